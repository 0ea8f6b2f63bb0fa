using System.Collections.Immutable;
using Extractor.Storage.Rows;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>Copies the forms of a report and their cells, one row a figure.</summary>
internal static class FormCopy
{
    private const string TableColumns =
        "id, document_id, position, table_id, form, title, printed_form_no, status, unit, unit_source, page, line, row_count, column_count, empty_statement";

    private const string CellColumns =
        """
        id, table_key, position, cell_id, row_index, side, row_label, row_no, row_role, code, measure, column_index, column_path, raw, status, yuan, unit, repaired_by,
        repaired_to, repaired_from, repair_identities, confidence, verification, page, bbox, line, address
        """;

    internal static void Write(NpgsqlConnection connection, long documentId, ImmutableArray<FormTableRow> tables)
    {
        if (tables.IsEmpty)
        {
            return;
        }

        using (var forms = new RowCopy(connection, "stored_tables", TableColumns))
        {
            for (var i = 0; i < tables.Length; i++)
            {
                WriteForm(forms, documentId, i, tables[i]);
            }

            forms.Finish();
        }

        using var cells = new RowCopy(connection, "stored_cells", CellColumns);
        var id = documentId;
        for (var i = 0; i < tables.Length; i++)
        {
            for (var position = 0; position < tables[i].Cells.Length; position++)
            {
                WriteCell(cells, id++, documentId + i, position, tables[i].Cells[position]);
            }
        }

        cells.Finish();
    }

    private static void WriteForm(RowCopy forms, long documentId, int position, FormTableRow table) => forms
        .Begin()
        .Id(documentId + position)
        .Id(documentId)
        .Number(position)
        .Text(table.TableId)
        .Text(table.Form)
        .Text(table.Title)
        .Text(table.PrintedFormNo)
        .Text(table.Status)
        .Text(table.Unit)
        .Text(table.UnitSource)
        .Number(table.Page)
        .Number(table.Line)
        .Number(table.RowCount)
        .Number(table.ColumnCount)
        .Text(table.EmptyStatement);

    private static void WriteCell(RowCopy cells, long id, long tableKey, int position, CellRow cell) => cells
        .Begin()
        .Id(id)
        .Id(tableKey)
        .Number(position)
        .Text(cell.CellId)
        .Number(cell.RowIndex)
        .Number(cell.Side)
        .Text(cell.RowLabel)
        .Text(cell.RowNo)
        .Text(cell.RowRole)
        .Text(cell.Code)
        .Text(cell.Measure)
        .Number(cell.ColumnIndex)
        .Text(cell.ColumnPath)
        .Text(cell.Raw)
        .Text(cell.Status)
        .Text(cell.Yuan)
        .Text(cell.Unit)
        .Text(cell.RepairedBy)
        .Text(cell.RepairedTo)
        .Text(cell.RepairedFrom)
        .Text(cell.RepairIdentities)
        .Real(cell.Confidence)
        .Text(cell.Verification)
        .Number(cell.Page)
        .Text(cell.Bbox)
        .Number(cell.Line)
        .Text(cell.Address);
}
