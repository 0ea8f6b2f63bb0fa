using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Geometry;
using Extractor.Text;

namespace Extractor.Layout;

/// <summary>Lines that make one paragraph, in the frame in which the page is read.</summary>
/// <param name="Text">The lines joined as Chinese text is.</param>
/// <param name="Box">The union of the line boxes.</param>
/// <param name="StartsUnindented">Whether the first line begins at the left margin, as the rest of a broken paragraph does.</param>
/// <param name="EndsOpen">Whether the last line runs to the right margin without ending a sentence.</param>
/// <param name="FontSize">The size of the last line, in points.</param>
/// <param name="Lines">Where each line begins in the text, and its box, from top to bottom.</param>
public sealed record TextParagraph(
    string Text, BoundingBox Box, bool StartsUnindented, bool EndsOpen, double FontSize, ImmutableArray<(int Start, BoundingBox Box)> Lines);

/// <summary>
/// Joins wrapped lines into paragraphs where the layout proves the wrap: the line reaches the right margin, the next begins at the
/// left margin, in the same size and right below. Everything else stays a paragraph of its own: titles, units, list items.
/// </summary>
internal static partial class ParagraphAssembly
{
    /// <summary>Greatest distance from a line's bottom to the next line's top, in em; reports are set with up to double spacing.</summary>
    private const double GreatestLeading = 1.6;

    /// <summary>Sizes within this share are the same size.</summary>
    private const double SameSize = 0.08;

    /// <summary>Assembles paragraphs in reading order.</summary>
    /// <param name="lines">The lines outside tables, in any order.</param>
    /// <param name="barriers">Boxes of tables: no paragraph goes on across one.</param>
    /// <param name="pageWidth">In points.</param>
    public static List<TextParagraph> Assemble(IEnumerable<TextLine> lines, IReadOnlyList<BoundingBox> barriers, double pageWidth)
    {
        var ordered = ReadingOrder.Sort(lines);
        var margins = TextMargins.Of(ordered, pageWidth);
        var paragraphs = new List<TextParagraph>();
        var text = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<(int Start, BoundingBox Box)>();
        for (var i = 0; i < ordered.Count;)
        {
            var first = ordered[i];
            var last = first;
            var box = first.Box;
            text.Clear().Append(first.Text);
            starts.Clear();
            starts.Add((0, first.Box));
            for (i++; i < ordered.Count && IsWrapped(first, last, ordered[i], margins) && !IsBarred(last, ordered[i], barriers); i++)
            {
                last = ordered[i];
                box = box.Union(last.Box);
                AppendLine(text, last.Text);
                starts.Add((text.Length - last.Text.Length, last.Box));
            }

            paragraphs.Add(new TextParagraph(
                text.ToString(),
                box,
                margins.IsUnindented(first),
                margins.IsFilledBy(last) && !EndsSentence(last.Text) && !LeaderToPage().IsMatch(last.Text),
                last.FontSize,
                starts.ToImmutable()));
        }

        return paragraphs;
    }

    /// <summary>Two parts of one paragraph as one text.</summary>
    public static string JoinText(string before, string after)
    {
        var joined = new StringBuilder(before);
        AppendLine(joined, after);
        return joined.ToString();
    }

    private static void AppendLine(StringBuilder text, string line)
    {
        if (LineJoining.NeedsBlank(text[^1], line[0]))
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    private static bool IsWrapped(TextLine first, TextLine line, TextLine next, TextMargins margins)
    {
        var continues = margins.IsFilledBy(line, UnbreakableStart(next)) || (margins.IsIndented(first) && margins.IsNearlyFilledBy(line));
        return continues
            && margins.IsUnindented(next)
            && Math.Abs(next.FontSize - line.FontSize) <= SameSize * line.FontSize
            && next.Box.Top > line.Box.Center.Y
            && next.Box.Top - line.Box.Bottom <= GreatestLeading * line.FontSize
            && !BeginsItem().IsMatch(next.Text)
            && !(EndsSentence(line.Text) && BeginsNumberedItem().IsMatch(next.Text))
            && !LeaderToPage().IsMatch(line.Text);
    }

    /// <summary>Em of the run of Latin letters, digits and their punctuation at the start of a line: half an em each.</summary>
    private static double UnbreakableStart(TextLine line)
    {
        var text = line.Words[0].Text;
        var length = 0;
        while (length < text.Length && !WordGap.IsWide(text[length]))
        {
            length++;
        }

        return length == 0 ? 0 : 1 + (length / 2.0);
    }

    private static bool IsBarred(TextLine line, TextLine next, IReadOnlyList<BoundingBox> barriers)
    {
        foreach (var barrier in barriers)
        {
            if (barrier.Center.Y > line.Box.Center.Y && barrier.Center.Y < next.Box.Center.Y)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(string text) => text[^1] is '。' or '！' or '？' or '；' or '：' or '.' or '!' or '?' or ';' or ':';

    /// <summary>An item with a Chinese number starts a paragraph even without indent: （一）, 一、, 第二部分.</summary>
    [GeneratedRegex(@"^(?:[（(] ?[一二三四五六七八九十]{1,3} ?[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|章|节|条))", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsItem();

    /// <summary>An item with a digit, which may also be a figure at the start of a wrapped line.</summary>
    [GeneratedRegex(@"^(?:[（(]\d{1,2}[）)]|\d{1,2}[.、．](?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsNumberedItem();

    /// <summary>A line of a table of contents: dots that lead to a page number.</summary>
    [GeneratedRegex(@"(?:\.{4,}|…{2,}|·{4,}|．{4,})[ \d]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LeaderToPage();
}
