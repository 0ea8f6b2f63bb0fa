using System.Globalization;
using BenchmarkDotNet.Reports;

namespace Extractor.Benchmarks;

/// <summary>
/// The results as ratios, because times belong to one machine: each stage as a multiple of reading the glyphs of the same report, and what it
/// allocates. The fastest iteration counts, which is the one least disturbed by others.
/// </summary>
internal static class StageRatios
{
    /// <summary>Writes the table; false if a benchmark failed.</summary>
    public static bool Write(IReadOnlyList<Summary> summaries, TextWriter output)
    {
        var results = summaries.SelectMany(summary => summary.Reports).Where(report => report.Success).ToList();
        var glyphs = results.Where(report => TypeOf(report) == typeof(GlyphBenchmarks)).ToDictionary(FileOf, FastestOf, StringComparer.Ordinal);
        var succeeded = summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success));
        if (glyphs.Count == 0)
        {
            return succeeded;
        }

        output.WriteLine();
        output.WriteLine("| stage | report | times the glyphs | KB |");
        output.WriteLine("|---|---|---|---|");
        foreach (var report in results.Where(report => glyphs.ContainsKey(FileOf(report))))
        {
            var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {TypeOf(report).Name.Replace("Benchmarks", "", StringComparison.Ordinal).ToLowerInvariant()} | {Path.GetFileName(FileOf(report))} | {FastestOf(report) / glyphs[FileOf(report)]:F3} | {allocated / 1024.0:F0} |"));
        }

        return succeeded;
    }

    private static Type TypeOf(BenchmarkReport report) => report.BenchmarkCase.Descriptor.Type;

    private static string FileOf(BenchmarkReport report) =>
        report.BenchmarkCase.Parameters.Items.FirstOrDefault(item => item.Name == nameof(StageBenchmarks.File))?.Value as string ?? "";

    private static double FastestOf(BenchmarkReport report) => report.ResultStatistics?.Min ?? double.NaN;
}
