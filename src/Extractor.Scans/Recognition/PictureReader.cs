using System.Collections.Immutable;
using System.Security.Cryptography;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Scans.Imaging;
using Extractor.Scans.Pictures;
using Extractor.Scans.Reading;

namespace Extractor.Scans.Recognition;

/// <summary>
/// Reads pages of one document from their pictures: rendered, made upright and straight, its lines read. The same picture is read once.
/// Several threads may read, each with engines of its own.
/// </summary>
internal sealed class PictureReader(IPagePictures pictures, PreparePage prepare)
{
    /// <summary>Pictures that are remembered. Equal pages, blank ones or forms, stand near each other.</summary>
    private const int MostRemembered = 16;

    private readonly Lock gate = new();
    private readonly Queue<KeyValuePair<string, ReadPicture>> remembered = [];

    /// <summary>Reads a page. Whatever happens, there is a page: one that could not be read keeps what it had and says why.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    internal Page Read(Page page, RecognitionReason reason, ImmutableArray<ITextRecognizer> engines, CancellationToken cancellationToken)
    {
        try
        {
            var resolution = PictureResolution.Of(page);
            var picture = pictures.Render(page.Number, resolution, cancellationToken);
            var read = Read(picture, resolution, reason, engines, cancellationToken);
            var names = string.Join(" and ", engines.Select(static engine => engine.Name));
            return RecognisedPage.Of(page, reason, read,
            [
                DiagnosticCatalog.PageRecognised(page.Number, Because(reason), names, resolution),
                .. read.Failures.Select(failure => DiagnosticCatalog.EngineFailed(page.Number, failure)),
            ]);
        }
        catch (RecognitionException failure)
        {
            return page with { Diagnostics = page.Diagnostics.Add(DiagnosticCatalog.RecognitionFailed(page.Number, failure.Message)) };
        }
    }

    private static string Because(RecognitionReason reason) => reason switch
    {
        RecognitionReason.DoubtedText => "its own text cannot be what it shows",
        RecognitionReason.HiddenText => "its text is hidden behind the picture",
        RecognitionReason.PicturedHanzi => "its words are pictures",
        _ => "it has no text",
    };

    private ReadPicture Read(ColorImage picture, int resolution, RecognitionReason reason, ImmutableArray<ITextRecognizer> engines, CancellationToken cancellationToken)
    {
        // The page's own figures stand where they are: it is neither turned nor known to be a scan.
        var isDrawn = reason == RecognitionReason.PicturedHanzi;
        var key = string.Join('/', Convert.ToHexString(SHA256.HashData(picture.Samples)), picture.Width, resolution, isDrawn);
        if (Recall(key) is { } known)
        {
            return known;
        }

        var failures = new List<string>();
        var page = prepare(picture, resolution, isDrawn ? 0 : null, cancellationToken);
        var lines = LinesOfPrint.Read(page, engines, failures, cancellationToken);
        if (!isDrawn && UprightPage.IsDoubtful(lines))
        {
            var working = engines.First(engine => lines.Any(line => line.Readings.Any(reading => reading.Engine == engine.Name)));
            var upright = UprightPage.Find(page, turn => prepare(picture, resolution, turn, cancellationToken), working, cancellationToken);
            (page, lines) = upright == page ? (page, lines) : (upright, LinesOfPrint.Read(upright, engines, failures, cancellationToken));
        }

        var read = ReadPicture.Of(page, lines, failures);
        Remember(key, read);
        return read;
    }

    private ReadPicture? Recall(string key)
    {
        lock (gate)
        {
            return remembered.FirstOrDefault(known => known.Key == key).Value;
        }
    }

    /// <summary>What failed is worth another try.</summary>
    private void Remember(string key, ReadPicture read)
    {
        if (!read.Failures.IsEmpty)
        {
            return;
        }

        lock (gate)
        {
            remembered.Enqueue(new(key, read));
            if (remembered.Count > MostRemembered)
            {
                remembered.Dequeue();
            }
        }
    }
}
