using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Passages;
using Extractor.Fixtures;
using Extractor.Fixtures.Rendering.Text;
using Extractor.Measurements.Pipeline;
using Extractor.Sources;
using Extractor.Storage;
using Extractor.Storage.Rows;
using Extractor.Storage.Sqlite;

namespace Extractor.Measurements.Growth;

/// <summary>
/// Saves reports of invented departments through the store, in transactions as an import does, and tells what a report costs when the store
/// holds so many already. Filling a store with 100,000 whole reports takes hours; it is filled with the same reports cut to a form and a few
/// findings each, and whole reports are saved and measured at every size. Reading them is not part of it.
/// </summary>
internal static class StoreGrowth
{
    private const int Different = 64;

    /// <summary>Whole reports that are saved at each size; some before, which bring what they need into memory.</summary>
    private const int Measured = 256;
    private const int Before = 64;

    private const int InATransaction = 16;
    private const int FillInATransaction = 500;

    /// <summary>Measures; the cost in the fullest store as a multiple of that in the emptiest.</summary>
    public static double Measure(IEnumerable<int> sizes, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("measure-growth-").FullName;
        try
        {
            using var store = SqliteReportStore.Open(Path.Combine(folder, "store.db"), StoreAccess.Write);
            var whole = Enumerable.Range(0, Different).Select(number => Document(number, isCut: false)).ToList();
            var cut = Enumerable.Range(0, Different).Select(number => Document(number, isCut: true)).ToList();
            output.WriteLine("reports in the store | MB of the store | ms of processor a report | times the first");
            List<double> costs = [];
            var saved = 0;
            foreach (var size in sizes)
            {
                Save(store, cut, saved, Math.Max(0, size - saved), FillInATransaction);
                saved = Math.Max(saved, size);
                var length = new FileInfo(Path.Combine(folder, "store.db")).Length >> 20;
                Save(store, whole, saved, Before, InATransaction);
                costs.Add(Save(store, whole, saved + Before, Measured, InATransaction));
                saved += Before + Measured;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} | {length} | {costs[^1]:F2} | {costs[^1] / costs[0]:F3}"));
                output.Flush();
            }

            return costs[^1] / costs[0];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Saves as documents number <paramref name="first"/> and so on; milliseconds of processor time a report.</summary>
    private static double Save(SqliteReportStore store, List<ImportedDocument> documents, int first, int count, int together)
    {
        var before = ProcessorClock.OfThisThread();
        for (var done = 0; done < count; done += together)
        {
            using var batch = store.BeginBatch();
            for (var at = first + done; at < first + Math.Min(done + together, count); at++)
            {
                var name = at.ToString("D6", CultureInfo.InvariantCulture);
                store.Save(documents[at % documents.Count] with
                {
                    // Spread over the index as hashes are.
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(name))),
                    RelativePath = $"{name[..3]}/{name}.txt",
                });
            }

            batch.Commit();
        }

        return (ProcessorClock.OfThisThread() - before).TotalMilliseconds / Math.Max(1, count);
    }

    private static ImportedDocument Document(int number, bool isCut)
    {
        var rendered = TextRenderer.Render(FixtureFactory.Invent(number + 1), Enum.GetValues<TextDialect>()[0]);
        using var reading = SourceReader.Read(rendered.Bytes, "report.txt");
        var extracted = ExtractionPipeline.Extract(reading.Document!);
        var report = ReportReader.Read(extracted);
        var passages = PassageReader.Read(extracted, ReadOptions.Default);
        if (isCut)
        {
            report = report with { Tables = [.. report.Tables.Take(1)], Facts = [.. report.Facts.Take(2)], Findings = [.. report.Findings.Take(4)] };
            passages = [.. passages.Take(2)];
        }

        return new ImportedDocument
        {
            Sha256 = null,
            FileName = "report.txt",
            RelativePath = "report.txt",
            Length = rendered.Bytes.Length,
            ExtractorVersion = ExtractorVersion.Current,
            Report = ReportRows.Of(report, passages, ReportJson.Write(report)),
        };
    }
}
