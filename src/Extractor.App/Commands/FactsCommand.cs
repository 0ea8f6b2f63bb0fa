using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>facts</c>: the figures that the running text of reports states, of files or of a store.</summary>
internal sealed class FactsCommand : ExtractorCommand
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "The reports, or - for standard input; none with --store.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> store = new("--store") { Description = "Lists the facts of this store instead of files.", HelpName = "FILE.db" };

    private readonly Option<string?> report = new("--report")
    {
        Description = "One report of the store, by its id or the beginning of its document's SHA-256.",
        HelpName = "ID",
    };

    private readonly Option<string?> family = new("--family")
    {
        Description = "Only facts of this family, such as gpb.item, or of those that begin with it, such as threePublic.",
        HelpName = "FAMILY",
    };

    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl", "csv");

    internal FactsCommand(Terminal terminal)
        : base(
            terminal,
            "facts",
            "Lists the figures that the running text of reports states: subject, measure, exact value, and where each is printed.",
            "extractor facts report.pdf --family threePublic --format csv > facts.csv")
    {
        Arguments.Add(files);
        foreach (var option in (Option[])[store, report, family, format])
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            if ((result.GetValue(files) is { Length: > 0 }) == result.GetValue(store) is not null)
            {
                result.AddError("Name either files or --store.");
            }
            else if (result.GetValue(report) is not null && result.GetValue(store) is null)
            {
                result.AddError("--report asks a store; name one with --store.");
            }
        });
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var filter = new FactFilter(Family: arguments.GetValue(family));
        var chosen = arguments.GetRequiredValue(format);
        return arguments.GetValue(store) is { } path
            ? ListStored(path, arguments.GetValue(report), filter, chosen)
            : ListRead(arguments.GetRequiredValue(files), filter, chosen, cancellationToken);
    }

    private int ListStored(string path, string? wanted, FactFilter filter, string chosen)
    {
        using var reports = ReportStores.Open(path, StoreAccess.Read);
        if (wanted is not null)
        {
            var found = reports.FindReports(wanted);
            if (found.Count != 1)
            {
                Terminal.Tell(found.Count == 0 ? $"No report has the id {wanted}, and no document's SHA-256 begins with it." : $"{found.Count} reports match {wanted}.");
                return found.Count == 0 ? ExitCode.Unreadable : ExitCode.Usage;
            }

            filter = filter with { Sha256 = found[0].Sha256 };
        }

        FactListing.Write(Terminal, reports.ListFacts(filter), chosen);
        return ExitCode.Done;
    }

    private int ListRead(string[] paths, FactFilter filter, string chosen, CancellationToken cancellationToken)
    {
        var facts = new List<StoredFact>();
        var failed = 0;
        foreach (var path in paths)
        {
            using var reading = DocumentOpening.Open(Terminal, path, cancellationToken);
            DocumentOpening.Tell(Terminal, reading.Diagnostics, paths.Length > 1 ? path : null);
            if (reading.Document is not { } document)
            {
                failed++;
                continue;
            }

            var read = ReportReading.Read(document, cancellationToken).Report;
            facts.AddRange(StoredFact.Of(read).Where(fact => filter.Takes(fact.Family)));
            if (read.FirstError() is { } error)
            {
                Terminal.Tell($"{path} was read in part only. {error.Code}: {error.Message}");
                failed++;
            }
        }

        FactListing.Write(Terminal, facts, chosen);
        return failed == 0 ? ExitCode.Done : paths.Length == 1 ? ExitCode.Unreadable : ExitCode.SomeFailed;
    }
}
