using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>Finds the white strips between the columns of a block: a sweep over the words of its rows, in order of x.</summary>
internal static class ColumnSeparators
{
    /// <summary>Share of the rows that may cross a strip: a label that runs over into the next column.</summary>
    private const double CrossingShare = 0.07;

    /// <summary>Narrowest strip, in em; the blanks of two lines of text coincide by chance at this width and less.</summary>
    private const double NarrowestStrip = 0.25;

    /// <summary>A strip this wide needs no further proof, in em.</summary>
    private const double PlainStrip = 0.9;

    /// <summary>Mean width of the gaps in the rows that makes a narrow strip a column gap, in em; a blank is 0.25 to 0.5.</summary>
    private const double MeanGap = 0.95;

    /// <summary>Share of the rows with figures on one side of a strip that makes it a gap between figures.</summary>
    private const double FigureShare = 0.7;

    /// <summary>A column that at most this share of the rows fills is thin.</summary>
    private const double ThinShare = 0.06;

    /// <summary>Fewer rows than these say nothing about thin columns.</summary>
    private const int FewestRowsForThin = 3;

    /// <summary>The separators of the columns, from left to right, each as the strip that stays white.</summary>
    /// <param name="rows">The rows that show the columns: those of the body, without headings that span.</param>
    public static List<Interval> Find(IReadOnlyList<PhraseRow> rows)
    {
        var allowed = (int)(CrossingShare * rows.Count);
        var size = MedianSize(rows);
        var strips = new List<Interval>();
        var events = new List<(double X, int Change)>();
        foreach (var row in rows)
        {
            foreach (var phrase in row.Phrases)
            {
                foreach (var word in phrase.Words)
                {
                    events.Add((word.Box.Left, +1));
                    events.Add((word.Box.Right, -1));
                }
            }
        }

        events.Sort((a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Change.CompareTo(b.Change));
        var crossing = 0;
        var seen = 0;
        for (var i = 0; i + 1 < events.Count; i++)
        {
            crossing += events[i].Change;
            seen += events[i].Change > 0 ? 1 : 0;
            if (crossing <= allowed && seen > 0)
            {
                var strip = new Interval(events[i].X, events[i + 1].X);
                if (strips.Count > 0 && strips[^1].End >= strip.Start)
                {
                    strips[^1] = strips[^1].Union(strip);
                }
                else
                {
                    strips.Add(strip);
                }
            }
        }

        strips.RemoveAll(strip => strip.Length < NarrowestStrip * size);
        return DropThinColumns(rows, Confirm(rows, strips, size), size);
    }

    private static double MedianSize(IReadOnlyList<PhraseRow> rows)
    {
        var sizes = rows.Select(row => row.FontSize).Order().ToArray();
        return sizes[sizes.Length / 2];
    }

    /// <summary>Keeps the strips that the gaps of the rows, or the figures beside them, prove to be more than blanks.</summary>
    private static List<Interval> Confirm(IReadOnlyList<PhraseRow> rows, List<Interval> strips, double size)
    {
        var gaps = new (double Sum, int Count, int Figures, int Grouped)[strips.Count];
        foreach (var row in rows)
        {
            var words = row.Phrases.SelectMany(phrase => phrase.Words).ToArray();
            var next = 0;
            for (var s = 0; s < strips.Count; s++)
            {
                var middle = strips[s].Center;
                while (next < words.Length && words[next].Box.Center.X < middle)
                {
                    next++;
                }

                if (next > 0 && next < words.Length)
                {
                    var gap = Math.Max(0, words[next].Box.Left - words[next - 1].Box.Right);
                    gaps[s].Sum += Math.Min(gap, 4 * size);
                    gaps[s].Count++;
                    gaps[s].Figures += IsFigure(words[next - 1]) || IsFigure(words[next]) ? 1 : 0;
                    gaps[s].Grouped += gap < 0.5 * size && IsGroup(words[next].Text) && char.IsAsciiDigit(words[next - 1].Text[^1]) ? 1 : 0;
                }
            }
        }

        var kept = new List<Interval>();
        for (var s = 0; s < strips.Count; s++)
        {
            var (sum, count, figures, grouped) = gaps[s];
            if (count == 0 || 2 * grouped > count)
            {
                continue;
            }

            if (strips[s].Length >= PlainStrip * size || sum >= MeanGap * size * count || (figures >= FigureShare * count && sum >= 0.5 * size * count))
            {
                kept.Add(strips[s]);
            }
        }

        return kept;
    }

    /// <summary>
    /// A column that only one row fills, and there as a part of a longer entry, is the end of a long label: its separator with
    /// the smaller gap goes.
    /// </summary>
    private static List<Interval> DropThinColumns(IReadOnlyList<PhraseRow> rows, List<Interval> strips, double size)
    {
        for (var column = strips.Count; column >= 0 && strips.Count > 0; column--)
        {
            var left = column == 0 ? double.NegativeInfinity : strips[column - 1].Center;
            var right = column == strips.Count ? double.PositiveInfinity : strips[column].Center;
            var filled = 0;
            var (gapLeft, gapRight) = (double.PositiveInfinity, double.PositiveInfinity);
            foreach (var row in rows)
            {
                var words = row.Phrases.SelectMany(phrase => phrase.Words).ToArray();
                var first = Array.FindIndex(words, word => word.Box.Center.X > left);
                if (first < 0 || words[first].Box.Center.X > right)
                {
                    continue;
                }

                filled++;
                var last = Array.FindLastIndex(words, word => word.Box.Center.X < right);
                gapLeft = first == 0 ? gapLeft : words[first].Box.Left - words[first - 1].Box.Right;
                gapRight = last == words.Length - 1 ? gapRight : words[last + 1].Box.Left - words[last].Box.Right;
            }

            if (filled <= Math.Max(1, ThinShare * rows.Count) && rows.Count > FewestRowsForThin && Math.Min(gapLeft, gapRight) < PlainStrip * size)
            {
                strips.RemoveAt(gapLeft <= gapRight ? column - 1 : column);
                column = Math.Min(column, strips.Count + 1);
            }
        }

        return strips;
    }

    private static bool IsFigure(Word word) => PhraseForms.Of([word]) == PhraseForm.Figure;

    /// <summary>Three digits behind a blank are the thousands of the figure before them.</summary>
    private static bool IsGroup(string text) => text.Length >= 3 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2])
        && (text.Length == 3 || !char.IsAsciiDigit(text[3]));
}
