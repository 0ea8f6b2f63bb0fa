using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;
using Extractor.Storage;
using Extractor.Storage.Relational;

namespace Extractor.App.Commands;

/// <summary><c>panel</c>: the amounts of many reports over the years, with what does not fit together.</summary>
internal sealed class PanelCommand : ExtractorCommand
{
    private readonly Option<string> store = OutputFormats.Store();
    private readonly Option<string?> issuer = new("--issuer") { Description = "Only issuers whose name contains this.", HelpName = "NAME" };
    private readonly Option<string?> division = new("--division") { Description = "Only divisions whose GB/T 2260 code begins so.", HelpName = "CODE" };
    private readonly Option<string?> code = new("--code") { Description = "Only classification codes that begin so.", HelpName = "CODE" };
    private readonly Option<string?> measure = new("--measure") { Description = "Only this measure, or those below it.", HelpName = "NAME" };
    private readonly Option<int?> from = new("--from") { Description = "Only amounts of this year and later.", HelpName = "YEAR" };
    private readonly Option<int?> to = new("--to") { Description = "Only amounts of this year and earlier.", HelpName = "YEAR" };
    private readonly Option<string?> kind = OutputFormats.OneOf<ReportKind>("--kind", "Only reports of this kind.");
    private readonly Option<bool> flagsOnly = new("--flags-only") { Description = "What is to be looked at instead of the amounts." };
    private readonly Option<string> format = OutputFormats.Option("text", "text", "csv", "jsonl", "json");

    internal PanelCommand(Terminal terminal)
        : base(
            terminal,
            "panel",
            "Puts the amounts of many reports into one long table over the years, and tells what was restated, jumps, or stands in several documents.",
            "extractor panel --store reports.db --division 4201 --code 210 --format csv")
    {
        foreach (var option in (Option[])[store, issuer, division, code, measure, from, to, kind, flagsOnly, format])
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var reports = ReportStores.Open(arguments.GetRequiredValue(store), StoreAccess.Read);
        var filter = new AmountFilter(
            arguments.GetValue(issuer), arguments.GetValue(division), arguments.GetValue(kind) is { } name ? RecordNames.Find<ReportKind>(name) : null);
        var selection = new PanelSelection(arguments.GetValue(code), arguments.GetValue(measure), arguments.GetValue(from), arguments.GetValue(to));
        var panels = Panels(reports, filter, cancellationToken);
        switch (arguments.GetRequiredValue(format), arguments.GetValue(flagsOnly))
        {
            case ("text", true):
                foreach (var flag in panels.SelectMany(panel => panel.Flags).Where(selection.Takes))
                {
                    PanelText.WriteFlag(Terminal, flag);
                }

                break;
            case ("text", false):
                foreach (var panel in panels)
                {
                    PanelText.WriteLines(Terminal, panel, [.. panel.Lines.Where(selection.Takes)]);
                }

                break;
            case (var chosen, true):
                PanelListing.WriteFlags(Terminal, panels.SelectMany(panel => panel.Flags).Where(selection.Takes), chosen);
                break;
            case (var chosen, false):
                PanelListing.WriteLines(Terminal, panels.SelectMany(panel => panel.Lines).Where(selection.Takes), chosen);
                break;
        }

        return ExitCode.Done;
    }

    /// <summary>One issuer at a time: the headers of all reports and the amounts of one issuer are all that is held.</summary>
    private static IEnumerable<IssuerPanel> Panels(RelationalReportStore reports, AmountFilter filter, CancellationToken cancellationToken)
    {
        foreach (var group in IssuerGroup.Of(reports.ListPanelReports(filter)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return IssuerPanel.Of(group, report => reports.ListAmounts(report.Sha256));
        }
    }
}
