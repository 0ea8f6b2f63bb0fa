using System.Data.Common;
using Extractor.Fiscal.Records;

namespace Extractor.Storage.Relational;

/// <summary>Questions about the findings of current reports.</summary>
internal static class FindingQueries
{
    internal static List<StoredFinding> List(StoreDatabase database, FindingFilter filter)
    {
        using var statement = new Statement(
            database,
            """
            SELECT d.sha256, d.file_name, f.finding_id, f.check_id, f.severity_rank, f.status, f.reason, f.form, f.unit, f.expected, f.actual,
                   f.difference, f.derivation, f.message_zh, f.message_en, f.page, f.line, f.address,
                   (SELECT min(s.source_url) FROM stored_sources s WHERE s.key = d.key)
            FROM stored_documents d JOIN stored_findings f ON f.document_id = d.id
            WHERE d.is_current = 1 AND f.severity_rank >= $severity
              AND (CAST($status AS TEXT) IS NULL OR f.status = $status) AND (CAST($sha256 AS TEXT) IS NULL OR d.key = $sha256)
            ORDER BY f.severity_rank DESC, d.sha256, f.position
            """,
            "$severity",
            "$status",
            "$sha256");
        using var rows = statement.Query(
            transaction: null, (int)filter.MinimumSeverity, filter.Status is { } status ? RecordNames.Of(status) : null, filter.Sha256);
        var findings = new List<StoredFinding>();
        while (rows.Read())
        {
            findings.Add(Read(rows));
        }

        return findings;
    }

    private static StoredFinding Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        (FindingSeverity)row.GetInt32(4),
        RecordNames.Find<FindingStatus>(row.GetString(5)) ?? FindingStatus.NotEvaluated,
        ColumnText.Text(row, 6),
        ColumnText.Text(row, 7),
        ColumnText.Text(row, 8),
        ColumnText.Text(row, 9),
        ColumnText.Text(row, 10),
        ColumnText.Text(row, 11),
        ColumnText.Text(row, 12),
        new BilingualText(row.GetString(13), row.GetString(14)),
        ColumnText.Number(row, 15),
        ColumnText.Number(row, 16),
        ColumnText.Text(row, 17),
        ColumnText.Text(row, 18));
}
