using System.Globalization;
using Extractor.Fiscal.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes the rows of one report: header, forms, cells, findings, facts, observed codes.</summary>
internal sealed class ReportWriter : IDisposable
{
    private readonly Statement insertReport;
    private readonly Statement insertFinding;
    private readonly Statement insertFact;
    private readonly Statement insertCode;
    private readonly FormWriter forms;

    internal ReportWriter(SqliteConnection connection)
    {
        insertReport = Statement.Insert(
            connection, "stored_reports", "document_id", "report_id", "title", "kind", "fiscal_year", "level", "issuer", "area_code", "area_name", "issued_on", "amount_unit",
            "media_type", "adapter", "pages", "lines", "table_count", "cell_count", "failing_count", "json");
        insertFinding = Statement.Insert(
            connection, "stored_findings", "document_id", "position", "finding_id", "check_id", "severity", "severity_rank", "status", "reason", "form", "table_id",
            "unit", "expected", "actual", "difference", "tolerance", "derivation", "inputs", "message_zh", "message_en", "page", "line", "address");
        insertFact = Statement.Insert(
            connection, "stored_facts", "document_id", "fact_id", "family", "heading", "scheme", "subject_id", "subject", "subject_source", "part_of", "measure",
            "value", "unit", "resolution", "basis", "direction", "period", "approximate", "reason", "raw", "page", "bbox", "line", "line_offset");
        insertCode = Statement.Insert(connection, "stored_observed_codes", "document_id", "scheme", "code", "name", "row_count");
        forms = new FormWriter(connection);
    }

    internal void Write(SqliteTransaction transaction, long documentId, ReportRecord record)
    {
        WriteHeader(transaction, documentId, record);
        for (var i = 0; i < record.Report.Tables.Length; i++)
        {
            forms.Write(transaction, documentId, i, record.Report.Tables[i]);
        }

        for (var i = 0; i < record.Report.Findings.Length; i++)
        {
            WriteFinding(transaction, documentId, i, record.Report.Findings[i]);
        }

        foreach (var fact in StoredFact.Of(record.Report))
        {
            WriteFact(transaction, documentId, fact);
        }

        foreach (var code in record.Report.ObservedCodes)
        {
            insertCode.Run(transaction, documentId, code.Scheme, code.Id, code.Name, code.Count);
        }
    }

    public void Dispose()
    {
        insertReport.Dispose();
        insertFinding.Dispose();
        insertFact.Dispose();
        insertCode.Dispose();
        forms.Dispose();
    }

    private void WriteHeader(SqliteTransaction transaction, long documentId, ReportRecord record)
    {
        var report = record.Report;
        insertReport.Run(
            transaction,
            documentId,
            report.Id,
            report.Title,
            RecordNames.Of(report.Kind),
            report.FiscalYear,
            RecordNames.Of(report.Level),
            report.Issuer.Name,
            report.Issuer.AreaCode,
            report.Issuer.AreaName,
            report.IssuedOn?.Value,
            report.AmountUnit?.Raw,
            report.Document.MediaType,
            report.Document.Extractor.Adapter,
            report.Document.Pages,
            report.Document.Lines,
            report.Tables.Length,
            report.Tables.Sum(table => table.CellCount),
            report.Findings.Count(finding => finding.Status == FindingStatus.Fails),
            record.Json);
    }

    private void WriteFinding(SqliteTransaction transaction, long documentId, int position, Finding finding) => insertFinding.Run(
        transaction,
        documentId,
        position,
        finding.FindingId,
        finding.Check,
        RecordNames.Of(finding.Severity),
        (int)finding.Severity,
        RecordNames.Of(finding.Status),
        finding.Reason,
        finding.Form,
        finding.TableId,
        finding.Unit,
        ColumnText.Amount(finding.Expected),
        ColumnText.Amount(finding.Actual),
        ColumnText.Amount(finding.Difference),
        finding.Tolerance?.ToString(CultureInfo.InvariantCulture),
        finding.Derivation,
        string.Join(' ', finding.Inputs),
        finding.Message.Zh,
        finding.Message.En,
        finding.Provenance?.Page,
        finding.Provenance?.Line,
        finding.Provenance?.Address);

    private void WriteFact(SqliteTransaction transaction, long documentId, StoredFact fact) => insertFact.Run(
        transaction,
        documentId,
        fact.FactId,
        fact.Family,
        fact.Heading,
        fact.Scheme,
        fact.SubjectId,
        fact.Subject,
        fact.SubjectSource,
        fact.PartOf,
        fact.Measure,
        fact.Value,
        fact.Unit,
        fact.Resolution,
        fact.Basis,
        fact.Direction,
        fact.Period,
        fact.Approximate ? 1 : 0,
        fact.Reason,
        fact.Raw,
        fact.Page,
        fact.Bbox,
        fact.Line,
        fact.Offset);
}
