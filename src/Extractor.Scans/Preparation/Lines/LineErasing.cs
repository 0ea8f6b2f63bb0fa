using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>
/// Takes lines out of a picture of print, column by column of the line: where paper follows on both sides the line alone is there and goes;
/// where ink goes on, a stroke touches or crosses, and what belongs to it stays.
/// </summary>
internal static class LineErasing
{
    /// <summary>From here on a pixel is paper beside a line.</summary>
    private const byte Paper = 225;

    /// <summary>Steps by which a pixel must be darker than its neighbour nearer to the line to be other ink.</summary>
    private const int Darker = 16;

    /// <summary>Erases lines, those along x first, in place.</summary>
    public static void Erase(GrayImage print, RuleSet rules, PageScale scale)
    {
        // The band beside a line that scanning makes grey.
        var blur = Math.Max(2, (int)Math.Round(scale.Resolution / 100));
        foreach (var line in rules.Lying)
        {
            Erase(new Track(print.Samples, Along: 1, Across: print.Width, print.Width, print.Height), line, blur);
        }

        foreach (var line in rules.Standing)
        {
            Erase(new Track(print.Samples, Along: print.Width, Across: 1, print.Height, print.Width), line, blur);
        }
    }

    private static void Erase(Track track, TracedLine line, int blur)
    {
        var half = line.Thickness / 2;
        var reach = (int)Math.Ceiling(half) + blur;
        var kept = Math.Max(1, (int)Math.Round(half));
        for (var x = Math.Max(0, (int)line.Start - blur); x < Math.Min(track.Length, (int)Math.Ceiling(line.End) + blur); x++)
        {
            var centre = track.Darkest(x, (int)line.At(x), Math.Max(1, (int)half));
            var (before, endsBefore) = track.Walk(x, centre, -1, reach);
            var (behind, endsBehind) = track.Walk(x, centre, 1, reach);
            if (!endsBefore && !endsBehind)
            {
                continue;
            }

            track.Whiten(x, centre - (endsBefore ? before : kept), centre + (endsBehind ? behind : kept));
        }
    }

    /// <summary>A picture as a line sees it.</summary>
    private readonly record struct Track(byte[] Samples, int Along, int Across, int Length, int Breadth)
    {
        private int At(int x, int y) => Samples[(x * Along) + (y * Across)];

        public int Darkest(int x, int y, int within)
        {
            var best = Math.Clamp(y, 0, Breadth - 1);
            for (var candidate = Math.Max(0, y - within); candidate <= Math.Min(Breadth - 1, y + within); candidate++)
            {
                best = At(x, candidate) < At(x, best) ? candidate : best;
            }

            return best;
        }

        /// <summary>Steps from the middle of the line until paper or other ink begins, and whether it ends there.</summary>
        public (int Steps, bool Ends) Walk(int x, int y, int direction, int reach)
        {
            var last = At(x, y);
            for (var steps = 1; steps <= reach; steps++)
            {
                var next = y + (direction * steps);
                if (next < 0 || next >= Breadth)
                {
                    return (steps - 1, true);
                }

                var value = At(x, next);
                if (value >= Paper)
                {
                    return (steps, true);
                }

                if (last >= Paper / 2 && value < last - Darker)
                {
                    return (steps - 1, true);
                }

                last = value;
            }

            return (reach, false);
        }

        public void Whiten(int x, int first, int last)
        {
            for (var y = Math.Max(0, first); y <= Math.Min(Breadth - 1, last); y++)
            {
                Samples[(x * Along) + (y * Across)] = 255;
            }
        }
    }
}
