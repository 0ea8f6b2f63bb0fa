using System.Collections.Immutable;
using Extractor.Fiscal.Records;
using Extractor.Fixtures;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Measurements.Errors;

/// <summary>The true amounts of a report by the place where a reading shows them.</summary>
internal sealed class TrueFigures
{
    private readonly Dictionary<(string Form, int Row, int Column), decimal> yuan = [];

    private readonly Dictionary<string, int> headerRows = new(StringComparer.Ordinal);

    public TrueFigures(InventedReport sound)
    {
        var factor = sound.Recipe.Unit == AmountUnit.Yuan ? 0.01m : 100m;
        foreach (var form in sound.Forms)
        {
            headerRows[form.Form] = form.HeaderRows;
            foreach (var cell in form.Cells.Where(cell => cell.Role == CellRole.Amount))
            {
                // A blank or a dash is nothing, and the same as zero for whoever relies on it.
                yuan[(form.Form, cell.Row - form.HeaderRows, cell.Column)] = (cell.Amount ?? 0) * factor;
            }
        }
    }

    /// <summary>Whether a cell says something else than the truth. A place without an amount has none to be right about.</summary>
    public bool IsWrong(string form, int row, FormCell cell) =>
        cell.Value is { } value && (!yuan.TryGetValue((form, row, cell.Column), out var right) || right != value);

    /// <summary>Where a place stands in a reading.</summary>
    public (string Form, int Row, int Column) PlaceOf(WrongPlace place) => (place.Form, place.Row - headerRows[place.Form], place.Column);

    /// <summary>The cells of a reading with their places.</summary>
    public static IEnumerable<(string Form, int Row, FormCell Cell)> CellsOf(FiscalReport report) =>
        report.Tables.SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select(cell => (table.Form, row.Index, cell))));
}
