using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>Joins the pieces of broken lines.</summary>
internal static class LineJoining
{
    /// <summary>Inches of a gap that is always joined: noise. Strokes of characters keep as little distance from a line as 0.02.</summary>
    private const double SmallGap = 0.012;

    /// <summary>Inches of a gap that is joined where traces of the line are left in it.</summary>
    private const double WideGap = 0.25;

    /// <summary>Share of a wide gap in which traces are left at least.</summary>
    private const double LeastTrace = 0.5;

    /// <summary>The same between two pieces that are both longer than any stroke.</summary>
    private const double LeastTraceOfLong = 0.25;

    /// <summary>Inches from which a piece is longer than any stroke.</summary>
    private const double Long = 0.6;

    /// <summary>Inches by which pieces of a line may miss one another's height.</summary>
    private const double Offset = 0.012;

    /// <summary>Joins lines that continue one another.</summary>
    /// <param name="lines">The lines in any order.</param>
    /// <param name="ridges">The picture that they were traced in, for traces.</param>
    /// <param name="scale">The resolution.</param>
    public static List<TracedLine> Join(List<TracedLine> lines, BitImage ridges, PageScale scale)
    {
        var offset = Math.Max(1.6, Offset * scale.Resolution);
        var byStart = lines.OrderBy(line => line.Start).ThenBy(line => line.Middle).ToList();
        for (var i = 0; i < byStart.Count; i++)
        {
            for (var j = i + 1; j < byStart.Count; j++)
            {
                var (line, next) = (byStart[i], byStart[j]);
                if (next.Start - line.End > WideGap * scale.Resolution)
                {
                    break;
                }

                if (Continues(line, next, offset) && (next.Start - line.End <= SmallGap * scale.Resolution || HasTraces(line, next, ridges, scale)))
                {
                    byStart[i] = line.Joined(next);
                    byStart.RemoveAt(j);
                    j = i;
                }
            }
        }

        return byStart;
    }

    /// <summary>Whether a line goes on in the next, or runs over it at the same height.</summary>
    private static bool Continues(TracedLine line, TracedLine next, double offset)
    {
        var x = (Math.Min(line.End, next.End) + next.Start) / 2;
        return Math.Abs(line.At(x) - next.At(x)) <= offset + (Math.Abs(line.Thickness - next.Thickness) / 2);
    }

    private static bool HasTraces(TracedLine line, TracedLine next, BitImage ridges, PageScale scale)
    {
        var (first, last) = ((int)line.End, (int)next.Start);
        var traces = 0;
        for (var x = first; x < last; x++)
        {
            var share = (x - line.End) / (next.Start - line.End);
            var y = (int)((line.At(x) * (1 - share)) + (next.At(x) * share));
            traces += ridges.IsSet(x, y) || ridges.IsSet(x, y - 1) || ridges.IsSet(x, y + 1) ? 1 : 0;
        }

        var least = Math.Min(line.Length, next.Length) >= Long * scale.Resolution ? LeastTraceOfLong : LeastTrace;
        return traces >= least * (last - first);
    }
}
