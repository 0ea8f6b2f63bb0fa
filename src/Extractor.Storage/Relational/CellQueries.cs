namespace Extractor.Storage.Relational;

/// <summary>Questions about the cells of a current report.</summary>
internal static class CellQueries
{
    internal static List<StoredCell> List(StoreDatabase database, string sha256, string? form)
    {
        using var statement = new Statement(
            database,
            """
            SELECT c.cell_id, t.form, c.row_label, c.code, c.measure, c.column_index, c.column_path, c.raw, c.status, c.yuan, c.unit,
                   c.page, c.bbox, c.line, c.address, c.verification, c.repaired_by, c.repaired_to, c.repair_identities
            FROM stored_documents d JOIN stored_tables t ON t.document_id = d.id JOIN stored_cells c ON c.table_key = t.id
            WHERE d.is_current = 1 AND d.key = $sha256 AND (CAST($form AS TEXT) IS NULL OR t.form = $form)
            ORDER BY t.position, c.id
            """,
            "$sha256",
            "$form");
        using var rows = statement.Query(transaction: null, sha256, form);
        var cells = new List<StoredCell>();
        while (rows.Read())
        {
            cells.Add(new StoredCell(
                rows.GetString(0),
                rows.GetString(1),
                rows.GetString(2),
                ColumnText.Text(rows, 3),
                ColumnText.Text(rows, 4),
                rows.GetInt32(5),
                rows.GetString(6),
                rows.GetString(7),
                rows.GetString(8),
                ColumnText.Text(rows, 9),
                ColumnText.Text(rows, 10),
                ColumnText.Number(rows, 11),
                ColumnText.Text(rows, 12),
                ColumnText.Number(rows, 13),
                ColumnText.Text(rows, 14),
                rows.GetString(15),
                ColumnText.Text(rows, 16),
                ColumnText.Text(rows, 17),
                ColumnText.Text(rows, 18)));
        }

        return cells;
    }
}
