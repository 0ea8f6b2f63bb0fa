using System.Data.Common;
using Extractor.Storage.Relational;
using Extractor.Storage.Rows;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes one form and its cells, one row a figure.</summary>
internal sealed class FormWriter : IDisposable
{
    private readonly Statement insertTable;
    private readonly Statement insertCell;

    internal FormWriter(StoreDatabase database)
    {
        insertTable = Statement.InsertWithId(
            database, "stored_tables", "document_id", "position", "table_id", "form", "title", "printed_form_no", "status", "unit", "unit_source", "page", "line",
            "row_count", "column_count", "empty_statement");
        insertCell = Statement.Insert(
            database, "stored_cells", "table_key", "cell_id", "row_index", "side", "row_label", "row_no", "row_role", "code", "measure", "column_index", "column_path",
            "raw", "status", "yuan", "unit", "repaired_by", "repaired_to", "repaired_from", "repair_identities", "confidence", "verification", "page", "bbox", "line", "address");
    }

    /// <summary>Writes the form and returns the id of its row.</summary>
    internal long Write(DbTransaction transaction, long documentId, int position, FormTableRow table)
    {
        var key = insertTable.Insert(
            transaction,
            documentId,
            position,
            table.TableId,
            table.Form,
            table.Title,
            table.PrintedFormNo,
            table.Status,
            table.Unit,
            table.UnitSource,
            table.Page,
            table.Line,
            table.RowCount,
            table.ColumnCount,
            table.EmptyStatement);
        foreach (var cell in table.Cells)
        {
            WriteCell(transaction, key, cell);
        }

        return key;
    }

    public void Dispose()
    {
        insertTable.Dispose();
        insertCell.Dispose();
    }

    private void WriteCell(DbTransaction transaction, long key, CellRow cell) => insertCell.Execute(
        transaction,
        key,
        cell.CellId,
        cell.RowIndex,
        cell.Side,
        cell.RowLabel,
        cell.RowNo,
        cell.RowRole,
        cell.Code,
        cell.Measure,
        cell.ColumnIndex,
        cell.ColumnPath,
        cell.Raw,
        cell.Status,
        cell.Yuan,
        cell.Unit,
        cell.RepairedBy,
        cell.RepairedTo,
        cell.RepairedFrom,
        cell.RepairIdentities,
        cell.Confidence,
        cell.Verification,
        cell.Page,
        cell.Bbox,
        cell.Line,
        cell.Address);
}
