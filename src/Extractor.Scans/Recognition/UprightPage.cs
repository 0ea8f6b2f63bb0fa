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
/// Finds out which way up a page is. Its lines tell whether it lies on its side; whether it stands on its head tells only a reader: a sample
/// of its lines is read both ways, and the one that the engine is surer of is upright.
/// </summary>
internal static class UprightPage
{
    /// <summary>Lines of the sample: the longest, so that each way has much to say.</summary>
    private const int SampleLines = 10;

    /// <summary>By how much the other way up has to be surer. On upright pages it was never surer at all.</summary>
    private const double Margin = 0.05;

    /// <summary>A sample of which the engine is less sure than this in both ways may lie on its side; print of any quality gives 0.7.</summary>
    private const double Doubt = 0.5;

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

    /// <summary>Prepares a page the right way up.</summary>
    /// <param name="prepare">Makes it ready, turned by what it is told.</param>
    /// <param name="engines">The first that works is asked.</param>
    /// <param name="failures">Receives why one did not work.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RecognitionException">None works, or the picture is refused.</exception>
    internal static PreparedPage Prepare(
        Func<int?, PreparedPage> prepare, ImmutableArray<ITextRecognizer> engines, ICollection<string> failures, CancellationToken cancellationToken)
    {
        var first = prepare(null);
        foreach (var engine in engines)
        {
            try
            {
                return Choose(first, prepare, engine, cancellationToken);
            }
            catch (RecognitionException failure) when (engine != engines[^1])
            {
                failures.Add(failure.Message);
            }
        }

        return first;
    }

    private static PreparedPage Choose(PreparedPage first, Func<int?, PreparedPage> prepare, ITextRecognizer engine, CancellationToken cancellationToken)
    {
        var best = Upright(first, engine, cancellationToken);
        if (best.Confidence < Doubt && !first.Regions.IsEmpty)
        {
            var aside = Upright(prepare((first.Turn + 90) % 360), engine, cancellationToken);
            best = aside.Confidence > best.Confidence + Margin ? aside : best;
        }

        return best.Page;
    }

    /// <summary>The page the way up that the engine is surer of.</summary>
    private static (PreparedPage Page, double Confidence) Upright(PreparedPage page, ITextRecognizer engine, CancellationToken cancellationToken)
    {
        var reversed = page.Reversed();
        var (asItIs, onItsHead) = (Confidence(page, engine, cancellationToken), Confidence(reversed, engine, cancellationToken));
        return onItsHead > asItIs + Margin ? (reversed, onItsHead) : (page, asItIs);
    }

    private static double Confidence(PreparedPage page, ITextRecognizer engine, CancellationToken cancellationToken)
    {
        // Long and high lines say most; a line longer than twenty characters says no more than one of twenty.
        var sample = page.Regions.OrderByDescending(static region => Math.Min(region.Box.Width, 20 * region.Box.Height) * region.Box.Height)
            .ThenBy(static region => region.Box.Width).Take(SampleLines).ToImmutableArray();
        return sample.IsEmpty ? 0 : engine.Read(page.Print, sample, [.. sample.Select(static _ => LineHint.Any)], cancellationToken).Average(static line => line.Confidence);
    }
}
