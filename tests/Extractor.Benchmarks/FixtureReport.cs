using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Benchmarks;

/// <summary>A committed fixture as the stages hand it on, each made once and outside the measurement.</summary>
internal sealed class FixtureReport : IDisposable
{
    private readonly SourceReading reading;

    /// <summary>Opens a file below <c>fixtures</c>.</summary>
    public FixtureReport(string file)
    {
        Name = Path.GetFileName(file);
        Bytes = File.ReadAllBytes(Path.Combine(Root(), "fixtures", file));
        reading = SourceReader.Read(Bytes, Name);
        Document = (PagedDocument)reading.Document!;
        Pages = [.. Enumerable.Range(1, Document.Pages.Count).Select(number => Document.Pages.Read(number, CancellationToken.None))];
        Extracted = ExtractionPipeline.Extract(Document);
    }

    /// <summary>Two renderings of a report with forms over eight pages and a narrative: one with a ruling a cell edge, one with long ones.</summary>
    public static IEnumerable<string> Files => ["01-plain-final-accounts/report.chromium.pdf", "01-plain-final-accounts/report.libreoffice.pdf"];

    public string Name { get; }

    public byte[] Bytes { get; }

    public PagedDocument Document { get; }

    public ImmutableArray<Page> Pages { get; }

    public ExtractedDocument Extracted { get; }

    public void Dispose() => reading.Dispose();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Extractor.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The fixtures are found in a clone of the repository only.");
    }
}
