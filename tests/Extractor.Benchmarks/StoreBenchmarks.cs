using System.Globalization;
using BenchmarkDotNet.Attributes;
using Extractor.Fiscal;
using Extractor.Fiscal.Passages;
using Extractor.Storage;
using Extractor.Storage.Rows;
using Extractor.Storage.Sqlite;

namespace Extractor.Benchmarks;

/// <summary>Stage store: the rows of a record into the embedded store, a transaction each; every time as another document.</summary>
public class StoreBenchmarks : StageBenchmarks
{
    private string folder = "";
    private SqliteReportStore? store;
    private ImportedDocument? document;
    private long saved;

    [Benchmark]
    public SaveOutcome Save_a_report() =>
        store!.Save(document! with { Sha256 = (++saved).ToString("x64", CultureInfo.InvariantCulture) });

    private protected override void Prepare()
    {
        folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        store = SqliteReportStore.Open(Path.Combine(folder, "store.db"), StoreAccess.Write);
        var report = ReportReader.Read(Report.Extracted);
        document = new ImportedDocument
        {
            Sha256 = null,
            FileName = Report.Name,
            RelativePath = Report.Name,
            Length = Report.Bytes.Length,
            ExtractorVersion = ExtractorVersion.Current,
            Report = ReportRows.Of(report, PassageReader.Read(Report.Extracted, ReadOptions.Default), ReportJson.Write(report)),
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && store is not null)
        {
            store.Dispose();
            Directory.Delete(folder, recursive: true);
        }

        base.Dispose(disposing);
    }
}
