using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Tables;

/// <summary>Finds the cell of a grid at a place, in the time of two searches.</summary>
internal sealed class CellPlaces
{
    private readonly Grid grid;
    private readonly int[] cellAt;

    /// <summary>Indexes the cells of a grid.</summary>
    public CellPlaces(Grid grid)
    {
        this.grid = grid;
        cellAt = new int[grid.RowCount * grid.ColumnCount];
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var cell = grid.Cells[i];
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                Array.Fill(cellAt, i + 1, (row * grid.ColumnCount) + cell.Column, cell.ColumnSpan);
            }
        }
    }

    /// <summary>The index of the cell at a place inside the grid's box, or -1 where the grid has none.</summary>
    public int At(Point place) => cellAt[(Slot(grid.RowEdges, place.Y) * grid.ColumnCount) + Slot(grid.ColumnEdges, place.X)] - 1;

    private static int Slot(ImmutableArray<double> edges, double position)
    {
        var found = edges.BinarySearch(position);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, edges.Length - 2);
    }
}
