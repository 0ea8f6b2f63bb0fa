using System.Diagnostics;
using Extractor.Sources;

namespace Extractor.Measurements.Ofd;

/// <summary>How long the same report takes as OFD and as the PDFs that stand beside it: opening, all pages, all tables; warm, one thread.</summary>
internal static class OfdTimes
{
    private const int Runs = 7;

    public static int Run(IReadOnlyList<string> files, TextWriter output)
    {
        var ratios = new List<double>();
        foreach (var file in files)
        {
            var own = Median(file);
            foreach (var pdf in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(file))!, "*.pdf").Order(StringComparer.Ordinal))
            {
                var other = Median(pdf);
                ratios.Add(own.Read / other.Read);
                output.WriteLine($"{file} | {Path.GetFileName(pdf)} | pages {own.Read:F1} ms, {other.Read:F1} ms, ratio {own.Read / other.Read:F2} | "
                    + $"with tables {own.Whole:F1} ms, {other.Whole:F1} ms, ratio {own.Whole / other.Whole:F2}");
            }
        }

        ratios.Sort();
        output.WriteLine(ratios.Count == 0 ? "no PDF beside an OFD file" : $"{ratios.Count} pairs, median ratio of reading pages {ratios[ratios.Count / 2]:F2}, greatest {ratios[^1]:F2}");
        return ratios.Count == 0 ? 1 : 0;
    }

    private static (double Read, double Whole) Median(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var (read, whole) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            using (var reading = SourceReader.Read(bytes, Path.GetFileName(file)))
            {
                var pages = ((Documents.PagedDocument)reading.Document!).Pages;
                for (var number = 1; number <= pages.Count; number++)
                {
                    pages.Read(number, CancellationToken.None);
                }
            }

            read.Add(clock.Elapsed.TotalMilliseconds);
            clock.Restart();
            using (var reading = SourceReader.Read(bytes, Path.GetFileName(file)))
            {
                ExtractionPipeline.Extract(reading.Document!);
            }

            whole.Add(clock.Elapsed.TotalMilliseconds);
        }

        read.Sort();
        whole.Sort();
        return (read[Runs / 2], whole[Runs / 2]);
    }
}
