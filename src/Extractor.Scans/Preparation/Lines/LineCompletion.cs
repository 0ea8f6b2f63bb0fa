using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>
/// Leads lines that end in the open on to the next line across, where traces of them go on: under seals, in worn places. Lines of tables end at
/// other lines; one that ends at a merged cell does, too, and is left.
/// </summary>
internal static class LineCompletion
{
    /// <summary>Inches of a line from which it is worth leading on.</summary>
    private const double Shortest = 0.5;

    /// <summary>Inches by which it is led on at most: the width of a seal.</summary>
    private const double Furthest = 1.7;

    /// <summary>Inches from an end within which a line across means that it does not end in the open.</summary>
    private const double Corner = 0.03;

    /// <summary>Share of the way on which there are traces.</summary>
    private const double LeastTrace = 0.45;

    /// <summary>The lines with open ends led on.</summary>
    public static List<TracedLine> Complete(List<TracedLine> lines, List<TracedLine> crossing, BitImage ridges, PageScale scale)
    {
        var (corner, furthest) = (Corner * scale.Resolution, Furthest * scale.Resolution);
        return lines.ConvertAll(line => line.Length < Shortest * scale.Resolution ? line : Completed(line));

        TracedLine Completed(TracedLine line)
        {
            var places = crossing.FindAll(other => line.At(other.Middle) >= other.Start - corner && line.At(other.Middle) <= other.End + corner)
                .ConvertAll(other => other.At(line.Middle));
            var (start, end) = (line.Start, line.End);
            if (!places.Exists(x => Math.Abs(x - end) <= corner) && places.FindAll(x => x > end && x <= end + furthest) is { Count: > 0 } behind && HasTraces(line, end, behind.Min(), ridges))
            {
                end = behind.Min();
            }

            if (!places.Exists(x => Math.Abs(x - start) <= corner) && places.FindAll(x => x < start && x >= start - furthest) is { Count: > 0 } before && HasTraces(line, before.Max(), start, ridges))
            {
                start = before.Max();
            }

            return line with { Start = start, End = end, Middle = line.At((start + end) / 2) };
        }
    }

    private static bool HasTraces(TracedLine line, double from, double to, BitImage ridges)
    {
        var traces = 0;
        for (var x = (int)from; x < (int)to; x++)
        {
            var y = (int)line.At(x);
            traces += ridges.IsSet(x, y) || ridges.IsSet(x, y - 1) || ridges.IsSet(x, y + 1) ? 1 : 0;
        }

        return traces >= LeastTrace * ((int)to - (int)from);
    }
}
