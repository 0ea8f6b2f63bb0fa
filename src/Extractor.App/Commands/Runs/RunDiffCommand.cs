using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.App.Commands.Runs;

/// <summary><c>run diff</c>: what an import read otherwise than another.</summary>
internal sealed class RunDiffCommand : RunCommand
{
    private readonly Argument<string> before = RunArgument("A", "The number of the earlier run.", isOptional: false);
    private readonly Argument<string> after = RunArgument("B", "The number of the later run, or last.", isOptional: true);
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl", "csv");

    internal RunDiffCommand(Terminal terminal)
        : base(
            terminal,
            "diff",
            "Compares two imports document by document and cell by cell, and says why a document was read otherwise: other bytes, another version, other options.",
            "extractor run diff 1 2 --store reports.db")
    {
        Arguments.Add(before);
        Arguments.Add(after);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(Store);
        using var store = ReportStores.Open(path, StoreAccess.Read);
        var ledger = (IRunLedger)store;
        var (earlier, later) = (Find(ledger, arguments.GetRequiredValue(before), path), Find(ledger, arguments.GetRequiredValue(after), path));
        var changes = RunChange.Between(earlier, ledger.ListDocuments(earlier.Number), later, ledger.ListDocuments(later.Number));
        RunChangeListing.Write(
            Terminal, changes, id => ledger.ReadRecord(id) is { } json ? ReportJson.Read(json) : null, arguments.GetRequiredValue(format));
        return ExitCode.Done;
    }
}
