using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>Everything on one baseline between two margins, cut into phrases.</summary>
internal sealed class PhraseRow
{
    /// <summary>
    /// Em between words that make two phrases of them. Justified lines open up to 1 em, the columns of the corpus stand further apart.
    /// </summary>
    private const double PhraseGap = 1.0;

    /// <summary>Em between two figures: nothing but a grouping blank (0.25 to 0.35 em) stands inside one.</summary>
    private const double FigureGap = 0.55;

    /// <summary>Em between two single ideographs: labels such as 项 目 are spread over their cell, by up to 4 em in the corpus.</summary>
    private const double SpreadGap = 4.5;

    /// <summary>Share of the font size that capitals and digits rise above and below the middle of their line.</summary>
    private const double InkShare = 0.42;

    private PhraseRow(ImmutableArray<Phrase> phrases)
    {
        Phrases = phrases;
        var box = phrases[0].Box;
        var size = phrases[0].FontSize;
        foreach (var phrase in phrases)
        {
            box = box.Union(phrase.Box);
            size = Math.Max(size, phrase.FontSize);
        }

        Box = box;
        FontSize = size;
        Ink = new Interval(box.Center.Y - (InkShare * size), box.Center.Y + (InkShare * size));
    }

    /// <summary>From left to right, at least one.</summary>
    public ImmutableArray<Phrase> Phrases { get; }

    /// <summary>The union of the phrase boxes.</summary>
    public BoundingBox Box { get; }

    /// <summary>The greatest size, in points.</summary>
    public double FontSize { get; }

    /// <summary>The height that its characters really fill, without the room for accents and descenders.</summary>
    public Interval Ink { get; }

    /// <summary>Makes a row of phrases, from left to right.</summary>
    public static PhraseRow Of(ImmutableArray<Phrase> phrases) => new(phrases);

    /// <summary>The rows of lines, from top to bottom.</summary>
    public static List<PhraseRow> Of(IEnumerable<TextLine> lines)
    {
        var rows = lines.Select(line => new PhraseRow(Cut(line.Words))).ToList();
        rows.Sort((a, b) => a.Box.Center.Y.CompareTo(b.Box.Center.Y));
        return rows;
    }

    /// <summary>The phrases whose middle lies in a stretch of x; null when none does.</summary>
    public PhraseRow? Cut(Interval stretch)
    {
        var inside = Phrases.Where(phrase => stretch.Contains(phrase.Box.Center.X)).ToImmutableArray();
        return inside.Length == Phrases.Length ? this : inside.IsEmpty ? null : new PhraseRow(inside);
    }

    /// <summary>How many phrases the words of a line make.</summary>
    public static int CountPhrases(ImmutableArray<Word> words)
    {
        var count = 1;
        for (var i = 1; i < words.Length; i++)
        {
            count += IsWide(words[i - 1], words[i]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Cuts the words of a line into phrases.</summary>
    private static ImmutableArray<Phrase> Cut(ImmutableArray<Word> words)
    {
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        var first = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (i == words.Length || IsWide(words[i - 1], words[i]))
            {
                phrases.Add(Phrase.Of(words[first..i]));
                first = i;
            }
        }

        return phrases.ToImmutable();
    }

    private static bool IsWide(Word before, Word after)
    {
        var em = (after.Box.Left - before.Box.Right) / Math.Max(before.FontSize, after.FontSize);
        if (IsSingle(before.Text) && IsSingle(after.Text))
        {
            return em > SpreadGap;
        }

        return em > PhraseGap || (em > FigureGap && EndsLikeFigure(before.Text) && BeginsLikeFigure(after.Text));
    }

    private static bool IsSingle(string text) => text.Length == 1 && WordGap.IsWide(text[0]);

    private static bool EndsLikeFigure(string text) => char.IsAsciiDigit(text[^1]) || text[^1] is '%' or ')' or '-' or '–' or '—';

    private static bool BeginsLikeFigure(string text) => char.IsAsciiDigit(text[0]) || text[0] is '-' or '(' or '–' or '—' or '$' or '€' or '£';
}
