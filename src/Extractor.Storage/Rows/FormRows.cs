using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fiscal.Records;
using Extractor.Storage.Relational;

namespace Extractor.Storage.Rows;

/// <summary>Flattens one form: one row for itself, one a figure.</summary>
internal static class FormRows
{
    internal static FormTableRow Of(FormTable table)
    {
        var part = table.Parts.FirstOrDefault();
        return new FormTableRow(
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
            table.EmptyStatement,
            CellsOf(table));
    }

    private static ImmutableArray<CellRow> CellsOf(FormTable table)
    {
        var cells = ImmutableArray.CreateBuilder<CellRow>();
        var columns = table.Columns.GroupBy(column => column.Index).ToDictionary(
            group => group.Key, group => (Column: group.First(), Path: string.Join(" / ", group.First().Path)));
        foreach (var row in table.Rows)
        {
            var role = RecordNames.Of(row.Role);
            foreach (var cell in row.Cells)
            {
                var (column, path) = columns.TryGetValue(cell.Column, out var found) ? found : (null, string.Empty);
                cells.Add(CellOf(table, row, role, cell, column, path));
            }
        }

        foreach (var block in table.Blocks)
        {
            foreach (var row in block.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    cells.Add(CellOf(table, block, row, cell));
                }
            }
        }

        return cells.ToImmutable();
    }

    private static CellRow CellOf(FormTable table, FormRow row, string role, FormCell cell, FormColumn? column, string path) => new(
        cell.CellId,
        row.Index,
        row.Side,
        row.Label,
        row.RowNo,
        role,
        row.Code?.Id,
        column?.Measure,
        cell.Column,
        path,
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

    /// <summary>
    /// A cell of a block is a line as any other: the block stands for the role of the row, the name of the cell for its measure. What is no
    /// amount has its number in the printed text and its unit beside it.
    /// </summary>
    private static CellRow CellOf(FormTable table, FormBlock block, BlockRow row, BlockCell cell) => new(
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
}
