using System.Diagnostics;
using Extractor.Pdf;
using Extractor.Sources;

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
            var file = files[(int)((uint)number % (uint)files.Count)];
            var isPdf = string.Equals(Path.GetExtension(file), ".pdf", StringComparison.OrdinalIgnoreCase);
            var copy = Mutation.Of(File.ReadAllBytes(file), number, isPdf ? MutationWords.Pdf : MutationWords.Binary);
            var clock = Stopwatch.StartNew();
            var failure = isPdf ? Read(copy) : ReadAny(copy, Path.GetFileName(file));
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

    /// <summary>Every other format is read as a user's command does, all the way to its tables.</summary>
    private static string ReadAny(byte[] copy, string name)
    {
        try
        {
            using var reading = SourceReader.Read(copy, name);
            if (reading.Document is { } document)
            {
                ExtractionPipeline.Extract(document);
            }

            return reading.Document is not null || !reading.Diagnostics.IsEmpty ? "" : "Neither a document nor a reason.";
        }
        catch (Exception exception)
        {
            return exception.ToString().ReplaceLineEndings(" ");
        }
    }
}
