using System.Collections.Immutable;
using Extractor.App.Import.Workers;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Scans.Installation;
using Extractor.Scans.Pictures;
using Extractor.Scans.Reading;
using Extractor.Scans.Reading.PaddleOcr;
using Extractor.Scans.Reading.Tesseract;
using Extractor.Scans.Recognition;
using Extractor.Sources;
using Extractor.Sources.Pdf;

namespace Extractor.App.Recognition;

/// <summary>
/// Puts recognition over documents: what a command needs to read pages from their pictures. Engines start with the first such page and end
/// with the command.
/// </summary>
internal sealed class PictureReading : IDisposable
{
    private readonly EnginePlaces places;
    private readonly TimeProvider time;
    private readonly EngineSets? sets;

    /// <summary>Makes it.</summary>
    /// <param name="engines">Names of engines as <see cref="ReadOptions.Recognition"/> has them; empty for none.</param>
    /// <param name="places">Where they are.</param>
    /// <param name="pagesAtOnce">How many pages may be read at the same time.</param>
    /// <param name="time">Where their time is measured.</param>
    internal PictureReading(string engines, EnginePlaces places, int pagesAtOnce, TimeProvider time)
    {
        (this.places, this.time) = (places, time);
        var makers = engines.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Maker).ToImmutableArray();
        sets = makers.IsEmpty ? null : new EngineSets(makers, pagesAtOnce);
    }

    /// <summary>The same document, its pages read from their pictures where that is needed and an engine is there.</summary>
    internal SourceReading Over(SourceReading reading)
    {
        if (reading.Document is not PagedDocument { Pages: PdfPageSource pdf } paged)
        {
            return reading;
        }

        var observed = new ObservedPages(pdf);
        IPageSource pages = sets is null
            ? observed
            : new RecognisingPages(observed, new PopplerPictures(places.Renderer ?? PopplerPictures.ProgramName, pdf.Bytes, time), sets);
        return reading with { Document = new PagedDocument(paged.Identity, pages, paged.Diagnostics) };
    }

    /// <summary>Whether a page of a document that <see cref="Over"/> gave, of those that were read, is one for engines, whether or not one was there.</summary>
    internal static bool HasPictures(SourceReading reading) => (reading.Document as PagedDocument)?.Pages switch
    {
        ObservedPages observed => observed.HasPictures,
        RecognisingPages { Published: ObservedPages observed } => observed.HasPictures,
        _ => false,
    };

    /// <summary>The steps by which a page's picture is made ready, drawn; null where the document's pages cannot be rendered here.</summary>
    /// <exception cref="RecognitionException">The page cannot be rendered, or is refused.</exception>
    internal ImmutableArray<(string Name, string Svg)>? Steps(PagedDocument document, int page, CancellationToken cancellationToken)
    {
        var source = document.Pages is RecognisingPages recognising ? recognising.Published : document.Pages;
        source = source is ObservedPages observed ? observed.Pages : source;
        return source is PdfPageSource pdf && places.Renderer is { } renderer
            ? PreparationSteps.Draw(pdf.Read(page, cancellationToken), new PopplerPictures(renderer, pdf.Bytes, time), cancellationToken)
            : null;
    }

    public void Dispose() => sets?.Dispose();

    /// <summary>PP-OCR in a process of this program.</summary>
    internal static PaddleOcrRecognizer PaddleOcr(EnginePlaces places, TimeProvider time) =>
        new(places.Recognizer ?? ThisProgram.With(ThisProgram.RecognizerArgument, places.Files.Folder), ExtractorVersion.Current, time);

    private Func<ITextRecognizer> Maker(string engine) => engine == TesseractRecognizer.EngineName
        ? () => new TesseractRecognizer(places.Tesseract ?? TesseractRecognizer.EngineName, time)
        : () => PaddleOcr(places, time);
}
