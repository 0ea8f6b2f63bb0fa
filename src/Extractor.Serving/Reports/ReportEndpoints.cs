using System.Text;
using System.Text.Json;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Serving.Answers;
using Extractor.Storage;
using Extractor.Storage.Lists;
using Extractor.Storage.Relational;

namespace Extractor.Serving.Reports;

/// <summary>One report: what it is, what was found of it, its record, its text, its findings.</summary>
internal static class ReportEndpoints
{
    /// <summary>More forms than any report has.</summary>
    private const int AllForms = 10_000;

    /// <summary>The header with the coverage, the forms and the outcome of the checks.</summary>
    internal static Task Header(Exchange exchange)
    {
        var sha256 = exchange.Sha256();
        return exchange.AnswerAsync((snapshot, writer) =>
        {
            var report = Read(snapshot, sha256);
            var row = snapshot.ListReports(new ReportListFilter(new ReportFilter(Sha256: sha256)), after: null, 1);
            writer.WriteStartObject();
            writer.WritePropertyName("report");
            RowWriter.WriteObject(writer, row.Columns, row.Rows[0]);
            WriteCoverage(writer, report.Coverage);
            WriteRows(writer, "tables", snapshot.ListTables(new ReportFilter(Sha256: sha256), status: null, after: null, AllForms));
            WriteCounts(writer, "cells", report.Tables.SelectMany(Verifications).GroupBy(RecordNames.Of, StringComparer.Ordinal));
            WriteCounts(writer, "findings", report.Findings.GroupBy(finding => RecordNames.Of(finding.Status), finding => finding.Status, StringComparer.Ordinal));
            writer.WriteNumber("facts", report.Facts.Length);
            WriteSources(writer, snapshot.ListSources(sha256));
            WriteDiagnostics(writer, report);
            WriteRecognisedPages(writer, report);
            WriteRows(writer, "patches", snapshot.ListPatches(sha256, state: null, after: null, AllForms));
            writer.WriteBoolean("source", SourceEndpoint.IsAtHand(exchange.Store, snapshot, sha256));
            writer.WriteEndObject();
        });
    }

    /// <summary>The canonical record.</summary>
    internal static async Task Record(Exchange exchange)
    {
        var sha256 = exchange.Sha256();
        byte[] record;
        using (var snapshot = await exchange.Store.TakeAsync(exchange.Cancelled))
        {
            if (EntityTag.AnswersUnchanged(exchange, snapshot.Sequence))
            {
                return;
            }

            record = Encoding.UTF8.GetBytes(snapshot.ReadReport(sha256) ?? throw new ProblemException(Problems.NoReport(sha256)));
        }

        await exchange.SendAsync(record, "application/json; charset=utf-8");
    }

    /// <summary>Headings and paragraphs.</summary>
    internal static Task Text(Exchange exchange)
    {
        var sha256 = exchange.Sha256();
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) =>
        {
            MustHave(snapshot, sha256);
            return snapshot.ListText(sha256, after, limit);
        });
    }

    /// <summary>The findings as the record has them: with every figure, its place, and which other checks confirm it.</summary>
    internal static Task Findings(Exchange exchange)
    {
        var sha256 = exchange.Sha256();
        var (table, cell, status) = (exchange.Text("table"), exchange.Text("cell"), exchange.OneOf("status", RecordNames.All<FindingStatus>()));
        return exchange.AnswerAsync((snapshot, writer) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var finding in Read(snapshot, sha256).Findings
                .Where(finding => (table is null || finding.TableId == table) && (cell is null || finding.Inputs.Contains(cell)) && (status is null || RecordNames.Of(finding.Status) == status))
                .OrderByDescending(finding => finding.Severity).ThenByDescending(finding => Math.Abs(finding.Difference ?? 0)))
            {
                ReportJson.Write(writer, finding);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    /// <summary>The report of a document.</summary>
    internal static FiscalReport Read(StoreSnapshot snapshot, string sha256) =>
        ReportJson.Read(snapshot.ReadReport(sha256) ?? throw new ProblemException(Problems.NoReport(sha256)));

    /// <summary>Writes all rows of a list as a member.</summary>
    internal static void WriteRows(Utf8JsonWriter writer, string name, ListPage page)
    {
        writer.WriteStartArray(name);
        foreach (var row in page.Rows)
        {
            RowWriter.WriteObject(writer, page.Columns, row);
        }

        writer.WriteEndArray();
    }

    private static void MustHave(StoreSnapshot snapshot, string sha256)
    {
        if (snapshot.ListReports(new ReportListFilter(new ReportFilter(Sha256: sha256)), after: null, 1).Rows.Count == 0)
        {
            throw new ProblemException(Problems.NoReport(sha256));
        }
    }

    private static IEnumerable<Verification> Verifications(FormTable table) =>
        table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Value is not null).Select(cell => cell.Verification)
            .Concat(table.Blocks.SelectMany(block => block.Rows).SelectMany(row => row.Cells).Where(cell => cell.Value is not null).Select(cell => cell.Verification));

    private static void WriteCounts<T>(Utf8JsonWriter writer, string name, IEnumerable<IGrouping<string, T>> groups)
    {
        writer.WriteStartObject(name);
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            writer.WriteNumber(group.Key, group.Count());
        }

        writer.WriteEndObject();
    }

    private static void WriteCoverage(Utf8JsonWriter writer, FormCoverage coverage)
    {
        writer.WriteStartObject("coverage");
        writer.WriteNumber("announced", coverage.Announced);
        writer.WriteNumber("complete", coverage.Complete);
        writer.WriteNumber("empty", coverage.Empty);
        writer.WriteNumber("captionOnly", coverage.CaptionOnly);
        writer.WriteNumber("illegible", coverage.Illegible);
        writer.WriteNumber("missing", coverage.Missing);
        writer.WriteNumber("unrecognisedTables", coverage.UnrecognisedTables);
        writer.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter writer, IReadOnlyList<DocumentSource> sources)
    {
        writer.WriteStartArray("sources");
        foreach (var source in sources)
        {
            writer.WriteStartObject();
            writer.WriteString("path", source.Path);
            writer.WriteString("source_url", source.Url);
            writer.WriteString("retrieved_at", source.RetrievedAt);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>By how much pages are to be turned for places on them to be where they are printed.</summary>
    private static void WriteRecognisedPages(Utf8JsonWriter writer, FiscalReport report)
    {
        writer.WriteStartArray("recognisedPages");
        foreach (var page in report.RecognisedPages ?? [])
        {
            writer.WriteStartObject();
            writer.WriteNumber("page", page.Page);
            writer.WriteNumber("turn", page.Turn);
            writer.WriteNumber("skew", page.Skew);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter writer, FiscalReport report)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code);
            writer.WriteString("severity", diagnostic.Severity);
            writer.WriteString("message", diagnostic.Message);
            writer.WritePlace("provenance", diagnostic.Provenance);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
