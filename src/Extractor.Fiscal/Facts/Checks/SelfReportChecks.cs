using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>
/// What the report on a department's own performance (部门整体支出绩效自评报告) says of revenue and expenditure, against the forms of the same
/// year. It may mean all expenditure or that of the general public budget: either cell will do.
/// </summary>
internal static class SelfReportChecks
{
    /// <summary>A report on one project says nothing about the whole department.</summary>
    private const string OfDepartment = "整体支出";

    private const string Report = "报告";

    /// <summary>The outcomes, rule by rule, in printed order.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts, FactCellFinder cells)
    {
        if (facts.Kind != ReportKind.FinalAccounts)
        {
            yield break;
        }

        var stated = facts.All.Where(IsOfDepartment).ToArray();
        foreach (var rule in FactCheckDefinition.Standard.SelfReport)
        {
            foreach (var fact in stated.Where(fact => rule.Subjects.Contains(fact.Fact.Subject.Id ?? string.Empty, StringComparer.Ordinal) && !IsUnder(fact, rule)))
            {
                if (Compare(facts, cells, rule, fact) is { } outcome)
                {
                    yield return outcome;
                }
            }
        }
    }

    private static bool IsOfDepartment(StatedFact fact) => fact.Section.Annex is { } annex
        && annex.Contains(OfDepartment, StringComparison.Ordinal) && annex.EndsWith(Report, StringComparison.Ordinal);

    private static bool IsUnder(StatedFact fact, SelfReportCells rule) =>
        rule.NotUnder.Any(word => fact.Section.Heading.Contains(word, StringComparison.Ordinal));

    /// <summary>Only an amount that is executed: where a plan stands before it (年初预算 1093.7，其中基本支出 708.7), the amount is planned.</summary>
    private static Comparison? Compare(FactIndex facts, FactCellFinder cells, SelfReportCells rule, StatedFact fact)
    {
        if (facts.Present(fact) is not { Measure: { Unit: FactMeasure.Yuan, Approximate: false } } stated || facts.IsPlannedPart(fact))
        {
            return null;
        }

        var outcomes = cells.Named(rule.Cells).Select(cell => OfCell(facts, cells, rule, stated, cell.Figure, cell.Doubt)).ToArray();
        return Array.Find(outcomes, outcome => outcome.Status is FindingStatus.Holds or FindingStatus.Rounding) ?? outcomes.FirstOrDefault();
    }

    private static Comparison OfCell(FactIndex facts, FactCellFinder cells, SelfReportCells rule, FactFigure stated, Forms.FormFigure cell, string? doubt)
    {
        var printed = cells.Compared(cell);
        var value = cell.Cell.Value!.Value;
        var tolerance = Math.Max(facts.Resolution(stated.Measure), cell.Cell.Resolution ?? 0m);
        var outcome = Comparison.OfAmount(rule.Check, facts.Compared(stated), value, tolerance, FindingSeverity.Medium);
        return outcome with
        {
            Status = outcome.Status == FindingStatus.Fails && doubt is not null ? FindingStatus.NotEvaluated : outcome.Status,
            Reason = outcome.Status == FindingStatus.Fails ? doubt : null,
            Basis = [printed],
            Derivation = $"《{printed.Title}》{printed.Name} {printed.Unit.Print(value)}",
        };
    }
}
