using System.Globalization;
using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;

namespace Extractor.Storage.Relational;

/// <summary>Questions about the amounts of current reports, for panels over the years.</summary>
internal static class PanelQueries
{
    private static readonly Dictionary<string, ReportKind> Kinds = Names<ReportKind>();
    private static readonly Dictionary<string, ReportLevel> Levels = Names<ReportLevel>();
    private static readonly Dictionary<string, CellStatus> Statuses = Names<CellStatus>();
    private static readonly Dictionary<string, UnitSource> UnitSources = Names<UnitSource>();
    private static readonly Dictionary<string, Verification> Verifications = Names<Verification>();

    internal static List<PanelReport> Reports(StoreDatabase database, AmountFilter filter)
    {
        using var statement = new Statement(
            database,
            """
            SELECT d.sha256, d.file_name, r.issuer, r.area_code, r.fiscal_year, r.kind, r.level, r.issued_on
            FROM stored_reports r INDEXED BY stored_reports_header CROSS JOIN stored_documents d ON d.id = r.document_id
            WHERE d.is_current = 1 AND r.table_count > 0
              AND (CAST($issuer AS TEXT) IS NULL OR instr(r.issuer, $issuer) > 0)
              AND (CAST($division AS TEXT) IS NULL OR substr(r.area_code, 1, length($division)) = $division)
              AND (CAST($kind AS TEXT) IS NULL OR r.kind = $kind)
            ORDER BY d.sha256
            """,
            "$issuer",
            "$division",
            "$kind");
        using var rows = statement.Query(transaction: null, filter.Issuer, filter.Division, filter.Kind is { } kind ? RecordNames.Of(kind) : null);
        var reports = new List<PanelReport>();
        while (rows.Read())
        {
            reports.Add(new PanelReport(
                rows.GetString(0),
                rows.GetString(1),
                ColumnText.Text(rows, 2),
                ColumnText.Text(rows, 3),
                ColumnText.Number(rows, 4),
                Kinds[rows.GetString(5)],
                Levels[rows.GetString(6)],
                ColumnText.Text(rows, 7)));
        }

        return reports;
    }

    internal static List<PublishedAmount> Amounts(StoreDatabase database, string sha256)
    {
        using var statement = new Statement(
            database,
            """
            SELECT c.cell_id, t.table_id, t.form, t.title, c.row_index, c.side, c.row_label, c.row_role, c.code, c.measure, c.column_path, c.raw, c.status,
                   c.yuan, c.unit, t.unit_source, c.verification, c.repaired_by, c.repaired_to, c.page, c.line, c.address
            FROM stored_documents d JOIN stored_tables t ON t.document_id = d.id JOIN stored_cells c ON c.table_key = t.id
            WHERE d.is_current = 1 AND d.key = $sha256
              AND (c.yuan IS NOT NULL OR (c.status = 'illegible' AND c.measure IS NOT NULL AND c.row_role IN ('item', 'subtotal', 'total')))
            ORDER BY t.position, c.id
            """,
            "$sha256");
        using var rows = statement.Query(transaction: null, sha256);
        var amounts = new List<PublishedAmount>();
        while (rows.Read())
        {
            amounts.Add(new PublishedAmount(
                rows.GetString(0),
                rows.GetString(1),
                rows.GetString(2),
                rows.GetString(3),
                rows.GetInt32(4),
                rows.GetInt32(5),
                rows.GetString(6),
                rows.GetString(7),
                ColumnText.Text(rows, 8),
                ColumnText.Text(rows, 9),
                rows.GetString(10),
                rows.GetString(11),
                Statuses[rows.GetString(12)],
                ColumnText.Text(rows, 13) is { } yuan ? decimal.Parse(yuan, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null,
                ColumnText.Text(rows, 14),
                ColumnText.Text(rows, 15) is { } source ? UnitSources[source] : null,
                Verifications[rows.GetString(16)],
                ColumnText.Text(rows, 17),
                ColumnText.Text(rows, 18),
                ColumnText.Number(rows, 19),
                ColumnText.Number(rows, 20),
                ColumnText.Text(rows, 21)));
        }

        return amounts;
    }

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(RecordNames.Of, StringComparer.Ordinal);
}
