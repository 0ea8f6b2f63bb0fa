using System.Globalization;
using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>Whether aligned lines are a table of contents, or the numbered titles of one without pages.</summary>
internal static class ContentsForm
{
    /// <summary>Fewer lines prove no order.</summary>
    private const int FewestNumbers = 3;

    /// <summary>Share of the page numbers that must not fall; one is misread now and then.</summary>
    private const double AscendingShare = 0.9;

    /// <summary>Share of the lines that must end in a page number.</summary>
    private const double NumberedShare = 0.6;

    /// <summary>Share of the lines with several entries that must begin with the number of a chapter that counts on.</summary>
    private const double ChapterShare = 0.8;

    /// <summary>Greater numbers are years or amounts.</summary>
    private const int GreatestPage = 2000;

    /// <summary>Levels of a chapter's number, such as three in 1.2.1.</summary>
    private const int MostLevels = 4;

    /// <summary>Judges the lines of a block.</summary>
    /// <param name="lines">All lines from top to bottom.</param>
    /// <param name="headerLines">How many of the first may be a header.</param>
    /// <param name="columns">How many columns they have.</param>
    public static bool IsContents(List<AlignedLine> lines, int headerLines, int columns)
    {
        var chapters = CountChapters(lines);
        if (columns == 2 && chapters > 0 && !lines.Exists(line => line.HasValues))
        {
            return true;
        }

        var body = lines.GetRange(headerLines, lines.Count - headerLines);
        var leaders = body.Count(line => line.Entries.Exists(entry => HasLeader(entry.Phrase.Text)));
        return PagesAscend(body, columns) && (columns <= 2 || leaders >= 0.5 * body.Count || chapters > 1);
    }

    /// <summary>Labels with one ascending whole number each, at the right.</summary>
    private static bool PagesAscend(List<AlignedLine> body, int columns)
    {
        var last = -1;
        var (numbers, ascending) = (0, 0);
        foreach (var line in body)
        {
            var text = line.Entries[^1].Phrase.Text.AsSpan().Trim(" .·…-–—()（）");
            if (line.Entries[^1].Last == columns - 1 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                numbers++;
                ascending += number >= last ? 1 : 0;
                last = number;
            }
        }

        return numbers >= FewestNumbers && ascending >= AscendingShare * numbers && numbers >= NumberedShare * body.Count && last < GreatestPage;
    }

    private static bool HasLeader(string text) => text.Contains("....") || text.Contains("……") || text.Contains(". . .");

    /// <summary>The levels of the chapter numbers in the first column, or zero when it does not count chapters from the first line on.</summary>
    private static int CountChapters(List<AlignedLine> lines)
    {
        var (all, counted, levels) = (0, 0, 0);
        int[] last = [];
        foreach (var line in lines.Where(line => line.Entries.Count > 1))
        {
            var number = line.Label is { } label ? ChapterNumber(label) : null;
            if (number is not null && IsBehind(number, last))
            {
                (last, levels) = (number, Math.Max(levels, number.Length));
                counted++;
            }
            else if (all == 0)
            {
                // Labels over the numbers are the header of a table.
                return 0;
            }

            all++;
        }

        return counted >= FewestNumbers && counted >= ChapterShare * all ? levels : 0;
    }

    /// <summary>1, 1.2, 1.2.1: numbers of at most two digits between dots.</summary>
    private static int[]? ChapterNumber(Phrase label)
    {
        var parts = label.Words[0].Text.TrimEnd('.').Split('.');
        return label.Words.Length == 1 && parts.Length <= MostLevels
            && Array.TrueForAll(parts, part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit))
            ? Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>Whether a number follows another: one more on some level with nothing or 1 behind it, or a level further down.</summary>
    private static bool IsBehind(int[] number, int[] last)
    {
        var same = 0;
        while (same < Math.Min(number.Length, last.Length) && number[same] == last[same])
        {
            same++;
        }

        return last.Length == 0 || (same < number.Length
            && number[same] == (same < last.Length ? last[same] : 0) + 1
            && number.Skip(same + 1).All(part => part <= 1));
    }
}
