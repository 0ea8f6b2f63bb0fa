using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Questions about current reports.</summary>
internal static class ReportQueries
{
    private const string Header =
        """
        SELECT d.sha256, r.report_id, d.file_name, r.title, r.kind, r.fiscal_year, r.issuer, r.table_count, r.cell_count, r.failing_count
        FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id
        """;

    internal static List<ReportSummary> List(SqliteConnection connection, ReportFilter filter)
    {
        const string HasForm = "EXISTS (SELECT 1 FROM stored_tables t WHERE t.document_id = d.id AND t.form = $form COLLATE NOCASE)";
        var conditions = new Conditions().Add(filter).Add(HasForm, "$form", filter.Form);
        return [.. conditions.Rows(connection, Header, "r.table_count = 0, r.issuer, r.fiscal_year, r.kind, d.sha256").Select(Read)];
    }

    internal static List<ReportSummary> Find(SqliteConnection connection, string idOrPrefix)
    {
        var conditions = new Conditions().Add("(r.report_id = $wanted OR substr(d.sha256, 1, length($wanted)) = $wanted)", "$wanted", idOrPrefix);
        return [.. conditions.Rows(connection, Header, "d.id").Select(Read)];
    }

    internal static string? ReadJson(SqliteConnection connection, string sha256)
    {
        using var statement = new Statement(
            connection,
            "SELECT r.json FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id WHERE d.is_current = 1 AND d.key = $sha256",
            "$sha256");
        using var row = statement.Query(transaction: null, sha256);
        return row.Read() ? OriginQueries.AddTo(row.GetString(0), connection, sha256) : null;
    }

    internal static List<string> ListHashes(SqliteConnection connection)
    {
        using var statement = new Statement(
            connection,
            "SELECT d.sha256 FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id WHERE d.is_current = 1 ORDER BY d.sha256");
        using var rows = statement.Query(transaction: null);
        var hashes = new List<string>();
        while (rows.Read())
        {
            hashes.Add(rows.GetString(0));
        }

        return hashes;
    }

    private static ReportSummary Read(SqliteDataReader row) => new(
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
