using System.Collections.Frozen;
using System.Collections.Immutable;
using Extractor.App.Import.Workers;
using Extractor.App.Recognition;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Relational;
using Extractor.Storage.Runs;

namespace Extractor.App.Import;

/// <summary>One run of an import, from its entry in the ledger to its Summary. The caller holds the import lock of the store.</summary>
internal sealed class ImportRun(Terminal terminal, RelationalReportStore store, ImportSettings settings, ReadReport? readReport)
{
    private readonly IRunLedger ledger = store;
    private readonly ImportClock clock = new(terminal.Time);

    /// <summary>What was counted so far.</summary>
    internal ImportSummary Summary { get; } = new();

    /// <summary>Runs the import and returns the exit code.</summary>
    internal int Execute(ImmutableArray<string> named, ImportList list, CancellationToken cancellationToken)
    {
        var run = Begin(named, list);
        using var progress = ImportProgress.Begin(terminal, settings, run, list.Files.Count + list.Problems.Count, clock);
        try
        {
            Import(run, list, progress, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            ledger.End(run, RunState.Cancelled, terminal.Time.GetUtcNow());
            progress.End(RunState.Cancelled, Summary);
            terminal.Tell("Cancelled. What is saved stays; run the same command again to go on.");
            return ExitCode.Cancelled;
        }
        catch (Exception problem) when (problem is IOException or ReportStoreException)
        {
            TryEndInterrupted(run);
            throw;
        }

        ledger.End(run, RunState.Finished, terminal.Time.GetUtcNow());
        progress.End(RunState.Finished, Summary);
        return Summary.HasFailures ? ExitCode.SomeFailed : ExitCode.Done;
    }

    /// <summary>What stopped the run may be the store itself; then the next run notes it.</summary>
    private void TryEndInterrupted(long run)
    {
        try
        {
            ledger.End(run, RunState.Interrupted, terminal.Time.GetUtcNow());
        }
        catch (ReportStoreException)
        {
            // The problem that came first is told.
        }
    }

    private long Begin(ImmutableArray<string> named, ImportList list)
    {
        using var batch = store.BeginBatch();
        var options = settings.Options;
        var run = ledger.Begin(new RunStart(terminal.Time.GetUtcNow(), ExtractorVersion.Current, options.Hash, options.Text, named));
        ledger.Record(run, [.. list.Problems.Select(problem => problem.File).Concat(list.Files).Select(Pending)]);
        batch.Commit();
        return run;
    }

    private static RunDocument Pending(ImportFile file, int position) =>
        new(position, file.RelativePath, Path.GetFullPath(file.Path), RunDocumentState.Pending);

    private void Import(long run, ImportList list, ImportProgress progress, CancellationToken cancellationToken)
    {
        for (var i = 0; i < list.Problems.Count; i++)
        {
            var file = new HashedFile(list.Problems[i].File, i, null, null);
            var document = file.Failed(list.Problems[i].Reason, settings.Options);
            ImportResult result;
            using (var batch = store.BeginBatch())
            {
                result = new ImportResult(file, document, null, store.Save(file.File.In(run, document)));
                ledger.Record(run, [result.ToEntry()]);
                batch.Commit();
            }

            Tell(result, progress);
        }

        var known = settings.Force ? [] : store.ListKnown(ExtractorVersion.Current, settings.Options);
        using var slots = new ReaderSlots(settings.Jobs, MakeReader, clock, cancellationToken);
        new BatchImport(store, run, known.ToFrozenDictionary(document => document.Key, StringComparer.Ordinal), slots, settings.Force, settings.Window)
            .Run(list.Files, list.Problems.Count, result => Record(run, result), result => Tell(result, progress), cancellationToken);
    }

    /// <summary>Only what is lasting is told: whoever saw it may rely on it.</summary>
    private void Tell(ImportResult result, ImportProgress progress)
    {
        Summary.Add(result);
        progress.Done(result);
    }

    /// <summary>What is written together with a document.</summary>
    private void Record(long run, ImportResult result)
    {
        if (settings.Sources is { } sources)
        {
            // Before the record: what the store refers to is there.
            SourceKeeping.Keep(sources, result.File, terminal);
        }

        if (result.Known is { } known)
        {
            // Read before with these options, and perhaps with others since: what is asked for now answers.
            store.MakeCurrent(known.Key, ExtractorVersion.Current, known.OptionsHash);
        }

        ledger.Record(run, [result.ToEntry()]);
    }

    private IDocumentReader MakeReader() => settings.IsIsolated && readReport is null
        ? new WorkerReader(settings.Worker, settings.Limits, settings.Options, terminal.Time)
        : new ReportImport(
            settings.Options,
            settings.Limits.Time,
            terminal.Time,
            new PictureReading(settings.Options.Recognition, terminal.Engines, pagesAtOnce: 1, terminal.Time),
            readReport ?? ((document, token) => ReportReading.Read(document, settings.Options, token)));
}
