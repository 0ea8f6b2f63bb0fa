using System.Diagnostics;
using Extractor.Pdf;
using Extractor.Sources;

namespace Extractor.Measurements.Mutations;

/// <summary>
/// Reads mutations one after the other in this process and tells after each how it went: its number, milliseconds, the most memory the
/// process held until then in bytes, and the type and place of an exception, or <c>+</c> where a document was read. It is started by <see cref="MutationRun"/>, which survives whatever happens here.
/// </summary>
internal static class MutationWorker
{
    /// <summary>Stands in the place of an exception where a document was read.</summary>
    internal const string HasDocument = "+";

    private const int MostPages = 6;

    public static void Run(MeasurementRequest request, TextWriter output)
    {
        var files = MutationSeeds.Of(request.Paths);
        for (var i = request.First; i < request.Count; i++)
        {
            var number = unchecked((request.Seed * 1_000_003) + i);
            var file = files[(int)((uint)number % (uint)files.Count)];
            var isPdf = IsPdf(file);
            var copy = Copy(file, number, request.Whole);
            var clock = Stopwatch.StartNew();
            var failure = request.Whole ? WholeReading.Read(copy, Path.GetFileName(file)) : isPdf ? Read(copy) : ReadAny(copy, Path.GetFileName(file));
            output.WriteLine($"{i} {clock.Elapsed.TotalMilliseconds:F0} {Peak()} {failure}");
            output.Flush();
        }
    }

    /// <summary>Reads one mutation of a file all the way to the record: empty or <see cref="HasDocument"/> if all is well.</summary>
    internal static string ReadWhole(string file, int number) => WholeReading.Read(Copy(file, number, isWhole: true), Path.GetFileName(file));

    private static byte[] Copy(string file, int number, bool isWhole)
    {
        var original = File.ReadAllBytes(file);
        return number % 2 == 0 && PackageMutation.Applies(original)
            ? PackageMutation.Of(original, number, MutationWords.Text)
            : Mutation.Of(original, number, WordsOf(original, IsPdf(file)), keepsLength: isWhole && number % 4 == 1);
    }

    private static bool IsPdf(string file) => string.Equals(Path.GetExtension(file), ".pdf", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<byte[]> WordsOf(byte[] file, bool isPdf) =>
        isPdf ? MutationWords.Pdf : file.AsSpan(0, Math.Min(file.Length, 8)).IndexOfAnyInRange((byte)0, (byte)8) < 0 ? MutationWords.Text : MutationWords.Binary;

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
