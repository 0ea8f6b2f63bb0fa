using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Passages;
using Extractor.Sources;
using Extractor.Storage;
using Extractor.Storage.Rows;

namespace Extractor.Measurements.Stores;

/// <summary>
/// Reads the files of a folder once, saves what came of them into a file and into a server, and compares how long that takes and what each exports.
/// Reading is not part of it.
/// </summary>
internal static class StoresRun
{
    private const string Usage =
        """
        Usage: scripts/measure-postgresql FOLDER [--times N]
        Saves every document below FOLDER into a store in a file and into stores on a server on this machine, N times (3) in turn: as an import does,
        16 reports a transaction; one by one, as a worker does; and one by one by two writers at once. Fails when an export differs by a byte.
        """;

    private const int InATransaction = 16;

    /// <summary>Runs; <paramref name="arguments"/> end with the address of the server.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (arguments is not [var folder, .. var rest, var server] || !Directory.Exists(folder) || !TryReadTimes(rest, out var times))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var documents = Read(folder);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{documents.Count} reports, {documents.Sum(static document => document.Report!.Header.CellCount)} cells, {documents.Sum(static document => (long)document.Report!.Json.Length) >> 20} MB of JSON"));
        output.WriteLine("store | reports a second, each time | best against the file");
        var work = Directory.CreateTempSubdirectory("measure-stores-").FullName;
        try
        {
            return Compare(documents, server, work, times, output);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static bool TryReadTimes(string[] rest, out int times)
    {
        times = 3;
        return rest is [] || (rest is ["--times", var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out times) && times > 0);
    }

    private static int Compare(List<ImportedDocument> documents, string server, string work, int times, TextWriter output)
    {
        (string Name, Func<int, string> Place, int Writers, int Together)[] ways =
        [
            ("file, 16 a transaction", time => Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"{time}.db")), 1, InATransaction),
            ("server, 16 a transaction", time => string.Create(CultureInfo.InvariantCulture, $"{server}?schema=batch_{time}"), 1, InATransaction),
            ("server, one by one", time => string.Create(CultureInfo.InvariantCulture, $"{server}?schema=single_{time}"), 1, 1),
            ("server, one by one, two writers", time => string.Create(CultureInfo.InvariantCulture, $"{server}?schema=two_{time}"), 2, 1),
        ];
        var rates = ways.Select(static _ => new List<double>()).ToList();
        var exports = new HashSet<string>(StringComparer.Ordinal);
        for (var time = 0; time < times; time++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var place = ways[way].Place(time);
                rates[way].Add(Save(documents, place, ways[way].Writers, ways[way].Together));
                exports.Add(HashOfExport(place));
            }
        }

        for (var way = 0; way < ways.Length; way++)
        {
            var all = string.Join(' ', rates[way].Select(static rate => rate.ToString("F1", CultureInfo.InvariantCulture)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ways[way].Name} | {all} | {rates[way].Max() / rates[0].Max():F2}"));
        }

        output.WriteLine(exports.Count == 1 ? $"every export is the same: {exports.Single()}" : "EXPORTS DIFFER");
        return exports.Count == 1 ? 0 : 1;
    }

    /// <summary>Reports a second.</summary>
    private static double Save(List<ImportedDocument> documents, string place, int writers, int together)
    {
        // Making the schema and the partitions of the years is no part of saving, nor is what is saved for that.
        var first = documents.DistinctBy(static document => document.Report!.Header.FiscalYear).ToList();
        using (var store = ReportStores.Open(place, StoreAccess.Write))
        {
            foreach (var document in first)
            {
                store.Save(document);
            }
        }

        var left = documents.Except(first).ToList();
        var watch = Stopwatch.StartNew();
        Parallel.For(0, writers, writer =>
        {
            using var store = ReportStores.Open(place, StoreAccess.Write);
            foreach (var part in left.Where((_, at) => at % writers == writer).Chunk(together))
            {
                using var batch = together > 1 ? store.BeginBatch() : null;
                foreach (var document in part)
                {
                    store.Save(document);
                }

                batch?.Commit();
            }
        });
        return left.Count / watch.Elapsed.TotalSeconds;
    }

    private static string HashOfExport(string place)
    {
        using var store = ReportStores.Open(place, StoreAccess.Read);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in store.ExportReports())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(record));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static List<ImportedDocument> Read(string folder)
    {
        var documents = new Dictionary<string, ImportedDocument>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var reading = SourceReader.Open(file);
            if (reading.Document is not { } source)
            {
                continue;
            }

            var extracted = ExtractionPipeline.Extract(source);
            var report = ReportReader.Read(extracted);
            documents[report.Document.Sha256] = new ImportedDocument
            {
                Sha256 = report.Document.Sha256,
                FileName = Path.GetFileName(file),
                RelativePath = Path.GetRelativePath(folder, file),
                ExtractorVersion = ExtractorVersion.Current,
                Report = ReportRows.Of(report, PassageReader.Read(extracted, ReadOptions.Default), ReportJson.Write(report)),
            };
        }

        return [.. documents.Values];
    }
}
