using System.Globalization;
using Extractor.Fiscal.Records;
using Extractor.Fixtures;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Measurements.Errors;

/// <summary>
/// The true amounts of a report by the place where its reading without errors shows them: form, grid row and grid column. The same report
/// with errors has the same grid, even where an error makes a row look like a part of the header.
/// </summary>
internal sealed class TrueFigures
{
    private readonly Dictionary<(string Form, string Place), decimal> yuan = [];

    private readonly Dictionary<(string Form, int Row, int Column), string> places = [];

    /// <summary>Takes the truth from what was invented and the places from its reading.</summary>
    public TrueFigures(InventedReport sound, FiscalReport reading)
    {
        foreach (var table in reading.Tables)
        {
            foreach (var (row, cell) in table.Rows.SelectMany(row => row.Cells.Select(cell => (row.Index, cell))))
            {
                places[(table.Form, row, cell.Column)] = PlaceOf(cell);
            }
        }

        var factor = sound.Recipe.Unit == AmountUnit.Yuan ? 0.01m : 100m;
        foreach (var form in sound.Forms)
        {
            foreach (var cell in form.Cells.Where(cell => cell.Role == CellRole.Amount))
            {
                if (places.TryGetValue((form.Form, cell.Row - form.HeaderRows, cell.Column), out var place))
                {
                    // A blank or a dash is nothing, and the same as zero for whoever relies on it.
                    yuan[(form.Form, place)] = (cell.Amount ?? 0) * factor;
                }
                else
                {
                    IsComplete = false;
                }
            }
        }
    }

    /// <summary>Whether the reading has a cell for every amount.</summary>
    public bool IsComplete { get; } = true;

    /// <summary>Whether a cell says something else than the truth. A place without an amount has none to be right about.</summary>
    public bool IsWrong(string form, FormCell cell) =>
        cell.Value is { } value && (!yuan.TryGetValue((form, PlaceOf(cell)), out var right) || right != value);

    /// <summary>Where a place of a logical form stands in a reading; a place without an amount cell has a name of its own.</summary>
    public (string Form, string Place) PlaceOf(WrongPlace place, InventedReport report)
    {
        var row = place.Row - report.Forms.First(form => form.Form == place.Form).HeaderRows;
        return (place.Form, places.GetValueOrDefault((place.Form, row, place.Column)) ?? string.Create(CultureInfo.InvariantCulture, $"{row},{place.Column}"));
    }

    /// <summary>Grid row and column, as the cell's id ends.</summary>
    public static string PlaceOf(FormCell cell) => cell.CellId[cell.CellId.IndexOf("-R", StringComparison.Ordinal)..];

    /// <summary>The cells of a reading with their forms.</summary>
    public static IEnumerable<(string Form, FormCell Cell)> CellsOf(FiscalReport report) =>
        report.Tables.SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select(cell => (table.Form, cell))));
}
