using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fixtures.Scanning;
using Extractor.Measurements.Pipeline;
using Extractor.Sources;

namespace Extractor.Measurements.Scans;

/// <summary>Draws pages as scans of every condition, reads them with each choice of engines and compares them with their own text.</summary>
internal sealed class ScansRun
{
    private readonly ScansRequest request;

    private readonly TextWriter output;

    private readonly Dictionary<(ScanCondition Condition, int Resolution, string Engines), ReadingTally> tallies = [];

    private ScansRun(ScansRequest request, TextWriter output)
    {
        this.request = request;
        this.output = output;
    }

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (ScansRequest.Parse(arguments) is not { } request)
        {
            Console.Error.WriteLine(ScansRequest.Usage);
            return 2;
        }

        if (request.IsSimulation)
        {
            return SimulationRun.Run(request, output);
        }

        if (request.IsTyped)
        {
            return TypedRun.Run(request, output);
        }

        new ScansRun(request, output).Run();
        return 0;
    }

    private void Run()
    {
        foreach (var file in request.Files.IsEmpty ? Corpus.Files(["fixtures"]) : request.Files)
        {
            Try(file);
        }

        output.WriteLine(ReadingTally.Heading);
        foreach (var (key, tally) in tallies)
        {
            output.WriteLine(tally.Row(key.Condition.ToString().ToLowerInvariant(), key.Resolution, key.Engines));
        }
    }

    private void Try(string file)
    {
        using var reading = SourceReader.Read(File.ReadAllBytes(file), Path.GetFileName(file));
        if (reading.Document is not PagedDocument document)
        {
            return;
        }

        var own = ExtractionPipeline.Extract(document);
        var report = ReportReader.Read(own);
        int[] pages = [.. own.Blocks.OfType<Table>().SelectMany(table => table.Fragments).Select(part => part.Location.Page).OfType<int>().Distinct().Order().Take(request.Pages)];
        foreach (var resolution in pages.Length == 0 ? [] : request.Resolutions)
        {
            var pictures = pages.Select(page => PageRaster.Draw(file, page, resolution)).ToArray();
            foreach (var condition in request.Conditions)
            {
                var scans = pictures.Select((picture, at) => Scanner.Scan(picture, resolution, condition, (ulong)(request.Seed + pages[at]))).ToArray();
                var bytes = PicturePdf.Write(scans);
                foreach (var engines in request.Engines)
                {
                    Compare(own, report, pages, bytes, (condition, resolution, engines));
                }
            }
        }

        Console.Error.WriteLine($"{file}: {pages.Length} pages");
    }

    private void Compare(ExtractedDocument own, Fiscal.Records.FiscalReport report, int[] pages, byte[] bytes, (ScanCondition Condition, int Resolution, string Engines) key)
    {
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies[key] = tally = new ReadingTally();
        }

        var before = ProcessorClock.OfThisProcess() + ProcessorClock.OfChildren();
        var read = new ScanEngines(request.Program).Read(bytes, "scan.pdf", key.Engines);
        var readReport = ReportReader.Read(read);
        tally.Processor += ProcessorClock.OfThisProcess() + ProcessorClock.OfChildren() - before;
        tally.Pages += pages.Length;
        var comparison = new PictureComparison(tally, request.IsListing ? output : null);
        for (var at = 0; at < pages.Length; at++)
        {
            comparison.CompareCells(own, pages[at], read, at + 1);
            comparison.CompareFigures(report, pages[at], readReport, at + 1);
        }
    }
}
