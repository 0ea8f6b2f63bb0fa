using Extractor.Storage.Rows;

namespace Extractor.Storage.Relational;

/// <summary>A text of a report that can be searched for.</summary>
/// <param name="Kind"><c>issuer</c>, <c>title</c>, <c>heading</c>, <c>paragraph</c>, <c>table</c> or <c>row</c>.</param>
/// <param name="Level">1 for the outermost heading; 0 for all else.</param>
/// <param name="Text">The text.</param>
/// <param name="Table">0-based place of the form that it belongs to, or null.</param>
/// <param name="RowIndex">The row that it labels, or null.</param>
/// <param name="Side">The side of that row, or null.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Line">1-based line, or null.</param>
/// <param name="Address">Place in a workbook, or null.</param>
internal readonly record struct SearchPassage(
    string Kind, int Level, string Text, int? Table, int? RowIndex, int? Side, int? Page, int? Line, string? Address)
{
    /// <summary>The texts of a report: issuer, title and narrative, then for each form its title and the label of each row once.</summary>
    internal static IEnumerable<SearchPassage> Of(ReportRows rows)
    {
        if (rows.Header.Issuer is { } issuer)
        {
            yield return new SearchPassage("issuer", 0, issuer, null, null, null, null, null, null);
        }

        if (rows.Header.Title is { } title)
        {
            yield return new SearchPassage("title", 0, title, null, null, null, null, null, null);
        }

        foreach (var passage in rows.Passages)
        {
            yield return new SearchPassage(passage.Kind, passage.Level, passage.Text, null, null, null, passage.Page, passage.Line, passage.Address);
        }

        for (var i = 0; i < rows.Tables.Length; i++)
        {
            foreach (var passage in Of(rows.Tables[i], i))
            {
                yield return passage;
            }
        }
    }

    private static IEnumerable<SearchPassage> Of(FormTableRow table, int position)
    {
        yield return new SearchPassage("table", 0, table.Title, position, null, null, table.Page, table.Line, null);
        CellRow? last = null;
        foreach (var cell in table.Cells)
        {
            if (last is null || last.RowIndex != cell.RowIndex || last.Side != cell.Side || last.RowLabel != cell.RowLabel)
            {
                yield return new SearchPassage("row", 0, cell.RowLabel, position, cell.RowIndex, cell.Side, cell.Page, cell.Line, cell.Address);
                last = cell;
            }
        }
    }
}
