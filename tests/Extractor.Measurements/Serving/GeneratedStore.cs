using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Passages;
using Extractor.Fiscal.Records;
using Extractor.Fixtures;
using Extractor.Fixtures.Rendering.Text;
using Extractor.Sources;
using Extractor.Storage;
using Extractor.Storage.Rows;
using Extractor.Storage.Sqlite;

namespace Extractor.Measurements.Serving;

/// <summary>
/// A store of as many reports as are asked for. A few invented reports are read; each stands in the store many times, as the report of other
/// departments, divisions and years, with ids of its own.
/// </summary>
internal static class GeneratedStore
{
    private const int Originals = 40;
    private const int Years = 5;

    /// <summary>Reports that are saved in one transaction.</summary>
    private const int Batch = 50;

    private static readonly string[] Provinces = ["11", "31", "33", "42", "44", "51"];

    /// <summary>Makes the store in <paramref name="path"/> unless it is there with as many reports.</summary>
    internal static void Make(string path, int count)
    {
        using var store = SqliteReportStore.Open(path, StoreAccess.Write);
        var there = store.ListDocuments(ExtractorVersion.Current).Count;
        var originals = Enumerable.Range(1, Math.Min(Originals, count)).Select(Read).ToArray();
        for (var number = there; number < count;)
        {
            using var batch = store.BeginBatch();
            for (var last = Math.Min(count, number + Batch); number < last; number++)
            {
                store.Save(Copy(originals[number % originals.Length], number));
            }

            batch.Commit();
        }
    }

    private static (FiscalReport Report, string Json, ImmutableArray<ReportPassage> Passages) Read(int seed)
    {
        var text = TextRenderer.Render(FixtureFactory.Invent(seed), Enum.GetValues<TextDialect>()[0]);
        using var reading = SourceReader.Read(text.Bytes, $"{seed}.txt");
        var extracted = ExtractionPipeline.Extract(reading.Document!);
        var report = ReportReader.Read(extracted, ReadOptions.Default);
        return (report, ReportJson.Write(report), PassageReader.Read(extracted, ReadOptions.Default));
    }

    private static ImportedDocument Copy((FiscalReport Report, string Json, ImmutableArray<ReportPassage> Passages) original, int number)
    {
        var issuerNumber = number / Years;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))));
        var old = original.Report.Document.Sha256;
        var name = original.Report.Issuer.Name ?? "单位";
        var other = string.Create(CultureInfo.InvariantCulture, $"{name}{issuerNumber:D5}");
        var copied = ReportJson.Read(original.Json.Replace(old, sha256, StringComparison.Ordinal).Replace(old[..8] + "-", sha256[..8] + "-", StringComparison.Ordinal));
        var area = string.Create(CultureInfo.InvariantCulture, $"{Provinces[issuerNumber % Provinces.Length]}{issuerNumber / Provinces.Length % 20 + 1:D2}{issuerNumber % 9 + 1:D2}");
        var report = copied with
        {
            FiscalYear = 2019 + (number % Years),
            Title = string.Create(CultureInfo.InvariantCulture, $"{2019 + (number % Years)}年度{other}决算"),
            Issuer = copied.Issuer with { Name = other, AreaCode = area, AreaName = area, AreaReason = null },
        };
        return new ImportedDocument
        {
            Sha256 = sha256,
            FileName = string.Create(CultureInfo.InvariantCulture, $"{number:D6}.txt"),
            RelativePath = string.Create(CultureInfo.InvariantCulture, $"{area}/{number:D6}.txt"),
            Length = 20_000,
            ExtractorVersion = ExtractorVersion.Current,
            Report = ReportRows.Of(report, original.Passages, ReportJson.Write(report)),
        };
    }
}
