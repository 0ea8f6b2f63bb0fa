using System.Data.Common;

namespace Extractor.Storage.Relational;

/// <summary>Questions about single figures over all current reports.</summary>
internal static class FigureQueries
{
    private const string Columns =
        """
        SELECT d.sha256, d.file_name, r.issuer, r.fiscal_year, r.kind, t.form, c.code, c.row_label, c.measure, c.column_path, c.raw, c.status, c.yuan,
               c.verification, c.page, c.line, c.address, c.cell_id
        FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id JOIN stored_tables t ON t.document_id = d.id
             JOIN stored_cells c ON c.table_key = t.id
        """;

    internal static IEnumerable<StoredFigure> List(StoreDatabase database, FigureFilter filter)
    {
        var isPrefix = filter.Code?.EndsWith('*') == true;
        var conditions = new Conditions()
            .Add(filter.Reports)
            .Add("t.form = $form COLLATE NOCASE", "$form", filter.Reports.Form)
            .Add("c.code = $code", "$code", isPrefix ? null : filter.Code)
            .Add("substr(c.code, 1, length($beginning)) = $beginning", "$beginning", isPrefix ? filter.Code![..^1] : null)
            .AddAmounts(filter.MinAmount, filter.MaxAmount)
            .AddWords(database, filter.Search, found => $"(c.table_key, c.row_index, c.side) IN (SELECT p.table_key, p.row_index, p.side FROM {database.Passages.Source} WHERE {found} AND p.kind = 'row')");
        return conditions.Rows(database, Columns, "r.issuer NULLS FIRST, r.fiscal_year NULLS FIRST, r.kind, d.sha256, t.position, c.id").Select(Read);
    }

    private static StoredFigure Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        ColumnText.Text(row, 2),
        ColumnText.Number(row, 3),
        row.GetString(4),
        row.GetString(5),
        ColumnText.Text(row, 6),
        row.GetString(7),
        ColumnText.Text(row, 8),
        row.GetString(9),
        row.GetString(10),
        row.GetString(11),
        ColumnText.Text(row, 12),
        row.GetString(13),
        ColumnText.Number(row, 14),
        ColumnText.Number(row, 15),
        ColumnText.Text(row, 16),
        row.GetString(17));
}
