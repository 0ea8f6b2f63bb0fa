using System.Diagnostics;
using Extractor.Pdf;

namespace Extractor.Measurements.Mutations;

/// <summary>
/// Reads mutations one after the other in this process and tells after each how it went: its number, milliseconds, the most memory the
/// process held until then in bytes, and the type and place of an exception. It is started by <see cref="MutationRun"/>, which survives whatever happens here.
/// </summary>
internal static class MutationWorker
{
    private const int MostPages = 6;

    public static void Run(MeasurementRequest request, TextWriter output)
    {
        var files = MutationSeeds.Of(request.Paths);
        for (var i = request.First; i < request.Count; i++)
        {
            var number = unchecked((request.Seed * 1_000_003) + i);
            var copy = Mutation.Of(File.ReadAllBytes(files[(int)((uint)number % (uint)files.Count)]), number);
            var clock = Stopwatch.StartNew();
            var failure = Read(copy);
            output.WriteLine($"{i} {clock.Elapsed.TotalMilliseconds:F0} {Peak()} {failure}");
            output.Flush();
        }
    }

    // The resident memory of the whole process, run time and compiled code included, not of the managed heap alone.
    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static string Read(byte[] copy)
    {
        try
        {
            var document = PdfDocument.Open(copy).Document;
            for (var number = 1; document is not null && number <= Math.Min(document.PageCount, MostPages); number++)
            {
                foreach (var image in document.ReadPage(number).Images)
                {
                    image.Read();
                }
            }

            return "";
        }
        catch (Exception exception)
        {
            // The reader promises not to throw: that is what is measured here.
            return exception.ToString().ReplaceLineEndings(" ");
        }
    }
}
