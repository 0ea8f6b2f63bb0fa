using System.Globalization;
using Extractor.Fiscal.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes one form and its cells, one row a figure.</summary>
internal sealed class FormWriter : IDisposable
{
    private readonly Statement insertTable;
    private readonly Statement insertCell;

    internal FormWriter(SqliteConnection connection)
    {
        insertTable = Statement.Insert(
            connection, "stored_tables", "document_id", "position", "table_id", "form", "title", "printed_form_no", "status", "unit", "unit_source", "page", "line",
            "row_count", "column_count", "empty_statement");
        insertCell = Statement.Insert(
            connection, "stored_cells", "table_key", "cell_id", "row_index", "side", "row_label", "row_no", "row_role", "code", "measure", "column_index", "column_path",
            "raw", "status", "yuan", "unit", "repaired_by", "repaired_to", "repaired_from", "repair_identities", "confidence", "verification", "page", "bbox", "line", "address");
    }

    internal void Write(SqliteTransaction transaction, long documentId, int position, FormTable table)
    {
        var part = table.Parts.FirstOrDefault();
        var key = Convert.ToInt64(
            insertTable.Run(
                transaction,
                documentId,
                position,
                table.TableId,
                table.Form,
                table.Title,
                table.PrintedFormNo,
                RecordNames.Of(table.Status),
                table.Unit?.Raw,
                table.Unit is { } unit ? RecordNames.Of(unit.Source) : null,
                part?.Page,
                part?.Lines is { IsDefaultOrEmpty: false } lines ? lines[0] : null,
                table.Rows.Length + table.Blocks.Sum(block => block.Rows.Length),
                table.Columns.Length,
                table.EmptyStatement),
            CultureInfo.InvariantCulture);
        var columns = table.Columns.GroupBy(column => column.Index).ToDictionary(group => group.Key, group => group.First());
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                WriteCell(transaction, key, table, row, cell, columns.GetValueOrDefault(cell.Column));
            }
        }

        foreach (var block in table.Blocks)
        {
            foreach (var row in block.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    WriteCell(transaction, key, table, block, row, cell);
                }
            }
        }
    }

    public void Dispose()
    {
        insertTable.Dispose();
        insertCell.Dispose();
    }

    /// <summary>
    /// A cell of a block is a line as any other: the block stands for the role of the row, the name of the cell for its measure. What is no
    /// amount has its number in the printed text and its unit beside it.
    /// </summary>
    private void WriteCell(SqliteTransaction transaction, long key, FormTable table, FormBlock block, BlockRow row, BlockCell cell) => insertCell.Run(
        transaction,
        key,
        cell.CellId,
        row.Index,
        0,
        string.Join(" / ", row.Path.Append(row.Label).Where(label => label.Length > 0)),
        null,
        RecordNames.Of(block.Kind),
        row.Key,
        cell.Name,
        ColumnOf(cell.CellId),
        block.Title ?? string.Empty,
        cell.Raw,
        RecordNames.Of(cell.Status),
        ColumnText.Amount(cell.Value),
        cell.Measure == BlockMeasure.Money ? table.Unit?.Raw : cell.Unit,
        cell.RepairedBy,
        null,
        null,
        null,
        1.0,
        RecordNames.Of(cell.Verification),
        cell.Provenance.Page,
        ColumnText.Box(cell.Provenance.Bbox),
        cell.Provenance.Line,
        cell.Provenance.Address);

    private static int ColumnOf(string cellId) =>
        int.TryParse(cellId.AsSpan(cellId.LastIndexOf('C') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? column : 0;

    private void WriteCell(SqliteTransaction transaction, long key, FormTable table, FormRow row, FormCell cell, FormColumn? column) => insertCell.Run(
        transaction,
        key,
        cell.CellId,
        row.Index,
        row.Side,
        row.Label,
        row.RowNo,
        RecordNames.Of(row.Role),
        row.Code?.Id,
        column?.Measure,
        cell.Column,
        column is null ? string.Empty : string.Join(" / ", column.Path),
        cell.Raw,
        RecordNames.Of(cell.Status),
        ColumnText.Amount(cell.Value),
        table.Unit?.Raw,
        cell.RepairedBy,
        cell.Repair?.After,
        cell.Repair?.Before,
        cell.Repair is { } repair ? string.Join(' ', repair.Identities) : null,
        (double)cell.Confidence,
        RecordNames.Of(cell.Verification),
        cell.Provenance.Page,
        ColumnText.Box(cell.Provenance.Bbox),
        cell.Provenance.Line,
        cell.Provenance.Address);
}
