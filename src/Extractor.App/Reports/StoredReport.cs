using System.Globalization;
using Extractor.App.Output;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.App.Reports;

/// <summary>One report of a store, shown as a whole. What is shown comes from the canonical record.</summary>
internal sealed class StoredReport
{
    private readonly IReportStore store;
    private readonly ReportSummary summary;
    private readonly string json;
    private readonly FiscalReport report;

    internal StoredReport(IReportStore store, ReportSummary summary)
    {
        this.store = store;
        this.summary = summary;
        json = store.ReadReport(summary.Sha256) ?? throw new ReportStoreException(StoreProblem.RemovedMeanwhile(summary.Sha256));
        report = ReportJson.Read(json);
    }

    /// <summary>Writes the report: as its record, as its cells one a line (CSV), or as an overview.</summary>
    internal void Write(Terminal terminal, string format)
    {
        switch (format)
        {
            case "json" or "jsonl":
                terminal.Output.WriteLine(json);
                break;
            case "csv":
                WriteCells(terminal.Output);
                break;
            default:
                WriteOverview(terminal);
                break;
        }
    }

    private void WriteCells(TextWriter output)
    {
        var csv = new CsvWriter(output);
        csv.Write(
            "cellId", "form", "rowLabel", "code", "measure", "column", "columnPath", "raw", "status", "yuan", "unit", "page", "bbox", "line", "address", "verification",
            "repairedBy", "repairedTo", "repairIdentities");
        foreach (var cell in store.ListCells(summary.Sha256))
        {
            csv.Write(
                cell.CellId, cell.Form, cell.RowLabel, cell.Code, cell.Measure, Number(cell.Column), cell.ColumnPath, cell.Raw, cell.Status, cell.Yuan,
                cell.Unit, Number(cell.Page), cell.Bbox, Number(cell.Line), cell.Address, cell.Verification, cell.RepairedBy, cell.RepairedTo, cell.RepairIdentities);
        }
    }

    private void WriteOverview(Terminal terminal)
    {
        foreach (var (name, value) in ((string, string?)[])
        [
            ("title", report.Title),
            ("issuer", report.Issuer.Name),
            ("year", Number(report.FiscalYear)),
            ("kind", summary.Kind),
            ("file", report.Document.FileName),
            ("sha256", report.Document.Sha256),
            ("read by", $"{report.Document.Extractor.Name} {report.Document.Extractor.Version}, {report.Document.Extractor.Adapter}"),
        ])
        {
            terminal.Output.WriteLine($"{name,-8} {PrintableText.OneLine(value ?? "unknown")}");
        }

        foreach (var origin in report.Document.Origins ?? [])
        {
            terminal.Output.WriteLine($"{"from",-8} {PrintableText.OneLine($"{origin.Url}, {origin.RetrievedAt ?? "unknown"}")}");
        }

        terminal.Output.WriteLine();
        var forms = new TextTable("form", "number", "status", "unit", new TextColumn("rows", IsNumeric: true), "place", "title");
        foreach (var table in report.Tables)
        {
            forms.Add(
                table.Form, table.PrintedFormNo, RecordNames.Of(table.Status), table.Unit?.Raw, Number(table.Rows.Length + table.Blocks.Sum(block => block.Rows.Length)), Place(table), table.Title);
        }

        forms.WriteTo(terminal);
    }

    private static string? Place(FormTable table) => table.Parts.FirstOrDefault() switch
    {
        { Page: { } page } => $"page {page}",
        { Lines: { IsDefaultOrEmpty: false } lines } => $"line {lines[0]}",
        _ => null,
    };

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
