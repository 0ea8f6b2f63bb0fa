using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.Timing;

/// <summary>Whole processes, from start to end, on one report of about twenty pages.</summary>
internal static class ColdProcess
{
    private const int WantedPages = 20;

    private const int Runs = 7;

    /// <summary>The file whose number of pages is nearest to twenty.</summary>
    public static string? Choose(IReadOnlyList<string> files) => files
        .Select(file => (File: file, Pages: OwnReading.Open(file)?.PageCount ?? 0))
        .Where(file => file.Pages > 0)
        .OrderBy(file => Math.Abs(file.Pages - WantedPages))
        .Select(file => file.File)
        .FirstOrDefault();

    public static void Write(TextWriter output, string extractor, string report)
    {
        var pages = OwnReading.Open(report)!.PageCount;
        var text = ExternalProgram.Fastest(Runs, extractor, ["text", report]).Milliseconds;
        var record = ExternalProgram.Fastest(Runs, extractor, ["extract", report]).Milliseconds;
        var mutool = ExternalProgram.Fastest(Runs, "mutool", ["draw", "-q", "-F", "txt", "-o", "-", report]).Milliseconds;
        var start = ExternalProgram.Fastest(Runs, extractor, ["--version"]).Milliseconds;
        output.WriteLine($"cold, {Path.GetFileName(report)}, {pages} pages: extractor text {text:F0} ms, mutool {mutool:F0} ms, ratio {text / mutool:F1}; "
            + $"extractor extract {record:F0} ms; extractor --version {start:F0} ms");
        output.WriteLine($"peak memory: reader {PeakMemory.OfReading(report) >> 20} MB, "
            + $"extractor text {ExternalProgram.Run(extractor, ["text", report], watchMemory: true).PeakBytes >> 20} MB, "
            + $"mutool {ExternalProgram.Run("mutool", ["draw", "-q", "-F", "txt", "-o", "-", report], watchMemory: true).PeakBytes >> 20} MB");
        output.WriteLine();
    }
}
