using System.Data.Common;
using Extractor.Storage.Relational;
using Extractor.Storage.Rows;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes the rows of one report: header, forms, cells, findings, facts, observed codes, passages.</summary>
internal sealed class ReportWriter : IReportRowWriter
{
    private readonly Statement insertReport;
    private readonly Statement insertFinding;
    private readonly Statement insertFact;
    private readonly Statement insertCode;
    private readonly FormWriter forms;
    private readonly PassageWriter passages;

    internal ReportWriter(StoreDatabase database)
    {
        insertReport = Statement.Insert(
            database, "stored_reports", "document_id", "report_id", "title", "kind", "fiscal_year", "level", "issuer", "area_code", "area_name", "issued_on", "amount_unit",
            "media_type", "adapter", "pages", "lines", "table_count", "cell_count", "failing_count", "json");
        insertFinding = Statement.Insert(
            database, "stored_findings", "document_id", "position", "finding_id", "check_id", "severity", "severity_rank", "status", "reason", "form", "table_id",
            "unit", "expected", "actual", "difference", "tolerance", "derivation", "inputs", "message_zh", "message_en", "page", "line", "address");
        insertFact = Statement.Insert(
            database, "stored_facts", "document_id", "fact_id", "family", "heading", "scheme", "subject_id", "subject", "subject_source", "part_of", "measure",
            "value", "unit", "resolution", "basis", "direction", "period", "approximate", "reason", "raw", "page", "bbox", "line", "line_offset");
        insertCode = Statement.Insert(database, "stored_observed_codes", "document_id", "scheme", "code", "name", "row_count");
        forms = new FormWriter(database);
        passages = new PassageWriter(database);
    }

    /// <summary>SQLite lets one process write at a time.</summary>
    public void Lock(DbTransaction transaction, string key)
    {
    }

    /// <summary>SQLite counts up.</summary>
    public long? NextId(DbTransaction transaction, int? fiscalYear) => null;

    /// <inheritdoc/>
    public void Write(DbTransaction transaction, long documentId, ReportRows rows)
    {
        WriteHeader(transaction, documentId, rows.Header, rows.Json);
        var tableKeys = new long[rows.Tables.Length];
        for (var i = 0; i < rows.Tables.Length; i++)
        {
            tableKeys[i] = forms.Write(transaction, documentId, i, rows.Tables[i]);
        }

        foreach (var passage in SearchPassage.Of(rows))
        {
            passages.Write(transaction, documentId, tableKeys, passage);
        }

        for (var i = 0; i < rows.Findings.Length; i++)
        {
            WriteFinding(transaction, documentId, i, rows.Findings[i]);
        }

        foreach (var fact in rows.Facts)
        {
            WriteFact(transaction, documentId, fact);
        }

        foreach (var code in rows.ObservedCodes)
        {
            insertCode.Execute(transaction, documentId, code.Scheme, code.Id, code.Name, code.Count);
        }
    }

    public void Dispose()
    {
        insertReport.Dispose();
        insertFinding.Dispose();
        insertFact.Dispose();
        insertCode.Dispose();
        forms.Dispose();
        passages.Dispose();
    }

    private void WriteHeader(DbTransaction transaction, long documentId, ReportHeaderRow header, string json) => insertReport.Execute(
        transaction,
        documentId,
        header.ReportId,
        header.Title,
        header.Kind,
        header.FiscalYear,
        header.Level,
        header.Issuer,
        header.AreaCode,
        header.AreaName,
        header.IssuedOn,
        header.AmountUnit,
        header.MediaType,
        header.Adapter,
        header.Pages,
        header.Lines,
        header.TableCount,
        header.CellCount,
        header.FailingCount,
        json);

    private void WriteFinding(DbTransaction transaction, long documentId, int position, FindingRow finding) => insertFinding.Execute(
        transaction,
        documentId,
        position,
        finding.FindingId,
        finding.Check,
        finding.Severity,
        finding.SeverityRank,
        finding.Status,
        finding.Reason,
        finding.Form,
        finding.TableId,
        finding.Unit,
        finding.Expected,
        finding.Actual,
        finding.Difference,
        finding.Tolerance,
        finding.Derivation,
        finding.Inputs,
        finding.MessageZh,
        finding.MessageEn,
        finding.Page,
        finding.Line,
        finding.Address);

    private void WriteFact(DbTransaction transaction, long documentId, StoredFact fact) => insertFact.Execute(
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
