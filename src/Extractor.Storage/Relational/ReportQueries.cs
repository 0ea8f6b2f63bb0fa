using System.Data.Common;

namespace Extractor.Storage.Relational;

/// <summary>Questions about current reports.</summary>
internal static class ReportQueries
{
    private const string Header =
        """
        SELECT d.sha256, r.report_id, d.file_name, r.title, r.kind, r.fiscal_year, r.issuer, r.table_count, r.cell_count, r.failing_count
        FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id
        """;

    internal static List<ReportSummary> List(StoreDatabase database, ReportFilter filter)
    {
        const string HasForm = "EXISTS (SELECT 1 FROM stored_tables t WHERE t.document_id = d.id AND t.form = $form COLLATE NOCASE)";
        var conditions = new Conditions().Add(filter).Add(HasForm, "$form", filter.Form);
        return [.. conditions.Rows(database, Header, "r.table_count = 0, r.issuer NULLS FIRST, r.fiscal_year NULLS FIRST, r.kind, d.sha256").Select(Read)];
    }

    internal static List<ReportSummary> Find(StoreDatabase database, string idOrPrefix)
    {
        var conditions = new Conditions().Add("(r.report_id = $wanted OR substr(d.sha256, 1, length($wanted)) = $wanted)", "$wanted", idOrPrefix);
        return [.. conditions.Rows(database, Header, DocumentOrder.FirstImport).Select(Read)];
    }

    internal static string? ReadJson(StoreDatabase database, string sha256)
    {
        using var statement = new Statement(
            database,
            "SELECT r.json FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id WHERE d.is_current = 1 AND d.key = $sha256",
            "$sha256");
        return First(statement.Query(transaction: null, sha256)) is { } json ? OriginQueries.AddTo(json, database, sha256) : null;
    }

    /// <summary>How many current reports may name persons.</summary>
    internal static long CountWithPersons(StoreDatabase database)
    {
        using var statement = new Statement(database, "SELECT count(*) FROM stored_documents d WHERE d.has_personal_data = 1 AND d.is_current = 1");
        using var rows = statement.Query(transaction: null);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    private static string? First(DbDataReader row)
    {
        using (row)
        {
            return row.Read() ? row.GetString(0) : null;
        }
    }

    internal static List<string> ListHashes(StoreDatabase database)
    {
        using var statement = new Statement(
            database,
            "SELECT d.sha256 FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id WHERE d.is_current = 1 ORDER BY d.sha256");
        using var rows = statement.Query(transaction: null);
        var hashes = new List<string>();
        while (rows.Read())
        {
            hashes.Add(rows.GetString(0));
        }

        return hashes;
    }

    private static ReportSummary Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        ColumnText.Text(row, 3),
        row.GetString(4),
        ColumnText.Number(row, 5),
        ColumnText.Text(row, 6),
        row.GetInt32(7),
        row.GetInt32(8),
        row.GetInt32(9));
}
