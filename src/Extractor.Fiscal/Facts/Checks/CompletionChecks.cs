using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>完成预算的 p% against budget and execution; without a budget no rate can be computed.</summary>
internal static class CompletionChecks
{
    private const string Completion = "N.COMPL";

    private const string ZeroBase = "N.COMPL.ZERO";

    private const decimal Hundred = 100m;

    /// <summary>The outcomes in printed order.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts, FactCellFinder cells)
    {
        foreach (var fact in facts.Own)
        {
            if (FactIndex.Figure(fact, MeasureReading.Completion) is not { } rate || FactIndex.Figure(fact, MeasureReading.Executed, MeasureReading.Amount) is not { } executed)
            {
                continue;
            }

            var budgets = fact.Fact.Measures.Where(measure => measure.Name == MeasureReading.Budget).ToArray();
            if (budgets.Length == 1)
            {
                if (Compare(facts, rate, new FactFigure(fact, budgets[0]), executed) is { } outcome)
                {
                    yield return outcome;
                }
            }
            else if (budgets.Length == 0 && cells.Budget(fact) is { } cell && IsNothing(cell))
            {
                yield return OfZeroBase(facts, rate, cells.Compared(cell), "0");
            }
        }
    }

    /// <summary>The budget column of the form shows nothing for this item, though it shows the total.</summary>
    private static bool IsNothing(FormFigure cell) =>
        cell.Cell.Status is CellStatus.Zero or CellStatus.Blank && cell.Row.Row.Cells.Any(other => other.Value > 0m);

    private static Comparison? Compare(FactIndex facts, FactFigure rate, FactFigure budget, FactFigure executed)
    {
        if (budget.Value == 0m)
        {
            return OfZeroBase(facts, rate, facts.Compared(budget), facts.Print(budget));
        }

        if (facts.Interval(executed).PercentOf(facts.Interval(budget)) is not { } accepted)
        {
            return null;
        }

        var expected = executed.Value / budget.Value * Hundred;
        var severity = ShareChecks.SeverityOf(rate, expected);
        return Comparison.OfRate(Completion, facts.Compared(rate), expected, accepted, severity) with
        {
            Basis = [facts.Compared(executed), facts.Compared(budget)],
            Derivation = $"{facts.Print(executed)} ÷ {facts.Print(budget)} = {ComparisonUnit.Percent.Print(Math.Round(expected, 2))}",
        };
    }

    private static Comparison OfZeroBase(FactIndex facts, FactFigure rate, ComparedFigure budget, string printed) =>
        new(ZeroBase, facts.Compared(rate), FindingStatus.ZeroBase, FindingSeverity.Low) { Basis = [budget], Derivation = $"{budget.Name} {printed}" };
}
