using System.Diagnostics;
using Extractor.Measurements.OtherReaders;
using Extractor.Pdf;

namespace Extractor.Measurements.Timing;

/// <summary>Wall time a page in milliseconds, the whole file read on one thread, opening included.</summary>
/// <param name="Own">Ours: all glyphs, rulings, fills and images' places, with warm code.</param>
/// <param name="Mutool">mutool's structured text, printed as plain text to nowhere, without the time it takes to start.</param>
internal readonly record struct PageTimes(double Own, double Mutool)
{
    private const int Runs = 3;

    private static readonly Lazy<double> MutoolStart = new(() => ExternalProgram.Fastest(5, "mutool", ["-v"]).Milliseconds);

    public static PageTimes Measure(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var pages = Read(bytes);
        var own = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            Read(bytes);
            own = Math.Min(own, clock.Elapsed.TotalMilliseconds);
        }

        var mutool = ExternalProgram.Fastest(Runs, "mutool", ["draw", "-q", "-F", "txt", "-o", "/dev/null", file]).Milliseconds;
        return new PageTimes(own / pages, Math.Max(0.01, mutool - MutoolStart.Value) / pages);
    }

    private static int Read(byte[] bytes)
    {
        var document = PdfDocument.Open(bytes).Document!;
        for (var number = 1; number <= document.PageCount; number++)
        {
            document.ReadPage(number);
        }

        return document.PageCount;
    }
}
