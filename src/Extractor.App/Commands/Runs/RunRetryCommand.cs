using System.CommandLine;
using System.Globalization;
using Extractor.App.Import;
using Extractor.Distribution.Sources;
using Extractor.Fiscal;
using Extractor.Processes;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.App.Commands.Runs;

/// <summary><c>run retry</c>: what an import could not read, again.</summary>
internal sealed class RunRetryCommand : RunCommand
{
    private readonly Argument<string> run = RunArgument("N", "The number of the run, or last.", isOptional: true);
    private readonly ImportOptions batch;
    private readonly WorkerCommand? worker;

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">What the program is connected to.</param>
    /// <param name="worker">How a worker is started; for tests.</param>
    internal RunRetryCommand(Terminal terminal, WorkerCommand? worker = null)
        : base(
            terminal,
            "retry",
            "Reads the documents again that an import could not read, with its options, as a run of its own.",
            "extractor run retry last --store reports.db --time-limit 3600")
    {
        this.worker = worker;
        Arguments.Add(run);
        batch = new ImportOptions(this);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(Store);

        // Whether there is a store is asked first: a lock beside none would be litter.
        ReportStores.Open(path, StoreAccess.Read).Dispose();
        using var held = ReportStores.TakeForImport(path);
        using var store = ReportStores.Open(path, StoreAccess.Write);
        var ledger = (IRunLedger)store;
        var before = Find(ledger, arguments.GetRequiredValue(run), path);

        // A kept file has the name of its hash; what a crawl called it stands in the record of its failure.
        var names = store.ListFailures().ToDictionary(static failure => failure.Key, static failure => failure.FileName, StringComparer.Ordinal);
        var failed = ledger.ListDocuments(before.Number).Where(static document => document.State == RunDocumentState.Failed && !Directory.Exists(document.File)).ToList();
        var fetched = failed.RemoveAll(static document => WorkSources.IsAddress(document.File));
        if (fetched > 0)
        {
            Terminal.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"{fetched} documents of run {before.Number} were fetched from addresses, which only workers do. Hand them out again: extractor submit --force URL… --broker …"));
        }

        ImportFile[] files =
        [
            .. failed.Select(document => new ImportFile(document.File, document.Path) { Name = names.GetValueOrDefault(document.Key ?? string.Empty, Path.GetFileName(document.File)) }),
        ];
        if (files.Length == 0)
        {
            if (fetched > 0)
            {
                return ExitCode.SomeFailed;
            }

            Terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"Run {before.Number} has no document that could not be read."));
            return ExitCode.Done;
        }

        var settings = batch.Read(arguments, ReadOptions.OfText(before.Options), force: true);
        settings = worker is null ? settings : settings with { Worker = worker };
        var code = new ImportRun(Terminal, store, settings, readReport: null).Execute(
            [string.Create(CultureInfo.InvariantCulture, $"run retry {before.Number}")], new ImportList(files, []), cancellationToken);
        return code == ExitCode.Done && fetched > 0 ? ExitCode.SomeFailed : code;
    }
}
