using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Processes;
using Extractor.Scans.Installation;
using Extractor.Scans.Pictures;
using Extractor.Scans.Reading;
using Extractor.Scans.Reading.PaddleOcr;
using Extractor.Scans.Reading.Tesseract;
using Extractor.Scans.Recognition;
using Extractor.Sources;
using Extractor.Sources.Pdf;

namespace Extractor.Measurements.Scans;

/// <summary>The engines of this machine, with PP-OCR in a process of the program that is built beside the measurements.</summary>
/// <param name="program">The program, as built.</param>
internal sealed class ScanEngines(string program)
{
    private static readonly EnginePlaces Places = EnginePlaces.Find(Environment.GetEnvironmentVariable);

    /// <summary>Reads a document of pictures.</summary>
    /// <param name="bytes">A PDF file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="engines">Names of engines, parted by commas.</param>
    public ExtractedDocument Read(byte[] bytes, string name, string engines)
    {
        using var sets = new EngineSets([.. engines.Split(',').Select(Maker)], 1);
        using var reading = SourceReader.Read(bytes, name);
        var paged = (PagedDocument)reading.Document!;
        var pages = new RecognisingPages(paged.Pages, new PopplerPictures(Places.Renderer ?? PopplerPictures.ProgramName, ((PdfPageSource)paged.Pages).Bytes, TimeProvider.System), sets);
        using var document = new PagedDocument(paged.Identity, pages, paged.Diagnostics);
        return ExtractionPipeline.Extract(document);
    }

    private Func<ITextRecognizer> Maker(string engine) => engine switch
    {
        TesseractRecognizer.EngineName => static () => new TesseractRecognizer(Places.Tesseract ?? TesseractRecognizer.EngineName, TimeProvider.System),
        PaddleOcrRecognizer.EngineName => () => new PaddleOcrRecognizer(
            new WorkerCommand("dotnet", [program, "recognizer", Places.Files.Folder]), ExtractorVersion.Current, TimeProvider.System),
        _ => throw new ArgumentException($"There is no engine {engine}.", nameof(engine)),
    };
}
