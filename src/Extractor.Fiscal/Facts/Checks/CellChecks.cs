using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>Amounts of the text against the cells that they name. A figure ten thousand times too large or small has the wrong unit.</summary>
internal static class CellChecks
{
    private const string Cell = "N.CELL";

    private const string Unit = "N.UNIT";

    /// <summary>Sections in which 预算支出 and its like name a part: what was evaluated, bought or used.</summary>
    private static readonly string[] OtherSubjects = [NarrativeSection.Performance, "keywork", "projects", "assets", "procurement"];

    private static readonly decimal[] WrongUnits = [10m, 100m, 1_000m, 10_000m];

    /// <summary>The outcomes in printed order.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts, FactCellFinder cells)
    {
        foreach (var fact in facts.Own)
        {
            if (OtherSubjects.Contains(fact.Section.Kind, StringComparer.Ordinal)
                || facts.Present(fact) is not { Measure.Unit: FactMeasure.Yuan, Measure.Approximate: false } stated)
            {
                continue;
            }

            // Some texts call 总计 what the form calls 本年合计: either will do.
            var outcomes = cells.Amounts(fact).Select(cell => Compare(facts, cells, stated, cell.Figure, cell.Doubt)).ToArray();
            if (outcomes.Length > 0)
            {
                yield return Array.Find(outcomes, outcome => outcome.Status is FindingStatus.Holds or FindingStatus.Rounding) ?? outcomes[0];
            }
        }
    }

    private static Comparison Compare(FactIndex facts, FactCellFinder cells, FactFigure stated, Forms.FormFigure cell, string? doubt)
    {
        var printed = cells.Compared(cell);

        // A text that is coarser than its forms rounds: 3942 万元 stands for 39,418,784.00 元.
        var tolerance = Math.Max(Math.Max(facts.Resolution(stated.Measure), stated.Measure.Resolution / 2m), cell.Cell.Resolution ?? 0m);
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
