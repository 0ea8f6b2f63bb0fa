using System.Globalization;
using Extractor.App.Output;
using Extractor.Storage;

namespace Extractor.App.Reports;

/// <summary>Lists of a store: its reports, its failures.</summary>
internal static class StoreListing
{
    internal static void WriteReports(Terminal terminal, IReadOnlyList<ReportSummary> reports, string format) => new Listing<ReportSummary>(
        reports,
        ["sha256", "issuer", "year", "kind", "tables", "cells", "failing", "title", "file", "id"],
        report =>
        [
            report.Sha256, report.Issuer, Number(report.FiscalYear), report.Kind, Number(report.Tables), Number(report.Cells), Number(report.Failing),
            report.Title, report.FileName, report.ReportId,
        ],
        (writer, report) =>
        {
            writer.WriteStartObject();
            writer.WriteString("sha256", report.Sha256);
            writer.WriteString("id", report.ReportId);
            writer.WriteString("fileName", report.FileName);
            writer.WriteString("title", report.Title);
            writer.WriteString("kind", report.Kind);
            writer.WriteNumber("fiscalYear", report.FiscalYear);
            writer.WriteString("issuer", report.Issuer);
            writer.WriteNumber("tables", report.Tables);
            writer.WriteNumber("cells", report.Cells);
            writer.WriteNumber("failing", report.Failing);
            writer.WriteEndObject();
        }).Write(terminal, format, ReportTable);

    internal static void WriteFailures(Terminal terminal, IReadOnlyList<StoredDocument> failures, string format) => new Listing<StoredDocument>(
        failures,
        ["path", "code", "message"],
        document => [document.RelativePath, document.Failure?.Code, document.Failure?.Message],
        (writer, document) =>
        {
            writer.WriteStartObject();
            writer.WriteString("path", document.RelativePath);
            writer.WriteString("code", document.Failure?.Code);
            writer.WriteString("message", document.Failure?.Message);
            writer.WriteEndObject();
        }).Write(terminal, format, documents =>
        {
            var table = new TextTable("path", "code", "message");
            foreach (var document in documents)
            {
                table.Add(document.RelativePath, document.Failure?.Code, document.Failure?.Message);
            }

            return table;
        });

    private static TextTable ReportTable(IReadOnlyList<ReportSummary> reports)
    {
        var table = new TextTable(
            "sha256", "issuer", new TextColumn("year", IsNumeric: true), "kind", new TextColumn("tables", IsNumeric: true),
            new TextColumn("cells", IsNumeric: true), new TextColumn("failing", IsNumeric: true), "file");
        foreach (var report in reports)
        {
            table.Add(
                report.Sha256[..12], report.Issuer, Number(report.FiscalYear), report.Kind, Number(report.Tables), Number(report.Cells),
                Number(report.Failing), report.FileName);
        }

        return table;
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
