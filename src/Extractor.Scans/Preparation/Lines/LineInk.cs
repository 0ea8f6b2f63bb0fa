using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>How much of a line is ink: pixels at least half as dark as the line is on the whole, so that the grey beside strokes counts as paper.</summary>
/// <param name="Picture">The page, its paper white.</param>
/// <param name="IsMirrored">Whether lines are told in the mirrored picture.</param>
internal readonly record struct LineInk(GrayImage Picture, bool IsMirrored)
{
    /// <summary>The share of its length in which a line has ink.</summary>
    public double ShareOf(TracedLine line) => 1 - (Missing(line, line.Start, line.End) / Math.Max(1, line.Length));

    /// <summary>Columns in which a line, or its course beyond its ends, has no ink.</summary>
    public int Missing(TracedLine line, double from, double to)
    {
        var level = (ShadeOf(line) + 255) / 2;
        var missing = 0;
        for (var x = (int)from; x < (int)to; x++)
        {
            missing += DarkestAt(x, (int)line.At(x)) <= level ? 0 : 1;
        }

        return missing;
    }

    /// <summary>The middle one of the line's own pixels, 0 to 255; where others cross, it is darker than itself.</summary>
    public int ShadeOf(TracedLine line)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        var total = 0;
        for (var x = (int)line.Start; x < (int)line.End; x++)
        {
            counts[DarkestAt(x, (int)line.At(x))]++;
            total++;
        }

        var (level, below) = (0, counts[0]);
        while (2 * below < total)
        {
            below += counts[++level];
        }

        return level;
    }

    private byte DarkestAt(int x, int y) => Math.Min(Math.Min(At(x, y - 1), At(x, y)), At(x, y + 1));

    private byte At(int x, int y)
    {
        var (column, row) = IsMirrored ? (y, x) : (x, y);
        return column < 0 || row < 0 || column >= Picture.Width || row >= Picture.Height ? (byte)255 : Picture.Samples[(row * Picture.Width) + column];
    }
}
