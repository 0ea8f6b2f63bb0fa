using System.Collections.Immutable;

namespace Extractor.Fixtures.Shapes.Printed;

/// <summary>Collects the cells of a table and proves that they tile its grid.</summary>
public sealed class GridBuilder
{
    private readonly List<GridCell> cells = [];
    private readonly HashSet<(int Row, int Column)> covered = [];

    /// <summary>Adds a cell.</summary>
    /// <exception cref="InvalidOperationException">A place is covered already: a bug of the one who invents.</exception>
    public GridBuilder Add(GridCell cell)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                if (!covered.Add((row, column)))
                {
                    throw new InvalidOperationException($"Two cells at row {row}, column {column}.");
                }
            }
        }

        cells.Add(cell);
        return this;
    }

    /// <summary>Adds a cell of one place, or of several.</summary>
    public GridBuilder Add(int row, int column, string text, TextAlign align, int rowSpan = 1, int columnSpan = 1) =>
        Add(new GridCell(row, column, rowSpan, columnSpan, text, align));

    /// <summary>Whether a place has a cell already.</summary>
    public bool Covers(int row, int column) => covered.Contains((row, column));

    /// <summary>Makes the table, its columns as wide as their text asks.</summary>
    /// <exception cref="InvalidOperationException">A place has no cell.</exception>
    public GridTable Build(int headerRows, TableLook look, ColumnMeasure measure, ImmutableArray<int>? panels = null)
    {
        var rows = cells.Max(cell => cell.Row + cell.RowSpan);
        var columns = cells.Max(cell => cell.Column + cell.ColumnSpan);
        if (covered.Count != rows * columns)
        {
            throw new InvalidOperationException($"{(rows * columns) - covered.Count} places without a cell.");
        }

        var (widths, size) = measure.Fit(cells, headerRows, columns, look);
        return new GridTable
        {
            Rows = rows,
            Columns = columns,
            HeaderRows = headerRows,
            Cells = [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)],
            ColumnWidths = widths,
            Look = look with { FontSize = size },
            Panels = panels ?? [columns],
        };
    }
}
