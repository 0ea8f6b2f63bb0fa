using System.Data.Common;

namespace Extractor.Storage.Relational;

/// <summary>Questions about the narrative facts of current reports.</summary>
internal static class FactQueries
{
    internal static List<StoredFact> List(StoreDatabase database, FactFilter filter)
    {
        using var statement = new Statement(
            database,
            """
            SELECT d.sha256, d.file_name, r.report_id, f.fact_id, f.family, f.heading, f.scheme, f.subject_id, f.subject, f.subject_source,
                   f.part_of, f.measure, f.value, f.unit, f.resolution, f.basis, f.direction, f.period, f.approximate, f.reason, f.raw,
                   f.page, f.bbox, f.line, f.line_offset
            FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id JOIN stored_facts f ON f.document_id = d.id
            WHERE d.is_current = 1 AND (CAST($sha256 AS TEXT) IS NULL OR d.key = $sha256)
              AND d.has_personal_data <= $persons
              AND (CAST($family AS TEXT) IS NULL OR f.family = $family OR substr(f.family, 1, length($family) + 1) = $family || '.')
            ORDER BY d.sha256, f.id
            """,
            "$sha256",
            "$persons",
            "$family");
        using var rows = statement.Query(transaction: null, filter.Sha256, filter.LeavesPersonsOut ? 0 : 1, filter.Family);
        var facts = new List<StoredFact>();
        while (rows.Read())
        {
            facts.Add(Read(rows));
        }

        return facts;
    }

    private static StoredFact Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        ColumnText.Text(row, 6),
        ColumnText.Text(row, 7),
        row.GetString(8),
        row.GetString(9),
        ColumnText.Text(row, 10),
        row.GetString(11),
        row.GetString(12),
        row.GetString(13),
        row.GetString(14),
        ColumnText.Text(row, 15),
        ColumnText.Text(row, 16),
        ColumnText.Number(row, 17),
        ColumnText.Flag(row, 18),
        ColumnText.Text(row, 19),
        row.GetString(20),
        ColumnText.Number(row, 21),
        ColumnText.Text(row, 22),
        ColumnText.Number(row, 23),
        row.GetInt32(24));
}
