using System.Collections.Concurrent;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>Reports read from files, each once for all tests.</summary>
internal static class ReportFiles
{
    private static readonly ConcurrentDictionary<string, Lazy<FiscalReport>> Reports = new(StringComparer.Ordinal);

    /// <summary>Reads a file all the way to its report.</summary>
    public static FiscalReport Read(string path) =>
        Reports.GetOrAdd(path, static file => new Lazy<FiscalReport>(() =>
        {
            using var reading = SourceReader.Open(file);
            return ReportReader.Read(ExtractionPipeline.Extract(reading.Document!));
        })).Value;

    /// <summary>Reads one of the five real texts beside the checkout; the test is inconclusive where they are absent.</summary>
    public static FiscalReport Seed(int number) => ReadBeside("seeds", $"{number:000}_*.txt");

    /// <summary>Reads one of the published reports beside the checkout; the test is inconclusive where they are absent.</summary>
    public static FiscalReport Published(string file) => ReadBeside("reports", file);

    /// <summary>The form of an id in a report.</summary>
    public static FormTable Form(FiscalReport report, string form) => report.Tables.Single(table => table.Form == form);

    private static FiscalReport ReadBeside(string folder, string pattern)
    {
        var path = Path.Combine(RepositoryFolders.SharedData, folder);
        var file = Directory.Exists(path) ? Directory.GetFiles(path, pattern).SingleOrDefault() : null;
        Assume.That(file, Is.Not.Null, "The real reports are not beside this checkout.");
        return Read(file!);
    }
}
