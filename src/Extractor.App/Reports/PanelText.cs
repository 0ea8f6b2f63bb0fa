using System.Globalization;
using Extractor.App.Output;
using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>A panel for people: a table an issuer, a row a series, a column a year, in yuan; figures with a flag or a doubt have a star.</summary>
internal static class PanelText
{
    internal static void WriteLines(Terminal terminal, IssuerPanel panel, IReadOnlyList<PanelLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var years = lines.Select(line => line.Meaning.Year).Distinct().Order().ToList();
        var table = new TextTable([
            "form", "code", "name", "subject", "phase",
            .. years.Select(year => new TextColumn(year?.ToString(CultureInfo.InvariantCulture) ?? "unknown", IsNumeric: true)),
        ]);
        foreach (var series in lines.GroupBy(line => (line.Report.Kind, line.Amount.Form, line.Amount.Title, line.SeriesCode, line.Name, line.Meaning.Subject, line.Meaning.Phase, line.Amount.Side)))
        {
            WriteSeries(table, [.. series], years);
        }

        terminal.Output.WriteLine(PrintableText.OneLine($"{panel.Issuer.Issuer ?? panel.Issuer.Reports[0].FileName} {panel.Issuer.AreaCode}"));
        table.WriteTo(terminal);
        terminal.Output.WriteLine();
    }

    internal static void WriteFlag(Terminal terminal, PanelFlag flag)
    {
        terminal.Output.WriteLine(PrintableText.OneLine(
            $"{RecordNames.Of(flag.Severity),-6}  {RecordNames.Of(flag.Kind),-17}  {flag.Report.Issuer ?? flag.Report.FileName}  {flag.Line?.Amount.Form}  {Place(flag.Report, flag.Line)}{(flag.Other is null ? string.Empty : $" / {Place(flag.Other, flag.Against)}")}"));
        terminal.Output.WriteLine("        " + PrintableText.OneLine(flag.Message.Zh));
        terminal.Output.WriteLine("        " + PrintableText.OneLine(flag.Message.En));
    }

    /// <summary>A year that prints a series several times, or in several reports, takes several rows.</summary>
    private static void WriteSeries(TextTable table, List<PanelLine> series, List<int?> years)
    {
        var byYear = years.Select(year => series.Where(line => line.Meaning.Year == year).ToList()).ToList();
        for (var row = 0; row < byYear.Max(lines => lines.Count); row++)
        {
            var first = series[0];
            table.Add(
            [
                first.Amount.Form, first.SeriesCode, first.Name, first.Meaning.Subject, RecordNames.Of(first.Meaning.Phase),
                .. byYear.Select(lines => row < lines.Count ? Figure(lines[row]) : string.Empty),
            ]);
        }
    }

    private static string Figure(PanelLine line) =>
        (line.Amount.Yuan?.ToString("0.00##########################", CultureInfo.InvariantCulture) ?? "?") + (line.Flags.IsEmpty && line.Doubts.IsEmpty ? string.Empty : "*");

    private static string Place(PanelReport report, PanelLine? line) => line?.Amount switch
    {
        { Page: { } page } => $"{report.FileName} p. {page}",
        { Address: { } address } => $"{report.FileName} {address}",
        { Line: { } number } => $"{report.FileName} line {number}",
        _ => report.FileName,
    };
}
