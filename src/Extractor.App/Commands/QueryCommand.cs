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
        Description = "One report, by its id or the beginning of its document's SHA-256.", HelpName = "ID",
    };

    private readonly Option<string?> form = new("--form")
    {
        Description = "One form of that report, such as FA.TOTAL, laid out as printed.", HelpName = "FORM",
    };

    private readonly Option<string?> issuer = new("--issuer") { Description = "Only issuers whose name contains this.", HelpName = "NAME" };
    private readonly Option<int?> year = new("--year") { Description = "Only this fiscal year.", HelpName = "YEAR" };
    private readonly Option<string?> kind = OutputFormats.OneOf<ReportKind>("--kind", "Only reports of this kind.");
    private readonly Option<bool> failed = new("--failed") { Description = "The documents that could not be read, with the reason." };
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl", "csv");

    internal QueryCommand(Terminal terminal)
        : base(
            terminal,
            "query",
            "Lists the reports of a store, or shows one report or one of its forms.",
            "extractor query --store reports.db --report 391fed81 --form FA.TOTAL")
    {
        foreach (var option in (Option[])[store, report, form, issuer, year, kind, failed, format])
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetResult(form) is not null && result.GetResult(report) is null)
            {
                result.AddError("--form needs --report: a form belongs to one report.");
            }
        });
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var reports = SqliteReportStore.Open(arguments.GetRequiredValue(store), StoreAccess.Read);
        var chosen = arguments.GetRequiredValue(format);
        if (arguments.GetValue(report) is { } wanted)
        {
            return Show(reports, wanted, arguments.GetValue(form), chosen);
        }

        if (arguments.GetValue(failed))
        {
            StoreListing.WriteFailures(Terminal, reports.ListFailures(), chosen);
            return ExitCode.Done;
        }

        var filter = new ReportFilter(
            arguments.GetValue(issuer),
            arguments.GetValue(year),
            arguments.GetValue(kind) is { } name ? RecordNames.Find<ReportKind>(name) : null);
        StoreListing.WriteReports(Terminal, reports.ListReports(filter), chosen);
        return ExitCode.Done;
    }

    private int Show(SqliteReportStore reports, string wanted, string? wantedForm, string chosen)
    {
        var found = reports.FindReports(wanted);
        if (found.Count != 1)
        {
            Terminal.Tell(found.Count == 0
                ? $"No report has the id {wanted}, and no document's SHA-256 begins with it."
                : $"{found.Count} reports match {wanted}; name one by its SHA-256: {string.Join(", ", found.Select(one => one.Sha256[..12]))}.");
            return found.Count == 0 ? ExitCode.Unreadable : ExitCode.Usage;
        }

        var stored = new StoredReport(reports, found[0]);
        if (wantedForm is null)
        {
            stored.Write(Terminal, chosen);
            return ExitCode.Done;
        }

        if (stored.WriteForm(Terminal, wantedForm, chosen))
        {
            return ExitCode.Done;
        }

        Terminal.Tell($"The report has no form {wantedForm}. It has: {string.Join(", ", stored.Forms)}.");
        return ExitCode.Unreadable;
    }
}
