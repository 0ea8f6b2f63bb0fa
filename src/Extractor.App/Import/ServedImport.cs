using System.Collections.Immutable;
using Extractor.App.Import.Workers;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Serving.Imports;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.App.Import;

/// <summary>Imports files that were sent to a server, as <c>import --keep-sources</c> does: isolated, with the usual limits, a run of the ledger each.</summary>
/// <param name="store">The file of the store.</param>
/// <param name="time">Where time comes from.</param>
/// <param name="readReport">Reads in this process in place of a worker; for tests.</param>
internal sealed class ServedImport(string store, TimeProvider time, ReadReport? readReport = null) : IReportImporter
{
    /// <inheritdoc/>
    public ImmutableArray<RunDocument> Import(string path, CancellationToken cancellationToken)
    {
        // The run tells its progress to nobody: what it did stands in the ledger.
        using var silent = new Terminal(Stream.Null, Stream.Null, Stream.Null, time);
        using var held = ReportStores.TakeForImport(store);
        using var reports = ReportStores.Open(store, StoreAccess.Write);
        var list = ImportList.Find([path], store, cancellationToken);
        new ImportRun(silent, reports, Settings(), readReport).Execute([Path.GetFileName(path)], list, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        IRunLedger ledger = reports;
        return ledger.Find(number: null) is { } run ? [.. ledger.ListDocuments(run.Number)] : [];
    }

    private ImportSettings Settings() => new()
    {
        Jobs = Environment.ProcessorCount,
        Limits = WorkerLimits.Usual,
        IsIsolated = true,
        Force = false,
        Options = ReadOptions.Default,
        IsQuiet = true,
        IsVerbose = false,
        Format = "text",
        Sources = ReportStores.FindSources(store),
    };
}
