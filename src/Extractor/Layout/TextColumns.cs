using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>
/// Divides a page into the columns in which its running text is set, so that a table beside text, or in one column of two, is seen
/// alone. A gutter is a white strip down many rows with running text on at least one side (Breuel 2002 looks for such strips too).
/// </summary>
internal static class TextColumns
{
    /// <summary>Narrowest gutter, in em: two columns of a journal stand 1.5 to 2 em apart.</summary>
    private const double NarrowestGutter = 0.9;

    /// <summary>Rows with text on both sides that a gutter needs.</summary>
    private const int FewestRows = 6;

    /// <summary>Rows without running text on either side after which a gutter ends: a table as wide as the page stands there.</summary>
    private const int LongestPause = 3;

    /// <summary>White strips that are followed at the same time; tables open many, and the bound keeps hostile pages cheap.</summary>
    private const int MostStrips = 24;

    /// <summary>Shortest width of a line of running text, in em.</summary>
    private const double ProseWidth = 11;

    /// <summary>The rows of each zone, top to bottom; a page without columns is one zone.</summary>
    public static List<List<PhraseRow>> Split(List<PhraseRow> rows)
    {
        var gutters = FindGutters(rows);
        if (gutters.Count == 0)
        {
            return [rows];
        }

        var zones = new List<List<PhraseRow>>();
        var open = new List<List<PhraseRow>>();
        List<Gutter>? current = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var here = gutters.FindAll(gutter => gutter.First <= i && i <= gutter.Last);
            if (current is null || !here.SequenceEqual(current))
            {
                current = here;
                open = [.. Enumerable.Range(0, here.Count + 1).Select(_ => new List<PhraseRow>())];
                zones.AddRange(open);
            }

            Divide(rows[i], here, open);
        }

        zones.RemoveAll(zone => zone.Count == 0);
        return zones;
    }

    private static void Divide(PhraseRow row, List<Gutter> gutters, List<List<PhraseRow>> parts)
    {
        if (gutters.Count == 0)
        {
            parts[0].Add(row);
            return;
        }

        var part = 0;
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        foreach (var phrase in row.Phrases)
        {
            while (part < gutters.Count && phrase.Box.Center.X > gutters[part].Middle)
            {
                Close();
                part++;
            }

            phrases.Add(phrase);
        }

        Close();

        void Close()
        {
            if (phrases.Count > 0)
            {
                parts[part].Add(PhraseRow.Of(phrases.ToImmutable()));
                phrases.Clear();
            }
        }
    }

    private static List<Gutter> FindGutters(List<PhraseRow> rows)
    {
        var found = new List<Gutter>();
        var strips = new List<Strip>();
        for (var i = 0; i < rows.Count; i++)
        {
            for (var s = strips.Count - 1; s >= 0; s--)
            {
                if (!strips[s].Passes(rows[i], i))
                {
                    strips[s].Finish(found);
                    strips.RemoveAt(s);
                }
            }

            var phrases = rows[i].Phrases;
            for (var p = 1; p < phrases.Length && strips.Count < MostStrips; p++)
            {
                var gap = new Interval(phrases[p - 1].Box.Right, phrases[p].Box.Left);
                if (gap.Length >= NarrowestGutter * rows[i].FontSize && !strips.Exists(strip => strip.Width.OverlapWith(gap) > 0))
                {
                    strips.Add(new Strip(gap));
                }
            }
        }

        foreach (var strip in strips)
        {
            strip.Finish(found);
        }

        found.Sort((a, b) => a.Middle.CompareTo(b.Middle));
        return found;
    }

    /// <summary>Whether a phrase is a line of running text: long, and of letters.</summary>
    internal static bool IsProse(Phrase phrase) =>
        phrase.Box.Width >= ProseWidth * phrase.FontSize && phrase.Form == PhraseForm.Label
        && (phrase.Words.Length >= 4 || phrase.Text.Count(WordGap.IsWide) >= 11);

    private readonly record struct Gutter(double Middle, int First, int Last);

    /// <summary>A white strip that is followed downwards and narrows with the text beside it.</summary>
    private sealed class Strip(Interval width)
    {
        private readonly List<(int Row, Phrase? Left, Phrase? Right)> sides = [];
        private double narrowest = width.Length;

        public Interval Width { get; private set; } = width;

        public bool Passes(PhraseRow row, int index)
        {
            var (start, end) = (Width.Start, Width.End);
            Phrase? left = null;
            Phrase? right = null;
            foreach (var phrase in row.Phrases)
            {
                if (phrase.Box.Left <= start && phrase.Box.Right >= end)
                {
                    return false;
                }

                if (phrase.Box.Center.X < (start + end) / 2)
                {
                    start = Math.Max(start, phrase.Box.Right);
                    left = phrase;
                }
                else
                {
                    end = Math.Min(end, phrase.Box.Left);
                    right ??= phrase;
                }
            }

            if (end - start < NarrowestGutter * row.FontSize)
            {
                return false;
            }

            Width = new Interval(start, end);
            narrowest = end - start;
            sides.Add((index, left, right));
            return true;
        }

        public void Finish(List<Gutter> found)
        {
            var from = -1;
            var last = -1;
            for (var i = 0; i < sides.Count; i++)
            {
                var isProse = sides[i].Left is { } left && IsProse(left) || sides[i].Right is { } right && IsProse(right);
                if (!isProse)
                {
                    continue;
                }

                if (from >= 0 && i - last > LongestPause)
                {
                    Judge(from, last, found);
                    from = -1;
                }

                if (from < 0)
                {
                    from = i;
                }

                last = i;
            }

            if (from >= 0)
            {
                Judge(from, last, found);
            }
        }

        private void Judge(int from, int to, List<Gutter> found)
        {
            var stretch = sides.GetRange(from, to - from + 1);
            var both = stretch.Count(side => side.Left is not null && side.Right is not null);
            if (both < FewestRows || narrowest <= 0)
            {
                return;
            }

            var left = Fullness(stretch.Select(side => side.Left), isLeft: true);
            var right = Fullness(stretch.Select(side => side.Right), isLeft: false);
            if ((left >= 0.5 && right >= 0.5) || left >= 0.75 || right >= 0.75)
            {
                found.Add(new Gutter(Width.Center, sides[from].Row, sides[to].Row));
            }
        }

        /// <summary>Share of the lines on one side that are running text and fill its width; labels are ragged and figures short.</summary>
        private static double Fullness(IEnumerable<Phrase?> side, bool isLeft)
        {
            var phrases = side.OfType<Phrase>().ToList();
            if (phrases.Count < FewestRows)
            {
                return 0;
            }

            var margins = phrases.Select(phrase => isLeft ? phrase.Box.Right : phrase.Box.Left).Order().ToArray();
            var far = phrases.Select(phrase => isLeft ? phrase.Box.Left : phrase.Box.Right).Order().ToArray();
            var inner = isLeft ? margins[(int)(0.9 * (margins.Length - 1))] : margins[margins.Length / 10];
            var outer = isLeft ? far[far.Length / 10] : far[(int)(0.9 * (far.Length - 1))];
            var width = Math.Abs(inner - outer);
            return (double)phrases.Count(phrase => IsProse(phrase) && phrase.Box.Width >= 0.75 * width) / phrases.Count;
        }
    }
}
