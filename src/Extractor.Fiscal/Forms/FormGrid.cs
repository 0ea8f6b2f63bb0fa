using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Recognition;
using Extractor.Text;

namespace Extractor.Fiscal.Forms;

/// <summary>
/// A table taken apart as forms are printed: lines of the caption that stand inside the grid, the header, the body and the notes.
/// Made without knowing which form it is.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Caption">Texts of leading rows that are title, form number, department or unit.</param>
/// <param name="Leaves">The printed columns.</param>
/// <param name="BodyRows">0-based grid rows of the body; repeated headers and captions left out.</param>
/// <param name="Notes">Notes printed as last rows.</param>
internal sealed record FormGrid(
    Table Table, ImmutableArray<string> Caption, ImmutableArray<LeafColumn> Leaves, ImmutableArray<int> BodyRows, ImmutableArray<string> Notes)
{
    /// <summary>No known header has more rows, the ordinal row included.</summary>
    private const int DeepestHeader = 8;

    /// <summary>Takes <paramref name="table"/> apart.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isTitle">Whether a line is the title of a known form.</param>
    public static FormGrid Of(Table table, Func<string, bool> isTitle)
    {
        var rows = Enumerable.Range(0, table.RowCount).Select(row => GridText.FilledCells(table, row)).ToArray();
        var headerStart = 0;
        while (headerStart < rows.Length && IsCaptionRow(rows[headerStart], isTitle))
        {
            headerStart++;
        }

        var bodyStart = headerStart;
        int? ordinalRow = null;
        for (; bodyStart < rows.Length && bodyStart - headerStart < DeepestHeader; bodyStart++)
        {
            if (GridText.IsOrdinalRow(rows[bodyStart]))
            {
                ordinalRow = bodyStart++;
                break;
            }

            if (GridText.IsBodyRow(rows[bodyStart]))
            {
                break;
            }
        }

        var caption = rows[..headerStart].SelectMany(cells => cells.Select(cell => cell.JoinedText)).ToImmutableArray();
        var headerTexts = rows[headerStart..bodyStart].Where(cells => cells.Length > 0).Select(TextOf).ToHashSet(StringComparer.Ordinal);
        var noteStart = FirstNoteRow(rows, bodyStart);
        var body = Enumerable.Range(bodyStart, noteStart - bodyStart)
            .Where(row => !headerTexts.Contains(TextOf(rows[row])) && !IsCaptionRow(rows[row], isTitle))
            .ToImmutableArray();
        var notes = rows[noteStart..].SelectMany(cells => cells.Select(cell => cell.JoinedText)).ToImmutableArray();
        return new FormGrid(table, caption, HeaderLeaves.Of(table, headerStart, ordinalRow ?? bodyStart, ordinalRow), body, notes);
    }

    /// <summary>
    /// A title row has one text, the title; a row of department, form number and unit has only such texts; an empty row before the
    /// header is part of the caption, too.
    /// </summary>
    private static bool IsCaptionRow(ImmutableArray<TableCell> cells, Func<string, bool> isTitle) =>
        cells.Length > 0
        && cells[0].JoinedText is { } first
        && ((cells.Length == 1 && isTitle(first)) || (IsCaption(first) && !IsPlainNumber(first) && cells.All(cell => IsCaption(cell.JoinedText) || IsBodyName(cells, cell))));

    private static bool IsCaption(string text) =>
        CaptionText.KindOf(text) == CaptionKind.Caption
        || CaptionText.FormNumber(text) is not null
        || Numbers.UnitLine.Find(text) is not null;

    /// <summary>部门： and the name of the body may stand in two cells.</summary>
    private static bool IsBodyName(ImmutableArray<TableCell> cells, TableCell cell) =>
        MatchingText.Fold(cells[0].Text).EndsWith(':') && (ReferenceEquals(cell, cells[0]) || !GridText.IsBodyRow([cell]));

    private static bool IsPlainNumber(string text) => text.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0;

    private static int FirstNoteRow(ImmutableArray<TableCell>[] rows, int bodyStart)
    {
        for (var row = bodyStart; row < rows.Length; row++)
        {
            if (rows[row].Length is 1 or 2 && CaptionText.KindOf(rows[row][0].JoinedText) == CaptionKind.Note)
            {
                return row;
            }
        }

        return rows.Length;
    }

    private static string TextOf(ImmutableArray<TableCell> cells) => string.Join('\t', cells.Select(cell => MatchingText.Fold(cell.Text)));
}
