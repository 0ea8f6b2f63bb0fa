using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.App.Commands.Runs;

/// <summary><c>run list</c>: the imports of a store.</summary>
internal sealed class RunListCommand : RunCommand
{
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl", "csv");

    internal RunListCommand(Terminal terminal)
        : base(terminal, "list", "Lists the imports into a store, the last first: how far each came and what became of its documents.", "extractor run list --store reports.db") =>
        Options.Add(format);

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var store = ReportStores.Open(arguments.GetRequiredValue(Store), StoreAccess.Read);
        RunListing.WriteRuns(Terminal, ((IRunLedger)store).List(), arguments.GetRequiredValue(format));
        return ExitCode.Done;
    }
}
