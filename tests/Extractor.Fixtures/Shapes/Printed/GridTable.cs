using System.Collections.Immutable;

namespace Extractor.Fixtures.Shapes.Printed;

/// <summary>Where a cell's text stands between the left and the right edge of the cell.</summary>
public enum TextAlign
{
    Left,
    Center,
    Right,
}

/// <summary>
/// A cell of a table that is known before it is printed. <see cref="Text"/> is what a reader reads; <c>\n</c> in it is a line break
/// that the author typed.
/// </summary>
public sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, TextAlign Align)
{
    /// <summary>The pieces in which the text is painted, each a little to the right of where the one before ends; empty for one piece.</summary>
    public ImmutableArray<string> Pieces { get; init; } = [];

    /// <summary>A table inside the cell, below its text.</summary>
    public GridTable? Inner { get; init; }
}

/// <summary>
/// One logical table, whatever pages it is printed on: the header rows once, then every body row. The cells cover each place exactly
/// once; they come in reading order.
/// </summary>
public sealed record GridTable
{
    public required int Rows { get; init; }

    public required int Columns { get; init; }

    /// <summary>Leading rows that name the columns, the row of column numbers included.</summary>
    public required int HeaderRows { get; init; }

    public required ImmutableArray<GridCell> Cells { get; init; }

    /// <summary>In points.</summary>
    public required ImmutableArray<double> ColumnWidths { get; init; }

    public required TableLook Look { get; init; }

    /// <summary>Number of columns of each half of a twin table, from left to right; one number for a table without halves.</summary>
    public required ImmutableArray<int> Panels { get; init; }

    public double Width => ColumnWidths.Sum();
}
