using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// Turns a sheet into a heading (its name), the lines above its grid as paragraphs, and its grid as a table. A sheet is one grid unless a
/// blank row and a line of text alone begin another one.
/// </summary>
internal static class SheetBlocks
{
    /// <summary>Department with its key and value, form number, period and unit.</summary>
    private const int MostParticulars = 5;

    /// <summary>A longer line that speaks of a table is a sentence.</summary>
    private const int MostTitle = 60;

    /// <summary>More blank rows than this are the end of a grid, not a part of it.</summary>
    private const int MostBlankRows = 8;

    /// <summary>The blocks of a sheet in reading order.</summary>
    /// <param name="sheet">The sheet, which is shown.</param>
    /// <param name="places">How many places of grids may still be made; negative once there was no room.</param>
    internal static List<Block> Of(Sheet sheet, ref long places)
    {
        var blocks = new List<Block>();
        var rows = RowsOf(sheet);
        if (rows.Count > 0 && sheet.Name.Length > 0)
        {
            blocks.Add(new Heading(sheet.Name.Trim(), 1, SourceLocation.OfSheet(sheet.Name)));
        }

        var leaves = LeavingRows(rows);
        for (var start = 0; start < rows.Count;)
        {
            var end = EndOfPart(rows, leaves, start);
            Append(blocks, sheet, rows.GetRange(start, end - start), ref places);
            start = end;
        }

        return blocks;
    }

    private static List<SheetRow> RowsOf(Sheet sheet)
    {
        var rows = new List<SheetRow>();
        List<SheetCell> current = [];
        foreach (var cell in sheet.Cells)
        {
            if (!sheet.IsShown(cell) || string.IsNullOrWhiteSpace(cell.Text) || IsCovered(cell, current))
            {
                continue;
            }

            if (current.Count > 0 && current[0].Row != cell.Row)
            {
                rows.Add(new SheetRow(current[0].Row, current));
                current = [];
            }

            current.Add(cell);
        }

        if (current.Count > 0)
        {
            rows.Add(new SheetRow(current[0].Row, current));
        }

        return rows;
    }

    /// <summary>A damaged part may hold the same cell twice; the first one stands.</summary>
    private static bool IsCovered(SheetCell cell, List<SheetCell> row) => row.Count > 0 && row[^1].Row == cell.Row && row[^1].Column == cell.Column;

    /// <summary>
    /// Where the rows of another grid, or lines below the last one, begin: behind a blank row, with a line of text alone that is followed
    /// by no cells side by side before another title.
    /// </summary>
    private static int EndOfPart(List<SheetRow> rows, bool[] leaves, int start)
    {
        var hasGrid = !IsCaption(rows[start]);
        for (var at = start + 1; at < rows.Count; at++)
        {
            var gap = GapBefore(rows, at);
            if (gap > MostBlankRows || (gap > 0 && hasGrid && IsCaption(rows[at]) && (NamesTable(rows[at].Cells[0].Text) || leaves[at + 1])))
            {
                return at;
            }

            hasGrid |= !IsCaption(rows[at]);
        }

        return rows.Count;
    }

    /// <summary>
    /// For each row, and for the end, whether nothing but lines follows from there on, up to the end or to a title behind a blank row: a
    /// label alone inside a grid is followed by cells side by side.
    /// </summary>
    private static bool[] LeavingRows(List<SheetRow> rows)
    {
        var leaves = new bool[rows.Count + 1];
        leaves[^1] = true;
        for (var at = rows.Count - 1; at > 0; at--)
        {
            leaves[at] = IsCaption(rows[at]) && (leaves[at + 1] || (GapBefore(rows, at) > 0 && NamesTable(rows[at].Cells[0].Text)));
        }

        return leaves;
    }

    private static int GapBefore(List<SheetRow> rows, int at) => rows[at].Number - rows[at - 1].Number - 1;

    private static bool NamesTable(string text) => text.Length < MostTitle && text.Contains('表');

    private static void Append(List<Block> blocks, Sheet sheet, List<SheetRow> rows, ref long places)
    {
        var captions = rows.FindIndex(static row => !IsCaption(row));
        AppendLines(blocks, sheet, captions < 0 ? rows : rows.GetRange(0, captions));
        if (captions >= 0 && SheetGrid.Build(sheet, WithBlankRows(sheet, rows, captions), ref places) is { } table)
        {
            blocks.Add(table);
        }
    }

    private static void AppendLines(List<Block> blocks, Sheet sheet, List<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var (text, column) in LinesOf(row))
            {
                blocks.Add(new Paragraph(text, sheet.Place(row.Number, column)));
            }
        }
    }

    /// <summary>A key such as 部门： and the value in the cell beside it are one line.</summary>
    private static IEnumerable<(string Text, int Column)> LinesOf(SheetRow row)
    {
        for (var at = 0; at < row.Cells.Count; at++)
        {
            var (text, column) = (row.Cells[at].Text.Trim(), row.Cells[at].Column);
            while (text[^1] is '：' or ':' && at + 1 < row.Cells.Count)
            {
                text += row.Cells[++at].Text.Trim();
            }

            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                yield return (line, column);
            }
        }
    }

    /// <summary>A line of text alone, or particulars such as department and unit side by side.</summary>
    private static bool IsCaption(SheetRow row) =>
        row.Cells is [{ Stored: null } single] ? !double.TryParse(single.Text, out _) : row.Cells.Count <= MostParticulars && LinesOf(row).All(static line => IsParticular(line.Text));

    private static bool IsParticular(string text) =>
        text.AsSpan().IndexOfAny('：', ':') >= 0 || text.Contains("单位", StringComparison.Ordinal) || text.Contains("公开", StringComparison.Ordinal);

    /// <summary>Blank rows inside a grid are rows of it.</summary>
    private static List<SheetRow> WithBlankRows(Sheet sheet, List<SheetRow> rows, int first)
    {
        var whole = new List<SheetRow>();
        for (var at = first; at < rows.Count; at++)
        {
            for (var blank = whole.Count == 0 ? rows[at].Number : whole[^1].Number + 1; blank < rows[at].Number; blank++)
            {
                if (!sheet.HiddenRows.Contains(blank))
                {
                    whole.Add(new SheetRow(blank, []));
                }
            }

            whole.Add(rows[at]);
        }

        return whole;
    }
}
