using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Fiscal.Records;
using Extractor.Storage;
using Extractor.Storage.Sqlite;

namespace Extractor.App.Commands;

/// <summary><c>query</c>: what a store holds: its reports, one report, one form of a report, or the documents that failed.</summary>
internal sealed class QueryCommand : ExtractorCommand
{
    private readonly Option<string> store = OutputFormats.Store();

    private readonly Option<string?> report = new("--report")
    {
        Description = "One report, by its id or the beginning of its document's SHA-256.",
        HelpName = "ID",
    };

    private readonly Option<string?> form = new("--form")
    {
        Description = "One form, such as FA.TOTAL, laid out as printed; of every report that is asked for.",
        HelpName = "FORM",
    };

    private readonly Option<string?> issuer = new("--issuer") { Description = "Only issuers whose name contains this.", HelpName = "NAME" };
    private readonly Option<int?> year = new("--year") { Description = "Only this fiscal year.", HelpName = "YEAR" };
    private readonly Option<string?> kind = OutputFormats.OneOf<ReportKind>("--kind", "Only reports of this kind.");
    private readonly Option<bool> all = new("--all") { Description = "Also documents without any known form." };
    private readonly Option<bool> failed = new("--failed") { Description = "The documents that could not be read, with the reason." };
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl", "csv");

    internal QueryCommand(Terminal terminal)
        : base(
            terminal,
            "query",
            "Lists the reports of a store, or shows one report or one of its forms.",
            "extractor query --store reports.db --report 391fed81 --form FA.TOTAL")
    {
        foreach (var option in (Option[])[store, report, form, issuer, year, kind, all, failed, format])
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var reports = SqliteReportStore.Open(arguments.GetRequiredValue(store), StoreAccess.Read);
        var chosen = arguments.GetRequiredValue(format);
        if (arguments.GetValue(failed))
        {
            StoreListing.WriteFailures(Terminal, reports.ListFailures(), chosen);
            return ExitCode.Done;
        }

        var wanted = arguments.GetValue(report);
        var found = wanted is null ? reports.ListReports(Filter(arguments)) : reports.FindReports(wanted);
        var areVersions = found.Count > 1 && found.All(one => one.ReportId == wanted);
        if (wanted is not null && found.Count != 1 && !areVersions)
        {
            return TellAmbiguous(wanted, found);
        }

        if (arguments.GetValue(form) is { } wantedForm)
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

    private ReportFilter Filter(ParseResult arguments) => new(
        arguments.GetValue(issuer),
        arguments.GetValue(year),
        arguments.GetValue(kind) is { } name ? RecordNames.Find<ReportKind>(name) : null);

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
