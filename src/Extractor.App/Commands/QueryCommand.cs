using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Storage;
using Extractor.Storage.Relational;

namespace Extractor.App.Commands;

/// <summary><c>query</c>: what a store holds: its reports, one report, one form of a report, or the documents that failed.</summary>
internal sealed class QueryCommand : ExtractorCommand
{
    /// <summary>A table for people holds all its lines to align them, and nobody reads more.</summary>
    private const int UsualLimitOfText = 1000;

    private readonly Option<string> store = OutputFormats.Store();

    private readonly Option<string?> report = new("--report")
    {
        Description = "One report, by its id or the beginning of its document's SHA-256.",
        HelpName = "ID",
    };

    private readonly QueryFilters filters = new();
    private readonly Option<bool> all = new("--all") { Description = "Also documents without any known form." };
    private readonly Option<bool> failed = new("--failed") { Description = "The documents that could not be read, with the reason." };
    private readonly Option<int?> limit = new("--limit")
    {
        Description = "At most so many figures or places; 1000 for text when left out, otherwise all.",
        HelpName = "N",
    };

    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl", "csv");

    internal QueryCommand(Terminal terminal)
        : base(
            terminal,
            "query",
            "Lists the reports of a store, shows one report or one of its forms, finds figures by code and amount, or looks for words.",
            "extractor query --store reports.db --report 391fed81 --form FA.TOTAL")
    {
        foreach (var option in (Option[])[store, report, .. filters.Options, all, failed, limit, format])
        {
            Options.Add(option);
        }

        Validators.Add(filters.Validate);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var reports = ReportStores.Open(arguments.GetRequiredValue(store), StoreAccess.Read);
        var chosen = arguments.GetRequiredValue(format);
        if (arguments.GetValue(failed))
        {
            StoreListing.WriteFailures(Terminal, reports.ListFailures(), chosen);
            return ExitCode.Done;
        }

        var wanted = arguments.GetValue(report);
        var asksForLines = filters.AskForFigures(arguments) || filters.Search(arguments) is not null;
        if (wanted is null && asksForLines)
        {
            WriteLines(reports, arguments, sha256: null, chosen, cancellationToken);
            return ExitCode.Done;
        }

        var found = wanted is null ? reports.ListReports(filters.Reports(arguments)) : reports.FindReports(wanted);
        var areVersions = found.Count > 1 && found.All(one => one.ReportId == wanted) && !asksForLines;
        if (wanted is not null && found.Count != 1 && !areVersions)
        {
            return TellAmbiguous(wanted, found);
        }

        if (asksForLines)
        {
            WriteLines(reports, arguments, found[0].Sha256, chosen, cancellationToken);
            return ExitCode.Done;
        }

        if (filters.Form(arguments) is { } wantedForm)
        {
            return StoredForms.Write(Terminal, reports, found, wantedForm, chosen) ? ExitCode.Done : ExitCode.Unreadable;
        }

        if (areVersions)
        {
            Terminal.Tell($"{found.Count} documents have the id {wanted}; they are listed in the order of import. Name one by its SHA-256 to see it.");
            StoreListing.WriteReports(Terminal, found, chosen);
        }
        else if (wanted is null)
        {
            StoreListing.WriteReports(Terminal, arguments.GetValue(all) ? found : WithForms(found), chosen);
        }
        else
        {
            new StoredReport(reports, found[0]).Write(Terminal, chosen);
        }

        return ExitCode.Done;
    }

    /// <summary>Figures, or the places of words where no figure is asked for.</summary>
    private void WriteLines(RelationalReportStore reports, ParseResult arguments, string? sha256, string chosen, CancellationToken cancellationToken)
    {
        var most = arguments.GetValue(limit) ?? (chosen == "text" ? UsualLimitOfText : int.MaxValue);
        if (filters.AskForFigures(arguments))
        {
            FigureListing.Write(Terminal, Limit(reports.ListFigures(filters.Figures(arguments, sha256)), most, cancellationToken), chosen);
        }
        else
        {
            var wanted = new SearchFilter(filters.Reports(arguments, sha256), filters.Search(arguments)!);
            HitListing.Write(Terminal, Limit(reports.Search(wanted), most, cancellationToken), chosen);
        }
    }

    private IEnumerable<T> Limit<T>(IEnumerable<T> lines, int most, CancellationToken cancellationToken)
    {
        var taken = 0;
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (taken++ == most)
            {
                Terminal.Tell($"Only the first {most} are shown; --limit shows more.");
                yield break;
            }

            yield return line;
        }
    }

    /// <summary>A crawled folder is full of attachments; what has no form is no report to most who ask.</summary>
    private IReadOnlyList<ReportSummary> WithForms(IReadOnlyList<ReportSummary> found)
    {
        var reports = found.Where(report => report.Tables > 0).ToList();
        if (reports.Count < found.Count)
        {
            Terminal.Tell($"{found.Count - reports.Count} documents without a known form are not listed; --all lists them.");
        }

        return reports;
    }

    private int TellAmbiguous(string wanted, IReadOnlyList<ReportSummary> found)
    {
        Terminal.Tell(found.Count == 0
            ? $"No report has the id {wanted}, and no document's SHA-256 begins with it."
            : $"{found.Count} reports match {wanted}; name one by its SHA-256: {string.Join(", ", found.Select(one => one.Sha256[..12]))}.");
        return found.Count == 0 ? ExitCode.Unreadable : ExitCode.Usage;
    }
}
