using Extractor.Documents;
using Extractor.Layout;

namespace Extractor.Tables;

/// <summary>The text of a document without pages, its tables as lines with tabs between the cells, running headers and footers once before it.</summary>
internal static class FlowText
{
    /// <summary>Writes the blocks in reading order.</summary>
    public static PageText Of(FlowDocument document) => new(
        1, [.. document.PageFurniture.Select(static line => line.Text).Distinct(StringComparer.Ordinal), .. document.Blocks.SelectMany(LinesOf)]);

    private static IEnumerable<string> LinesOf(Block block) =>
        block is Table table ? [.. TitleOf(table), .. RowsOf(table)] : (CaptionFinder.TextOf(block) ?? string.Empty).Split('\n');

    /// <summary>The title of any other table stands in the text before it.</summary>
    private static IEnumerable<string> TitleOf(Table table) => table is { Origin: GridOrigin.Chart, Title: { } title } ? [title] : [];

    private static IEnumerable<string> RowsOf(Table table)
    {
        var rows = new TableRows(table);
        for (var row = 0; row < rows.Count; row++)
        {
            var texts = new string[table.ColumnCount];
            Array.Fill(texts, string.Empty);
            foreach (var cell in rows[row])
            {
                texts[cell.Column] = cell.JoinedText;
            }

            yield return string.Join('\t', texts);
        }
    }
}
