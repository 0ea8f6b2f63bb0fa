using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>Fills the places where lines of the other direction cross.</summary>
internal static class LineCrossings
{
    /// <summary>Inches from which a crossing line is surely none of print.</summary>
    private const double Sure = 0.9;

    /// <summary>Inches beside a line that are grey.</summary>
    private const double Blur = 0.008;

    /// <summary>
    /// Bridges, in every row, the crossing lines beside which there is ink in that row: the ridges before or behind a crossing show that a line
    /// goes through or ends there.
    /// </summary>
    /// <param name="ridges">The ridges of one direction, in the picture in which they run along x.</param>
    /// <param name="crossing">Lines of the other direction, in their own picture.</param>
    /// <param name="scale">The resolution.</param>
    public static void Fill(BitImage ridges, List<TracedLine> crossing, PageScale scale)
    {
        var blur = Math.Max(1, Blur * scale.Resolution);
        foreach (var line in crossing)
        {
            if (line.Length < Sure * scale.Resolution)
            {
                continue;
            }

            var half = (line.Thickness / 2) + blur;
            for (var y = Math.Max(0, (int)line.Start); y < Math.Min(ridges.Height, (int)line.End); y++)
            {
                var (first, last) = ((int)(line.At(y) - half), (int)(line.At(y) + half));
                if (HasInk(ridges, first - 2, first, y) || HasInk(ridges, last, last + 2, y))
                {
                    Set(ridges.Row(y), Math.Max(0, first), Math.Min(ridges.Width - 1, last));
                }
            }
        }
    }

    private static bool HasInk(BitImage ridges, int first, int last, int y)
    {
        for (var x = first; x <= last; x++)
        {
            if (ridges.IsSet(x, y))
            {
                return true;
            }
        }

        return false;
    }

    private static void Set(Span<ulong> row, int first, int last)
    {
        for (var x = first; x <= last; x++)
        {
            row[x >> 6] |= 1UL << (x & 63);
        }
    }
}
