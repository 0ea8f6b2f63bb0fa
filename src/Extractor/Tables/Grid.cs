using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Tables;

/// <summary>The place of one cell in a grid.</summary>
/// <param name="Row">0-based row of its top edge.</param>
/// <param name="Column">0-based column of its left edge.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
public readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>Rows, columns and cells of a table as they lie on a page, before any text is looked at.</summary>
/// <param name="ColumnEdges">x of the column edges, ascending, one more than there are columns; in points.</param>
/// <param name="RowEdges">y of the row edges, ascending, one more than there are rows; in points.</param>
/// <param name="Cells">Row by row, left to right; they never overlap. Places of the grid outside the table have none.</param>
/// <param name="Origin">How it was found.</param>
public sealed record Grid(
    ImmutableArray<double> ColumnEdges, ImmutableArray<double> RowEdges, ImmutableArray<GridCell> Cells, GridOrigin Origin)
{
    /// <summary>Number of columns.</summary>
    public int ColumnCount => ColumnEdges.Length - 1;

    /// <summary>Number of rows.</summary>
    public int RowCount => RowEdges.Length - 1;

    /// <summary>The region of the table, in points.</summary>
    public BoundingBox Box => new(ColumnEdges[0], RowEdges[0], ColumnEdges[^1], RowEdges[^1]);

    /// <summary>The region of a cell, in points.</summary>
    public BoundingBox BoxOf(GridCell cell) => new(
        ColumnEdges[cell.Column], RowEdges[cell.Row], ColumnEdges[cell.Column + cell.ColumnSpan], RowEdges[cell.Row + cell.RowSpan]);
}
