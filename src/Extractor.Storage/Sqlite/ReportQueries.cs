using Extractor.Fiscal.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Questions about current reports.</summary>
internal static class ReportQueries
{
    private const string Header =
        """
        SELECT d.sha256, r.report_id, d.file_name, r.title, r.kind, r.fiscal_year, r.issuer, r.table_count, r.cell_count, r.failing_count
        FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id
        WHERE d.is_current = 1
        """;

    internal static List<ReportSummary> List(SqliteConnection connection, ReportFilter filter)
    {
        using var statement = new Statement(
            connection,
            Header +
            """

              AND ($issuer IS NULL OR instr(r.issuer, $issuer) > 0)
              AND ($year IS NULL OR r.fiscal_year = $year)
              AND ($kind IS NULL OR r.kind = $kind)
            ORDER BY r.table_count = 0, r.issuer, r.fiscal_year, r.kind, d.sha256
            """,
            "$issuer",
            "$year",
            "$kind");
        return Read(statement.Query(transaction: null, filter.Issuer, filter.FiscalYear, filter.Kind is { } kind ? RecordNames.Of(kind) : null));
    }

    internal static List<ReportSummary> Find(SqliteConnection connection, string idOrPrefix)
    {
        using var statement = new Statement(
            connection,
            Header + " AND (r.report_id = $wanted OR substr(d.sha256, 1, length($wanted)) = $wanted) ORDER BY d.id",
            "$wanted");
        return Read(statement.Query(transaction: null, idOrPrefix));
    }

    internal static string? ReadJson(SqliteConnection connection, string sha256)
    {
        using var statement = new Statement(
            connection,
            "SELECT r.json FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id WHERE d.is_current = 1 AND d.key = $sha256",
            "$sha256");
        using var row = statement.Query(transaction: null, sha256);
        return row.Read() ? row.GetString(0) : null;
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

    private static List<ReportSummary> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var reports = new List<ReportSummary>();
            while (rows.Read())
            {
                reports.Add(new ReportSummary(
                    rows.GetString(0),
                    rows.GetString(1),
                    rows.GetString(2),
                    ColumnText.Text(rows, 3),
                    rows.GetString(4),
                    ColumnText.Number(rows, 5),
                    ColumnText.Text(rows, 6),
                    rows.GetInt32(7),
                    rows.GetInt32(8),
                    rows.GetInt32(9)));
            }

            return reports;
        }
    }
}
