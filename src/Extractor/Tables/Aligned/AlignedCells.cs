using System.Collections.Immutable;

namespace Extractor.Tables.Aligned;

/// <summary>The places of a grid, some of them taken together; a place belongs to the first cell that asks for it.</summary>
internal sealed class AlignedCells(int rows, int columns)
{
    private readonly bool[] taken = new bool[rows * columns];
    private readonly List<GridCell> cells = [];

    /// <summary>Takes places together as one cell, unless one of them is taken already.</summary>
    public void Span(int row, int rowSpan, int column, int columnSpan)
    {
        for (var r = row; r < row + rowSpan; r++)
        {
            if (Array.IndexOf(taken, true, (r * columns) + column, columnSpan) >= 0)
            {
                return;
            }
        }

        for (var r = row; r < row + rowSpan; r++)
        {
            Array.Fill(taken, true, (r * columns) + column, columnSpan);
        }

        cells.Add(new GridCell(row, column, rowSpan, columnSpan));
    }

    /// <summary>All cells, row by row; every place that nothing took is a cell of its own.</summary>
    public ImmutableArray<GridCell> ToCells()
    {
        for (var place = 0; place < taken.Length; place++)
        {
            if (!taken[place])
            {
                cells.Add(new GridCell(place / columns, place % columns, 1, 1));
            }
        }

        return [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
    }
}
