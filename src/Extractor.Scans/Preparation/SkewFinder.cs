using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>
/// Finds by how much a page lies askew: at the right angle the lower edges of rules and lines of print fall on few heights (Postl 1986).
/// </summary>
internal static class SkewFinder
{
    /// <summary>Degrees to either side within which a skew is looked for; sheets fed by hand lie within 3.</summary>
    private const double Widest = 5;

    private const double CoarseStep = 0.25;

    private const double FineStep = 0.02;

    /// <summary>Edge points that are looked at; more do not make the answer finer.</summary>
    private const int MostPoints = 60_000;

    /// <summary>Edge points below which a page has no direction.</summary>
    private const int FewestPoints = 200;

    /// <summary>How much better the best angle must be than the median of all: a picture without lines has no best angle.</summary>
    private const double LeastPeak = 1.15;

    /// <summary>Degrees clockwise by which the lines of the page descend; 0 where no angle stands out.</summary>
    public static double Find(BitImage ink)
    {
        var points = LowerEdges(ink);
        if (points.Count < FewestPoints)
        {
            return 0;
        }

        var heights = new int[ink.Height + (2 * ink.Width)];
        var count = (int)(2 * Widest / CoarseStep) + 1;
        var scores = Enumerable.Range(0, count).Select(i => Score(points, (i * CoarseStep) - Widest, heights, ink.Width)).ToArray();
        var best = Array.IndexOf(scores, scores.Max());
        var median = scores.Order().ElementAt(count / 2);
        if (scores[best] < LeastPeak * median)
        {
            return 0;
        }

        return Refine(points, (best * CoarseStep) - Widest, heights, ink.Width);
    }

    private static double Refine(List<(int X, int Y)> points, double coarse, int[] heights, int width)
    {
        var steps = (int)Math.Round(CoarseStep / FineStep);
        var (best, bestScore) = (coarse, 0.0);
        for (var i = -steps; i <= steps; i++)
        {
            var angle = coarse + (i * FineStep);
            var score = Score(points, angle, heights, width);
            if (score > bestScore)
            {
                (best, bestScore) = (angle, score);
            }
        }

        return best;
    }

    /// <summary>The sum of the squares of how many points fall on each height.</summary>
    private static double Score(List<(int X, int Y)> points, double degrees, int[] heights, int width)
    {
        Array.Clear(heights);
        var slope = (int)Math.Round(65536 * Math.Tan(degrees * Math.PI / 180));
        foreach (var (x, y) in points)
        {
            heights[y + width - ((x * slope) >> 16)]++;
        }

        var sum = 0.0;
        foreach (var count in heights)
        {
            sum += (double)count * count;
        }

        return sum;
    }

    /// <summary>Pixels of ink above paper, evenly thinned out.</summary>
    private static List<(int X, int Y)> LowerEdges(BitImage ink)
    {
        var points = new List<(int X, int Y)>();
        for (var y = 0; y + 1 < ink.Height; y++)
        {
            var here = ink.Row(y);
            var below = ink.Row(y + 1);
            for (var i = 0; i < here.Length; i++)
            {
                for (var edge = here[i] & ~below[i]; edge != 0; edge &= edge - 1)
                {
                    points.Add(((i * BitImage.WordBits) + System.Numerics.BitOperations.TrailingZeroCount(edge), y));
                }
            }
        }

        var every = (points.Count / MostPoints) + 1;
        return every == 1 ? points : [.. points.Where((_, i) => i % every == 0)];
    }
}
