using System.Diagnostics;
using Extractor.Sources;

namespace Extractor.Measurements.WordBinary;

/// <summary>How long a .doc takes from bytes to tables, against the PDFs of the same report beside it (same name up to the first point).</summary>
internal static class ReadingTimes
{
    /// <summary>Of so many runs the fastest counts: it is the one least disturbed by others, with the code compiled.</summary>
    private const int Runs = 40;

    public static void Write(IReadOnlyList<string> documents, TextWriter output)
    {
        List<double> ratios = [];
        foreach (var document in documents)
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(document))!;
            var stem = Path.GetFileName(document).Split('.')[0];
            var own = FastestOf(document);
            foreach (var pdf in Directory.EnumerateFiles(folder, stem + ".*pdf").Order(StringComparer.Ordinal))
            {
                var other = FastestOf(pdf);
                ratios.Add(own / other);
                output.WriteLine(FormattableString.Invariant(
                    $"{Path.GetFileName(folder)}/{Path.GetFileName(document)}: {own:0.0} ms; {Path.GetFileName(pdf)}: {other:0.0} ms; ratio {own / other:0.00}"));
            }
        }

        if (ratios.Count > 0)
        {
            output.WriteLine(FormattableString.Invariant($"{ratios.Count} pairs, highest ratio {ratios.Max():0.00}, median {ratios.Order().ElementAt(ratios.Count / 2):0.00}"));
        }
    }

    private static double FastestOf(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var fastest = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            using var reading = SourceReader.Read(bytes, Path.GetFileName(file));
            if (reading.Document is { } read)
            {
                ExtractionPipeline.Extract(read);
            }

            fastest = Math.Min(fastest, clock.Elapsed.TotalMilliseconds);
        }

        return fastest;
    }
}
