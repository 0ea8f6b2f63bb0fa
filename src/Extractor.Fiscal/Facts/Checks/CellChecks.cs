using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>Amounts of the text against the cells that they name. A figure ten thousand times too large or small has the wrong unit.</summary>
internal static class CellChecks
{
    private const string Cell = "N.CELL";

    private const string Unit = "N.UNIT";

    private static readonly decimal[] WrongUnits = [10m, 100m, 1_000m, 10_000m];

    /// <summary>The outcomes in printed order.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts, FactCellFinder cells)
    {
        foreach (var fact in facts.Own)
        {
            if (facts.Present(fact) is { Measure.Unit: FactMeasure.Yuan, Measure.Approximate: false } stated && cells.Amount(fact) is { } cell)
            {
                yield return Compare(facts, cells, stated, cell.Figure, cell.Doubt);
            }
        }
    }

    private static Comparison Compare(FactIndex facts, FactCellFinder cells, FactFigure stated, Forms.FormFigure cell, string? doubt)
    {
        var printed = cells.Compared(cell);
        var tolerance = Math.Max(facts.Resolution(stated.Measure), cell.Cell.Resolution ?? 0m);
        var value = cell.Cell.Value!.Value;
        var isOtherUnit = value != 0m && WrongUnits.Any(factor => stated.Value == value * factor || stated.Value * factor == value);
        var outcome = Comparison.OfAmount(isOtherUnit ? Unit : Cell, facts.Compared(stated), value, tolerance, SumChecks.SeverityOf(value, stated.Value - value));
        return outcome with
        {
            Status = outcome.Status == FindingStatus.Fails && doubt is not null ? FindingStatus.NotEvaluated : outcome.Status,
            Reason = outcome.Status == FindingStatus.Fails ? doubt : null,
            Basis = [printed],
            Derivation = $"《{printed.Title}》{printed.Name} {printed.Unit.Print(value)}",
        };
    }
}
