using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>占 p% against the amount and the whole that it is a share of.</summary>
internal static class ShareChecks
{
    /// <summary>From one point on a share misleads.</summary>
    private const decimal GravePoints = 1m;

    private const decimal CutOffPlaces = 1.5m;

    /// <summary>The outcomes in printed order.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts)
    {
        for (var at = 0; at < facts.Own.Length; at++)
        {
            var fact = facts.Own[at];
            if (FactIndex.Figure(fact, MeasureReading.Share) is { } share && facts.Present(fact) is { } part && RuleOf(fact, share) is { } rule
                && WholeOf(facts, rule, share, at) is { } whole)
            {
                if (Compare(facts, rule.Check, share, part, whole) is { } outcome)
                {
                    yield return outcome;
                }
            }
        }
    }

    private static FactShare? RuleOf(StatedFact fact, FactFigure share) => FactCheckDefinition.Standard.Shares.FirstOrDefault(rule =>
        rule.Families.Contains(fact.Fact.Family, StringComparer.Ordinal)
        && (rule.In is null || rule.In == fact.Section.Kind)
        && (rule.Basis is null || share.Measure.Basis?.StartsWith(rule.Basis, StringComparison.Ordinal) == true));

    private static FactFigure? WholeOf(FactIndex facts, FactShare rule, FactFigure share, int at)
    {
        // 占本年支出 is no share of a total that carries into the next year.
        var isOfYear = share.Measure.Basis?.StartsWith("本年", StringComparison.Ordinal) == true;
        foreach (var subject in rule.Wholes.Where(subject => !isOfYear || subject is not ("total.expenditure" or "total.revenue")))
        {
            for (var before = at - 1; before >= 0; before--)
            {
                var fact = facts.Own[before];
                if (fact.Fact.Subject.Id == subject && (rule.Anywhere || fact.Section == facts.Own[at].Section) && facts.Present(fact) is { } whole)
                {
                    return whole;
                }
            }
        }

        return null;
    }

    /// <summary>Off by a point is grave; off by its own last place it was cut off instead of rounded.</summary>
    public static FindingSeverity SeverityOf(FactFigure rate, decimal expected)
    {
        var size = Math.Abs(rate.Value - expected);
        return size >= GravePoints ? FindingSeverity.High : size > CutOffPlaces * rate.Measure.Resolution ? FindingSeverity.Medium : FindingSeverity.Low;
    }

    private static Comparison? Compare(FactIndex facts, string check, FactFigure share, FactFigure part, FactFigure whole)
    {
        if (whole.Value == 0m || facts.Interval(part).PercentOf(facts.Interval(whole)) is not { } accepted)
        {
            return null;
        }

        var expected = part.Value / whole.Value * 100m;
        var severity = SeverityOf(share, expected);
        return Comparison.OfRate(check, facts.Compared(share), expected, accepted, severity) with
        {
            Basis = [facts.Compared(part), facts.Compared(whole)],
            Derivation = $"{facts.Print(part)} ÷ {facts.Print(whole)} = {ComparisonUnit.Percent.Print(Math.Round(expected, 2))}",
        };
    }
}
