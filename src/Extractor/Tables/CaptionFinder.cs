using Extractor.Diagnostics;
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

    /// <summary>A wrapped title leaves a 表, or 算表, on its second line.</summary>
    private const int LongestWrap = 3;

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
            if (TextOf(blocks[i]) is not { } text || !(StandsNear(blocks[i], blocks[i + 1]) || NamesNextTable(blocks[i], blocks[i + 1])))
            {
                break;
            }

            var kind = IsValueBeside(blocks, i) ? LineKind.Particulars : LineKinds.Of(text);
            if (kind == LineKind.Title && !isNamed && titles < MostTitles)
            {
                titles++;
                isNamed = LineKinds.NamesTable(text) && LineKinds.Comparable(text).Length > LongestWrap;
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
    /// A title of which only the last characters are wrapped is joined.
    /// </summary>
    public static string? ChooseTitle(IReadOnlyList<CaptionLine> lines)
    {
        var titles = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (LineKinds.Of(lines[i].Text) != LineKind.Title || IsValueBeside(lines, i))
            {
                continue;
            }

            if (titles.Count > 0 && LineKinds.Comparable(lines[i].Text).Length <= LongestWrap && !LineKinds.NamesTable(titles[^1]))
            {
                titles[^1] += lines[i].Text;
            }
            else
            {
                titles.Add(lines[i].Text);
            }
        }

        return titles
            .OrderByDescending(LineKinds.NamesTable)
            .ThenByDescending(line => LineKinds.Comparable(line).Length)
            .FirstOrDefault();
    }

    /// <summary>The text of a heading or paragraph; null for a table.</summary>
    public static string? TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        _ => null,
    };

    /// <summary>
    /// A line that calls itself a table has no other table below it than this one, however much space is between, even if the page
    /// ends there.
    /// </summary>
    private static bool NamesNextTable(Block upper, Block lower) =>
        LineKinds.NamesTable(TextOf(upper)!) && upper.Location.Page is { } page && lower.Location.Page - page is 0 or 1;

    private static bool IsValueBeside(IReadOnlyList<Block> blocks, int index) =>
        (index > 0 && IsValueOf(blocks[index - 1].Location, TextOf(blocks[index - 1]), blocks[index].Location))
        || (index + 1 < blocks.Count && IsValueOf(blocks[index + 1].Location, TextOf(blocks[index + 1]), blocks[index].Location));

    private static bool IsValueBeside(IReadOnlyList<CaptionLine> lines, int index) =>
        (index > 0 && IsValueOf(lines[index - 1].Location, lines[index - 1].Text, lines[index].Location))
        || (index + 1 < lines.Count && IsValueOf(lines[index + 1].Location, lines[index + 1].Text, lines[index].Location));

    /// <summary>Whether a text stands on the line of a key or a unit, as the department's name between 部门： and 单位：万元.</summary>
    private static bool IsValueOf(SourceLocation key, string? keyText, SourceLocation value) =>
        key is { Page: { } page, Box: { } keyBox } && value.Page == page && value.Box is { } box
        && keyBox.Vertical.OverlapWith(box.Vertical) > box.Height / 2
        && keyText is not null && LineKinds.Of(keyText) == LineKind.Particulars;

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
