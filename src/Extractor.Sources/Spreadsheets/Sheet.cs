using Extractor.Diagnostics;

namespace Extractor.Sources.Spreadsheets;

/// <summary>A sheet of a workbook as it was read: the cells with content, what is merged and what is hidden. Rows and columns are 0-based.</summary>
/// <param name="name">The name on its tab.</param>
/// <param name="isHidden">Whether the workbook hides it.</param>
/// <param name="lines">The 1-based line of each row where the sheet is a text file; null for a workbook.</param>
internal sealed class Sheet(string name, bool isHidden, IReadOnlyList<int>? lines = null)
{
    private readonly List<SheetCell> cells = [];
    private bool isSorted = true;

    /// <summary>The name on its tab.</summary>
    internal string Name { get; } = name;

    /// <summary>Whether the workbook hides it.</summary>
    internal bool IsHidden { get; } = isHidden;

    /// <summary>Merged ranges.</summary>
    internal List<SheetRange> Merges { get; } = [];

    /// <summary>Rows that are not shown.</summary>
    internal HashSet<int> HiddenRows { get; } = [];

    /// <summary>Columns that are not shown.</summary>
    internal HashSet<int> HiddenColumns { get; } = [];

    /// <summary>Cells with content, by row, then by column.</summary>
    internal IReadOnlyList<SheetCell> Cells
    {
        get
        {
            if (!isSorted)
            {
                cells.Sort(static (left, right) => (left.Row, left.Column).CompareTo((right.Row, right.Column)));
                isSorted = true;
            }

            return cells;
        }
    }

    /// <summary>Adds a cell with content.</summary>
    internal void Add(SheetCell cell)
    {
        isSorted &= cells.Count == 0 || (cells[^1].Row, cells[^1].Column).CompareTo((cell.Row, cell.Column)) < 0;
        cells.Add(cell);
    }

    /// <summary>The place of a cell, or of a row where no column is given.</summary>
    internal SourceLocation Place(int row, int? column = null) =>
        lines is null ? SourceLocation.InSheet(Name, row + 1, column) : SourceLocation.OnLine(lines[row], column);

    /// <summary>Whether a cell is shown.</summary>
    internal bool IsShown(SheetCell cell) => !HiddenRows.Contains(cell.Row) && !HiddenColumns.Contains(cell.Column);
}

/// <summary>A cell with content.</summary>
/// <param name="Row">0-based.</param>
/// <param name="Column">0-based.</param>
/// <param name="Text">As the sheet shows it.</param>
/// <param name="Stored">The stored number where it differs from what is shown, in exact decimal notation; else null.</param>
internal readonly record struct SheetCell(int Row, int Column, string Text, string? Stored);

/// <summary>A range of cells that is shown as one, all edges included and 0-based.</summary>
internal readonly record struct SheetRange(int Top, int Left, int Bottom, int Right)
{
    /// <summary>The range of a reference such as <c>A1:C3</c>, or null when it is none.</summary>
    internal static SheetRange? Parse(string? reference)
    {
        var colon = reference?.IndexOf(':') ?? -1;
        return colon > 0
            && SheetAddress.TryParse(reference.AsSpan(0, colon), out var top, out var left)
            && SheetAddress.TryParse(reference.AsSpan(colon + 1), out var bottom, out var right)
            && top <= bottom && left <= right
            ? new SheetRange(top, left, bottom, right)
            : null;
    }
}
