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
