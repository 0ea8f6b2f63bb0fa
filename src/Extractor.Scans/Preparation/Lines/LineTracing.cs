using System.Numerics;
using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>
/// Traces lines along x in a picture of ridges: stretches most of which have ink, also where breaks, noise or touching print interrupt
/// them, followed from row to row where they drift.
/// </summary>
internal static class LineTracing
{
    /// <summary>Inches that are looked at at once: wider than a character of 12 points, so that no stroke of small print covers it.</summary>
    private const double Window = 0.18;

    /// <summary>Share of a window that has ink. Strokes of neighbouring characters reach 0.6, rules of bilevel scans fall to 0.75.</summary>
    private const double LeastCover = 0.8;

    /// <summary>Inches of thickness from which a stretch is no line but print that lies close.</summary>
    private const double Thickest = 0.045;

    /// <summary>Stretches that a page may have; one with 200 rules askew has 5,000.</summary>
    private const int MostStretches = 300_000;

    /// <summary>The lines, by row, then column; none for a picture that is a pattern rather than lines.</summary>
    /// <param name="ridges">Thin lines and strokes.</param>
    /// <param name="scale">The resolution.</param>
    public static List<TracedLine> Trace(BitImage ridges, PageScale scale)
    {
        var window = scale.Pixels(Window, least: 8);
        var stretches = new List<Stretch>();
        var parents = new List<int>();
        var buffer = new byte[(ridges.Stride * BitImage.WordBits) + window];
        var (aboveStart, aboveEnd) = (0, 0);
        for (var y = 0; y < ridges.Height; y++)
        {
            var first = stretches.Count;
            AddStretches(ridges, y, window, (int)Math.Ceiling(LeastCover * window), buffer, stretches);
            if (stretches.Count > MostStretches)
            {
                return [];
            }

            for (int i = first, above = aboveStart; i < stretches.Count; i++)
            {
                parents.Add(i);
                while (above < aboveEnd && stretches[above].End < stretches[i].Start)
                {
                    above++;
                }

                for (var j = above; j < aboveEnd && stretches[j].Start <= stretches[i].End; j++)
                {
                    var (a, b) = (Root(parents, i), Root(parents, j));
                    parents[Math.Max(a, b)] = Math.Min(a, b);
                }
            }

            (aboveStart, aboveEnd) = (first, stretches.Count);
        }

        return Fit(stretches, parents, scale);
    }

    /// <summary>Adds the stretches of a row in which windows are covered.</summary>
    private static void AddStretches(BitImage ridges, int y, int window, int least, byte[] buffer, List<Stretch> stretches)
    {
        if (!Spread(ridges, y, least, buffer))
        {
            return;
        }

        var cover = 0;
        for (var x = 0; x < window - 1; x++)
        {
            cover += buffer[x];
        }

        var (start, end) = (-1, -1);
        for (var x = 0; x + window <= buffer.Length; x++)
        {
            cover += buffer[x + window - 1];
            if (cover >= least)
            {
                if (start >= 0 && x > end)
                {
                    stretches.Add(Trim(buffer, start, end, y));
                    start = -1;
                }

                start = start < 0 ? x : start;
                end = x + window;
            }

            cover -= buffer[x];
        }

        if (start >= 0)
        {
            stretches.Add(Trim(buffer, start, end, y));
        }
    }

    private static Stretch Trim(byte[] buffer, int start, int end, int y)
    {
        while (buffer[start] == 0)
        {
            start++;
        }

        while (buffer[end - 1] == 0)
        {
            end--;
        }

        return new Stretch(y, start, end);
    }

    /// <summary>Writes a row, one byte a pixel; false for one with too little ink for a line.</summary>
    private static bool Spread(BitImage ridges, int y, int least, byte[] buffer)
    {
        if (ridges.CountRow(y) < least)
        {
            return false;
        }

        Array.Clear(buffer);
        var row = ridges.Row(y);
        for (var i = 0; i < row.Length; i++)
        {
            for (var word = row[i]; word != 0; word &= word - 1)
            {
                buffer[(i * BitImage.WordBits) + BitOperations.TrailingZeroCount(word)] = 1;
            }
        }

        return true;
    }

    /// <summary>Lays a line through the stretches that hang together (least squares), and leaves out what is too thick.</summary>
    private static List<TracedLine> Fit(List<Stretch> stretches, List<int> parents, PageScale scale)
    {
        var moments = new SortedDictionary<int, Moments>();
        for (var i = 0; i < stretches.Count; i++)
        {
            var root = Root(parents, i);
            moments[root] = moments.GetValueOrDefault(root, Moments.None).With(stretches[i]);
        }

        var lines = new List<TracedLine>();
        foreach (var sums in moments.Values)
        {
            var line = sums.Fit(scale.Pixels(0.5));
            if (line.Thickness <= Math.Max(5, Thickest * scale.Resolution) && line.Length >= 4 * line.Thickness)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static int Root(List<int> parents, int node)
    {
        while (parents[node] != node)
        {
            parents[node] = parents[parents[node]];
            node = parents[node];
        }

        return node;
    }

    /// <summary>Columns of one row that a line may cover.</summary>
    private readonly record struct Stretch(int Y, int Start, int End);

    /// <summary>Sums over the pixels of stretches.</summary>
    private readonly record struct Moments(double Count, double X, double Y, double XX, double XY, int Start, int End)
    {
        public static Moments None { get; } = new(0, 0, 0, 0, 0, int.MaxValue, int.MinValue);

        public Moments With(Stretch stretch)
        {
            double count = stretch.End - stretch.Start;
            var middle = (stretch.Start + stretch.End) / 2.0;
            var y = stretch.Y + 0.5;
            return new Moments(
                Count + count,
                X + (count * middle),
                Y + (count * y),
                XX + (count * ((middle * middle) + (((count * count) - 1) / 12))),
                XY + (count * middle * y),
                Math.Min(Start, stretch.Start),
                Math.Max(End, stretch.End));
        }

        /// <summary>The line; one shorter than <paramref name="least"/> is taken to be straight.</summary>
        public TracedLine Fit(int least)
        {
            var (meanX, meanY) = (X / Count, Y / Count);
            var spread = (XX / Count) - (meanX * meanX);
            var slope = End - Start < least || spread <= 0 ? 0 : ((XY / Count) - (meanX * meanY)) / spread;

            var thickness = Math.Max(1, Count / (End - Start));
            return new TracedLine(Start, End, meanY + (slope * (((Start + End) / 2.0) - meanX)), slope, thickness);
        }
    }
}
