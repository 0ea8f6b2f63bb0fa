using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>The ink of a page at the resolution at which its direction and its skew are judged.</summary>
internal sealed class JudgedInk
{
    /// <summary>Dots an inch: strokes of small print are still apart, and a page has two million pixels.</summary>
    private const double Resolution = 150;

    /// <summary>Half of the way from print to paper.</summary>
    private const int InkLevel = 128;

    private readonly GrayImage print;
    private readonly PageScale scale;

    private JudgedInk(GrayImage print, PageScale scale) => (this.print, this.scale) = (print, scale);

    /// <summary>The ink of a page whose paper is white.</summary>
    public static JudgedInk Of(GrayImage even, PageScale scale)
    {
        var side = Math.Max(1, (int)Math.Round(scale.Resolution / Resolution));
        var (reduced, reducedScale) = (Scaling.Reduce(even, side), new PageScale(scale.Resolution / side));
        return new JudgedInk(PrintLevels.Of(reduced, reducedScale).Stretch(reduced), reducedScale);
    }

    /// <summary>Which way lines of print run.</summary>
    /// <exception cref="PreparationException">The picture is a pattern, not print.</exception>
    public TextDirection Direction(PreparationOptions options)
    {
        var pieces = InkComponents.Find(PixelRows.DarkerThan(print, InkLevel), options.MostRuns);
        return DirectionFinder.Find(pieces ?? throw PreparationException.NoPrint(options.MostRuns), scale);
    }

    /// <summary>The ink turned clockwise by quarter turns.</summary>
    public BitImage Turned(int degrees) => PixelRows.DarkerThan(Turning.Turn(print, degrees), InkLevel);
}
