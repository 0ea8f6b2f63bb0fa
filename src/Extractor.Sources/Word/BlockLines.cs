using Extractor.Documents;

namespace Extractor.Sources.Word;

/// <summary>Blocks as lines of text: where notes and running headers are, there is no place for a grid.</summary>
internal static class BlockLines
{
    /// <summary>A line for each paragraph and each row of a table, whose cells tabs part.</summary>
    internal static IReadOnlyList<string> Of(IEnumerable<Block> blocks) => [.. blocks.SelectMany(LinesOf)];

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Heading heading => [heading.Text],
        Table table => table.Cells.GroupBy(static cell => cell.Row).Select(static row => string.Join('\t', row.Select(static cell => cell.JoinedText)).Trim()).Where(static line => line.Length > 0),
        _ => [],
    };
}
