using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>Finds the lines around a table that belong to it.</summary>
internal static class CaptionFinder
{
    /// <summary>A title in two lines, form number, department, period and unit.</summary>
    private const int MostLines = 7;

    /// <summary>Candidates for a title that may stand above one another: an issuer's name over the title, or a wrapped title.</summary>
    private const int MostTitles = 2;

    /// <summary>Greatest empty space between a caption line and what follows it, in points: three blank lines of body text.</summary>
    private const double GreatestDistance = 60;

    /// <summary>Numbered notes below a table.</summary>
    private const int MostNotes = 20;

    /// <summary>How many of the blocks that end right before <paramref name="end"/> are caption.</summary>
    /// <param name="blocks">Blocks in reading order.</param>
    /// <param name="start">The first block that may be caption.</param>
    /// <param name="end">The index of the table.</param>
    public static int CountAbove(IReadOnlyList<Block> blocks, int start, int end)
    {
        var titles = 0;
        var isNamed = false;
        var count = 0;
        for (var i = end - 1; i >= start && count < MostLines; i--)
        {
            if (TextOf(blocks[i]) is not { } text || !StandsNear(blocks[i], blocks[i + 1]))
            {
                break;
            }

            var kind = LineKinds.Of(text);
            if (kind == LineKind.Title && !isNamed && titles < MostTitles)
            {
                titles++;
                isNamed = LineKinds.NamesTable(text);
            }
            else if (kind is not (LineKind.Particulars or LineKind.ContinuationMark))
            {
                break;
            }

            count++;
        }

        return count;
    }

    /// <summary>How many of the blocks from <paramref name="start"/> on are notes of the table before them.</summary>
    public static int CountNotes(IReadOnlyList<Block> blocks, int start)
    {
        var count = 0;
        for (var i = start; i < blocks.Count && count < MostNotes; i++)
        {
            if (TextOf(blocks[i]) is not { } text || (blocks[i].Location.Page != blocks[start].Location.Page))
            {
                break;
            }

            if (LineKinds.Of(text) != LineKind.Note && (count == 0 || !LineKinds.IsNumberedItem(text)))
            {
                break;
            }

            count++;
        }

        return count;
    }

    /// <summary>
    /// The line that names the table: the longest of those that call themselves a table, else the longest candidate; null if none.
    /// </summary>
    public static string? ChooseTitle(IEnumerable<string> lines) => lines
        .Where(line => LineKinds.Of(line) == LineKind.Title)
        .OrderByDescending(LineKinds.NamesTable)
        .ThenByDescending(line => LineKinds.Comparable(line).Length)
        .FirstOrDefault();

    /// <summary>The text of a heading or paragraph; null for a table.</summary>
    public static string? TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        _ => null,
    };

    private static bool StandsNear(Block upper, Block lower)
    {
        if (upper.Location.Page != lower.Location.Page)
        {
            return false;
        }

        return upper.Location.Box is not { } above || lower.Location.Box is not { } below
            || below.Top - above.Bottom <= GreatestDistance;
    }
}
