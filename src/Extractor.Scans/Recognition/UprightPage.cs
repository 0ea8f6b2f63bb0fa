using System.Collections.Immutable;
using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;

namespace Extractor.Scans.Recognition;

/// <summary>Makes a picture ready for reading.</summary>
/// <param name="picture">The picture.</param>
/// <param name="resolution">Its dots an inch.</param>
/// <param name="turn">By how much it has to be turned clockwise, in degrees, or null where the picture is to tell.</param>
/// <param name="cancellationToken">Stops it.</param>
internal delegate PreparedPage PreparePage(ColorImage picture, double resolution, int? turn, CancellationToken cancellationToken);

/// <summary>
/// Finds out which way up a page is. Its lines tell whether it lies on its side; whether it stands on its head tells only a reader. Who reads
/// it with confidence holds it the right way up: on real scans PP-OCR was sure of upright samples with 0.86 to 1.00 and of those on their
/// heads with at most 0.42, Tesseract with 0.49 to 0.93 and at most 0.23. Only a page that is read without confidence is tried in other ways.
/// </summary>
internal static class UprightPage
{
    /// <summary>Lines of the sample: the longest and highest, so that each has much to say.</summary>
    private const int SampleLines = 10;

    /// <summary>A page that is read with this confidence is upright.</summary>
    private const double Sure = 0.8;

    /// <summary>A sample that is read with less than this both ways may lie on its side.</summary>
    private const double Doubt = 0.45;

    /// <summary>By how much another way has to be better.</summary>
    private const double Margin = 0.05;

    /// <summary>The usual preparation; a picture that it refuses is a page that cannot be read.</summary>
    internal static PreparedPage PrepareWithin(ColorImage picture, double resolution, int? turn, CancellationToken cancellationToken)
    {
        try
        {
            return WholeLines.Of(PagePreparation.Prepare(picture, resolution, turn, cancellationToken: cancellationToken));
        }
        catch (PreparationException refusal)
        {
            throw new RecognitionException(refusal.Message, refusal);
        }
    }

    /// <summary>Whether a page was read with so little confidence that it may not be upright.</summary>
    internal static bool IsDoubtful(ImmutableArray<RegionReading> lines)
    {
        var sample = lines.Where(static line => !line.Readings.IsEmpty).OrderByDescending(static line => Weight(line.Region)).Take(SampleLines).ToList();
        return sample.Count > 0 && sample.Average(static line => line.Readings.Max(static reading => reading.Line.Confidence)) < Sure;
    }

    /// <summary>The page the way up that an engine reads with most confidence; the same page where no other way is better.</summary>
    /// <param name="page">The page as its lines tell.</param>
    /// <param name="prepare">Prepares it turned by what it is told.</param>
    /// <param name="engine">Reads samples.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RecognitionException">The engine failed.</exception>
    internal static PreparedPage Find(PreparedPage page, Func<int, PreparedPage> prepare, ITextRecognizer engine, CancellationToken cancellationToken)
    {
        var best = EitherWay(page, engine, cancellationToken);
        if (best.Confidence < Doubt)
        {
            var aside = EitherWay(prepare((page.Turn + 90) % 360), engine, cancellationToken);
            best = aside.Confidence > best.Confidence + Margin ? aside : best;
        }

        return best.Page;
    }

    private static (PreparedPage Page, double Confidence) EitherWay(PreparedPage page, ITextRecognizer engine, CancellationToken cancellationToken)
    {
        var reversed = page.Reversed();
        var (asItIs, onItsHead) = (Confidence(page, engine, cancellationToken), Confidence(reversed, engine, cancellationToken));
        return onItsHead > asItIs + Margin ? (reversed, onItsHead) : (page, asItIs);
    }

    private static double Confidence(PreparedPage page, ITextRecognizer engine, CancellationToken cancellationToken)
    {
        var sample = page.Regions.OrderByDescending(Weight).ThenBy(static region => region.Box.Width).Take(SampleLines).ToImmutableArray();
        return sample.IsEmpty ? 0 : engine.Read(page.Print, sample, [.. sample.Select(static _ => LineHint.Any)], cancellationToken).Average(static line => line.Confidence);
    }

    /// <summary>What a line has to say: one longer than twenty characters no more than one of twenty.</summary>
    private static long Weight(PrintRegion region) => (long)Math.Min(region.Box.Width, 20 * region.Box.Height) * region.Box.Height;
}
