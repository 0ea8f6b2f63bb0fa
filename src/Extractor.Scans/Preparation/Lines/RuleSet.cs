using System.Collections.Immutable;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>The straight lines of a page.</summary>
/// <param name="Lying">Those along x.</param>
/// <param name="Standing">Those along y, in the mirrored picture: <see cref="TracedLine.Start"/> is a row, <see cref="TracedLine.Middle"/> an x.</param>
internal sealed record RuleSet(List<TracedLine> Lying, List<TracedLine> Standing)
{
    /// <summary>Inches within which two lines side by side are one double line.</summary>
    private const double DoubleDistance = 0.036;

    /// <summary>Share of the shorter line that runs beside the longer one.</summary>
    private const double DoubleShare = 0.8;

    /// <summary>The lines as a reader counts them, double lines made one: those along x, then those along y, by position.</summary>
    public ImmutableArray<PixelLine> ToPixelLines(PageScale scale) =>
    [
        .. Undoubled(Lying, scale).Select(line => new PixelLine(IsHorizontal: true, line.Middle, line.Start, line.End, line.Thickness)),
        .. Undoubled(Standing, scale).Select(line => new PixelLine(IsHorizontal: false, line.Middle, line.Start, line.End, line.Thickness)),
    ];

    private static List<TracedLine> Undoubled(List<TracedLine> lines, PageScale scale)
    {
        var single = lines.OrderBy(line => line.Middle).ThenBy(line => line.Start).ToList();
        for (var i = 0; i < single.Count; i++)
        {
            for (var j = i + 1; j < single.Count && single[j].Middle - single[i].Middle <= DoubleDistance * scale.Resolution; j++)
            {
                var (line, other) = (single[i], single[j]);
                var shared = Math.Min(line.End, other.End) - Math.Max(line.Start, other.Start);
                if (shared >= DoubleShare * Math.Min(line.Length, other.Length))
                {
                    single[i] = line.Joined(other) with { Thickness = other.Middle - line.Middle + ((line.Thickness + other.Thickness) / 2) };
                    single.RemoveAt(j);
                    j = i;
                }
            }
        }

        return single;
    }
}
