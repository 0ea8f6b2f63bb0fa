using Extractor.Geometry;

namespace Extractor.Diagnostics;

/// <summary>
/// A place in a source document: page and box for paged sources, line (and cell in that line) for text, sheet with row and column for
/// workbooks, or nothing for the document as a whole. The document itself is known to whoever holds the location.
/// </summary>
/// <param name="Page">1-based page number, or null when the source has no pages.</param>
/// <param name="Box">Where on the page, in points from its top-left corner, or null when only the page is known.</param>
/// <param name="Line">1-based line of a text source, or row of a sheet, or null.</param>
/// <param name="Cell">0-based cell in that line (between tabs), or column of a sheet, or null.</param>
/// <param name="Sheet">The name of a workbook's sheet, or null.</param>
public sealed record SourceLocation(int? Page = null, BoundingBox? Box = null, int? Line = null, int? Cell = null, string? Sheet = null)
{
    /// <summary>The document as a whole.</summary>
    public static SourceLocation WholeDocument { get; } = new();

    /// <summary>A page as a whole.</summary>
    public static SourceLocation OnPage(int page) => new(Page: page);

    /// <summary>A box on a page.</summary>
    public static SourceLocation OnPage(int page, BoundingBox box) => new(Page: page, Box: box);

    /// <summary>A line of a text, or one cell of that line.</summary>
    public static SourceLocation OnLine(int line, int? cell = null) => new(Line: line, Cell: cell);

    /// <summary>A sheet as a whole: its tab.</summary>
    public static SourceLocation OfSheet(string sheet) => new(Sheet: sheet);

    /// <summary>A row of a sheet, or one cell of that row.</summary>
    public static SourceLocation InSheet(string sheet, int row, int? column = null) => new(Line: row, Cell: column, Sheet: sheet);

    /// <summary>The place in a workbook as its user writes it, such as <c>收入总表!C12</c>, or <c>收入总表!12</c> for a row; null elsewhere.</summary>
    public string? Address => Sheet is null ? null : Line is null ? Sheet : $"{Sheet}!{(Cell is { } column ? ColumnName(column) : string.Empty)}{Line}";

    /// <summary>The place in words, such as <c>page 3 (72.0, 90.5)</c>, <c>line 115, cell 5</c>, <c>收入总表!C12</c> or <c>document</c>.</summary>
    public override string ToString()
    {
        if (Address is { } address)
        {
            return address;
        }

        if (Page is { } page)
        {
            return Box is { } box ? FormattableString.Invariant($"page {page} ({box.Left:0.0}, {box.Top:0.0})") : $"page {page}";
        }

        if (Line is { } line)
        {
            return Cell is { } cell ? $"line {line}, cell {cell}" : $"line {line}";
        }

        return "document";
    }

    /// <summary>A to Z, then AA.</summary>
    private static string ColumnName(int column)
    {
        var name = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
