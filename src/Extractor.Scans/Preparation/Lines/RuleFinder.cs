using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>Finds the ruling lines of a straight page: ridges, stretches of them, lines, and of these what is no stroke of print.</summary>
internal static class RuleFinder
{
    /// <summary>Inches to the paper beside a thin line; double lines lie closer than twice as far.</summary>
    private const double Near = 0.012;

    /// <summary>Inches to the paper beside a thick one.</summary>
    private const double Far = 0.03;

    /// <summary>Steps by which a line is darker than its paper at least: a hairline at 150 dots an inch, light grey, is by 25.</summary>
    private const int FaintestStep = 12;

    /// <summary>Times the deviation of the paper by which a line is darker at least.</summary>
    private const double NoiseSteps = 2.2;

    /// <summary>Lines of one direction that a page may have, as many as the finder of grids takes.</summary>
    private const int MostLines = 6000;

    /// <summary>The lines of a page; none where it has more than any form.</summary>
    public static RuleSet Find(GrayImage even, PrintLevels levels, PageScale scale, int mostRuns, CancellationToken cancellationToken)
    {
        var (near, far) = (scale.Pixels(Near, least: 2), scale.Pixels(Far, least: 4));
        var step = (int)Math.Clamp(NoiseSteps * levels.Noise, FaintestStep, 64);
        var lying = PixelRows.LyingRidges(even, near, far, step);
        var standing = PixelRows.StandingRidges(even, near, far, step).Transposed();
        var (crossingDown, crossingAcross) = (LineTracing.Trace(lying, scale), LineTracing.Trace(standing, scale));
        cancellationToken.ThrowIfCancellationRequested();

        // Where lines cross, neither is a ridge. Filled there, a line reaches from crossing to crossing, however low the row.
        LineCrossings.Fill(standing, crossingDown, scale);
        LineCrossings.Fill(lying, crossingAcross, scale);
        var lines = LineTracing.Trace(lying, scale);
        var uprights = LineTracing.Trace(standing, scale);
        cancellationToken.ThrowIfCancellationRequested();
        if (lines.Count > MostLines || uprights.Count > MostLines)
        {
            return new RuleSet([], []);
        }

        var rules = LinePruning.Prune(LineJoining.Join(lines, lying, scale), LineJoining.Join(uprights, standing, scale), even, scale);
        rules = new RuleSet(LineCompletion.Complete(rules.Lying, rules.Standing, lying, scale), LineCompletion.Complete(rules.Standing, rules.Lying, standing, scale));
        return DottedLines.Add(rules, even, levels, scale, mostRuns);
    }
}
