using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal.Pictures;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Forms;

/// <summary>Reads one grid cell as an amount: the printed text stays, status, exact yuan and resolution stand beside it.</summary>
internal static class AmountCells
{
    /// <summary>A figure from which blanks between digits were taken: the figure is plain, the print was not.</summary>
    private const decimal JoinedConfidence = 0.95m;

    /// <summary>A figure that stood one cell beyond its column.</summary>
    private const decimal DisplacedConfidence = 0.9m;

    /// <summary>A figure with half a pair of brackets: it could have been negative.</summary>
    private const decimal StrayBracketConfidence = 0.8m;

    /// <summary>Reads a cell.</summary>
    /// <param name="cellId">Its id.</param>
    /// <param name="column">The column that it counts for.</param>
    /// <param name="cell">The grid cell, or null where the source has none.</param>
    /// <param name="place">Where it would stand if it is null.</param>
    /// <param name="units">The units of column and form, as far as they are known.</param>
    /// <param name="displaced">Whether the text was printed beside the column.</param>
    /// <param name="usualPlaces">For a cell of a picture: the decimal places that its column usually shows, or null where it has no habit.</param>
    public static FormCell Read(string cellId, int column, TableCell? cell, SourceLocation place, AmountUnits units, bool displaced, int? usualPlaces)
    {
        var raw = cell?.Text ?? string.Empty;
        var pictured = PicturedAmount.Of(cell, usualPlaces);
        if (StackedFigures.Holds(raw) || pictured is { IsUnreadable: true })
        {
            return new FormCell(cellId, column, raw, CellStatus.Illegible, null, null, null, 0m, Verification.Unverified, Provenance.From(cell!.Location))
            {
                Readings = pictured?.Readings,
            };
        }

        var amount = AmountText.Read(pictured?.Text ?? cell?.JoinedText ?? string.Empty, units);
        var reading = amount.Number;

        // A bare 万 is money only where the cell is known to hold money: elsewhere it counts people.
        var isMoney = units.Column is not null || units.Form is not null || reading.Unit is not null;
        var (repair, confidence) = RepairOf(reading.Repairs, displaced);
        repair ??= pictured?.Rule;
        confidence = Math.Min(confidence, pictured?.Confidence ?? 1m);
        return new FormCell(
            cellId,
            column,
            raw,
            StatusOf(reading),
            isMoney ? amount.Yuan : null,
            isMoney ? amount.Resolution : null,
            reading.HasValue ? repair : null,
            reading.Kind == NumberKind.Illegible ? 0m : reading.HasValue ? confidence : 1m,
            Verification.Unverified,
            Provenance.From(cell?.Location ?? place))
        {
            Readings = pictured?.Readings,
        };
    }

    private static CellStatus StatusOf(NumberReading reading) => reading.Kind switch
    {
        _ when reading.IsPercentage => CellStatus.Text,
        NumberKind.Number => CellStatus.Number,
        NumberKind.Zero => CellStatus.Zero,
        NumberKind.Blank => CellStatus.Blank,
        NumberKind.Dash => CellStatus.NotApplicable,
        NumberKind.StatedNone => CellStatus.StatedNone,
        NumberKind.Illegible => CellStatus.Illegible,
        _ => CellStatus.Text,
    };

    private static (string? Rule, decimal Confidence) RepairOf(NumberRepairs repairs, bool displaced) =>
        repairs.HasFlag(NumberRepairs.DroppedStrayBracket) ? ("stray-bracket", StrayBracketConfidence)
        : displaced ? ("displaced", DisplacedConfidence)
        : repairs.HasFlag(NumberRepairs.JoinedDigits) ? ("digit-join", JoinedConfidence)
        : (null, 1m);
}
