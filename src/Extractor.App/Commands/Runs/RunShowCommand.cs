using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.App.Commands.Runs;

/// <summary><c>run show</c>: the documents of an import.</summary>
internal sealed class RunShowCommand : RunCommand
{
    private const int SlowestShown = 20;

    private readonly Argument<string> run = RunArgument("N", "The number of the run, or last.", isOptional: true);

    private readonly Option<bool> failed = new("--failed") { Description = "Only documents that could not be read, or only in part." };

    private readonly Option<bool> slow = new("--slow") { Description = $"Only the {SlowestShown} documents that took longest, the slowest first." };

    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl", "csv");

    internal RunShowCommand(Terminal terminal)
        : base(
            terminal,
            "show",
            "Lists the documents of an import: what became of each and why, how long it took, its pages and figures.",
            "extractor run show last --store reports.db --failed")
    {
        Arguments.Add(run);
        foreach (var option in (Option[])[failed, slow, format])
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(Store);
        using var store = ReportStores.Open(path, StoreAccess.Read);
        var ledger = (IRunLedger)store;
        var shown = Find(ledger, arguments.GetRequiredValue(run), path);
        IEnumerable<RunDocument> documents = ledger.ListDocuments(shown.Number);
        if (arguments.GetValue(failed))
        {
            documents = documents.Where(document => document.State is RunDocumentState.Failed or RunDocumentState.Incomplete);
        }

        if (arguments.GetValue(slow))
        {
            documents = documents.Where(document => document.Duration is not null).OrderByDescending(document => document.Duration).Take(SlowestShown);
        }

        var chosen = arguments.GetRequiredValue(format);
        if (chosen == "text")
        {
            RunListing.WriteHeader(Terminal.Output, shown);
        }

        RunListing.WriteDocuments(Terminal, [.. documents], chosen);
        return ExitCode.Done;
    }
}
