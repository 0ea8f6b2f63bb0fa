using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Forms;

/// <summary>A form as a record, with what identities need to find its figures.</summary>
/// <param name="Definition">What is known of the form.</param>
/// <param name="Table">The record.</param>
/// <param name="Rows">The rows of the record with their names.</param>
internal sealed record FormReading(FormDefinition Definition, FormTable Table, ImmutableArray<KeyedRow> Rows)
{
    /// <summary>Whether rows stand beside their header, so that sums over columns prove nothing.</summary>
    public bool HasShiftedRows { get; init; }

    /// <summary>Whether the grid has a column whose meaning the form does not know.</summary>
    public bool HasUnknownColumns { get; init; }

    /// <summary>Whether the form has a grid at all.</summary>
    public bool IsRead => Table.Status is FormStatus.Complete or FormStatus.Empty;

    /// <summary>The amount columns' measures, each once, from left to right.</summary>
    public IEnumerable<string> Measures => Table.Columns.Select(column => column.Measure).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The row of a key: the first one with a figure, or else the first.</summary>
    public KeyedRow? RowOf(string key) =>
        Rows.FirstOrDefault(row => row.Key == key && row.Row.Cells.Any(cell => cell.Value is not null))
        ?? Rows.FirstOrDefault(row => row.Key == key);

    /// <summary>The figure of a row under a measure, or null when the form has no such column.</summary>
    public FormFigure? FigureOf(KeyedRow row, string measure) => CellOf(row, measure) is { } cell ? new FormFigure(this, row, cell) : null;

    /// <summary>The cell of a row under a measure, or null when the form has no such column.</summary>
    public FormCell? CellOf(KeyedRow row, string measure)
    {
        foreach (var cell in row.Row.Cells)
        {
            if (MeasureOf(cell) == measure)
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>The form with other cells in place of those with the same ids.</summary>
    public FormReading WithCells(IReadOnlyDictionary<string, FormCell> cells)
    {
        var rows = Rows.Select(row => row with
        {
            Row = row.Row with { Cells = [.. row.Row.Cells.Select(cell => cells.GetValueOrDefault(cell.CellId) ?? cell)] },
        }).ToImmutableArray();
        return this with { Rows = rows, Table = Table with { Rows = [.. rows.Select(row => row.Row)] } };
    }

    /// <summary>The measure of a cell's column, or null.</summary>
    public string? MeasureOf(FormCell cell)
    {
        foreach (var column in Table.Columns)
        {
            if (column.Index == cell.Column)
            {
                return column.Measure;
            }
        }

        return null;
    }
}

/// <summary>A row of a form with its name.</summary>
/// <param name="Row">The record.</param>
/// <param name="Label">Its label taken apart.</param>
/// <param name="Key">The name that identities use, or null.</param>
internal sealed record KeyedRow(FormRow Row, RowLabel Label, string? Key);

/// <summary>A cell with the row and the form that it stands in.</summary>
/// <param name="Form">The form.</param>
/// <param name="Row">The row.</param>
/// <param name="Cell">The cell.</param>
internal sealed record FormFigure(FormReading Form, KeyedRow Row, FormCell Cell)
{
    /// <summary>The printed label of the row, or its code, or its number.</summary>
    public string RowName => Row.Row.Label.Length > 0 ? Row.Row.Label : Row.Row.Code?.Id ?? $"row {Row.Row.Index + 1}";

    /// <summary>The header labels above the cell.</summary>
    public ImmutableArray<string> ColumnPath => Form.Table.Columns.First(column => column.Index == Cell.Column).Path;

    /// <summary>The figure in words: the label of its row and its column.</summary>
    public string Subject => ColumnPath.IsEmpty ? RowName : $"{RowName}, {string.Join('.', ColumnPath)}";
}
