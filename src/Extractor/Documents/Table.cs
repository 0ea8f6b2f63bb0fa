using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>How the grid of a table was found.</summary>
public enum GridOrigin
{
    /// <summary>From ruling lines.</summary>
    Ruled,

    /// <summary>From the alignment of text.</summary>
    Aligned,

    /// <summary>From the source's own markup: Word, HTML, a spreadsheet.</summary>
    Markup,

    /// <summary>From tabs or one-cell-a-line in plain text.</summary>
    Tabs,

    /// <summary>From the figures that a chart keeps: its grid is printed nowhere.</summary>
    Chart,
}

/// <summary>
/// A logical table: one grid, even if it was printed on several pages. Its rows and columns come from rulings and markup,
/// never from which cells happen to be filled.
/// </summary>
public sealed record Table : Block
{
    private readonly Lazy<int[]> cellIndex;

    /// <summary>Makes a table.</summary>
    /// <param name="rowCount">Number of rows, header rows included.</param>
    /// <param name="columnCount">Number of columns.</param>
    /// <param name="cells">Row by row, left to right; together they cover each place of the grid at most once.</param>
    /// <param name="location">Where the table begins.</param>
    public Table(int rowCount, int columnCount, ImmutableArray<TableCell> cells, SourceLocation location)
        : base(location)
    {
        RowCount = rowCount;
        ColumnCount = columnCount;
        Cells = cells;
        Fragments = [new TableFragment(location, 0, rowCount)];
        cellIndex = new Lazy<int[]>(IndexCells);
    }

    /// <summary>Number of rows, header rows included.</summary>
    public int RowCount { get; }

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The cells, row by row, left to right.</summary>
    public ImmutableArray<TableCell> Cells { get; }

    /// <summary>The printed parts in order; one for a table that stands in one place.</summary>
    public ImmutableArray<TableFragment> Fragments { get; init; }

    /// <summary>How the grid was found.</summary>
    public GridOrigin Origin { get; init; }

    /// <summary>The printed title, found outside or inside the grid, or null.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The lines just above the grid that belong to it (title, form number, department, unit), top to bottom, followed by the
    /// texts of its caption rows.
    /// </summary>
    public ImmutableArray<CaptionLine> Caption { get; init; } = [];

    /// <summary>How many leading rows of the grid are caption, not header: a title, a department or a unit printed inside the grid.</summary>
    public int CaptionRowCount { get; init; }

    /// <summary>How many last rows of the grid are notes printed inside the grid.</summary>
    public int NoteRowCount { get; init; }

    /// <summary>
    /// The notes in the grid's last rows, then those just below it (注, 备注), top to bottom; once, although repeated on each page.
    /// </summary>
    public ImmutableArray<CaptionLine> Notes { get; init; } = [];

    /// <summary>Text that stands inside the table's region but belongs to no cell.</summary>
    public ImmutableArray<CaptionLine> Unassigned { get; init; } = [];

    /// <summary>The cell that covers a place of the grid, also through its spans, or null where the source has none.</summary>
    /// <param name="row">0-based row.</param>
    /// <param name="column">0-based column.</param>
    public TableCell? At(int row, int column)
    {
        if (row < 0 || row >= RowCount || column < 0 || column >= ColumnCount)
        {
            return null;
        }

        var index = cellIndex.Value[(row * ColumnCount) + column];
        return index == 0 ? null : Cells[index - 1];
    }

    /// <summary>Two tables are equal when they are the same object: content is compared by those who need it.</summary>
    public bool Equals(Table? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private int[] IndexCells()
    {
        var index = new int[RowCount * ColumnCount];
        for (var i = 0; i < Cells.Length; i++)
        {
            var cell = Cells[i];
            var lastRow = Math.Min(RowCount, cell.Row + cell.RowSpan);
            var lastColumn = Math.Min(ColumnCount, cell.Column + cell.ColumnSpan);
            for (var row = cell.Row; row < lastRow; row++)
            {
                for (var column = cell.Column; column < lastColumn; column++)
                {
                    index[(row * ColumnCount) + column] = i + 1;
                }
            }
        }

        return index;
    }
}
