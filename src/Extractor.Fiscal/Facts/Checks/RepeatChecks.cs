using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>The same figure printed twice in the text is the same.</summary>
internal static class RepeatChecks
{
    private const string Check = "N.REPEAT";

    /// <summary>Each later print against the first.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts) => [.. WithinFacts(facts), .. BetweenFacts(facts)];

    /// <summary>
    /// 住房公积金（01项）208.8万元。…2026年预算安排201.50万元: where a budget opens an item with its amount, the budget that it names later is
    /// the same figure.
    /// </summary>
    private static IEnumerable<Comparison> WithinFacts(FactIndex facts)
    {
        if (facts.Kind != ReportKind.Budget)
        {
            yield break;
        }

        foreach (var fact in facts.Own.Where(fact => fact.Fact.Subject.Scheme == Classification.FunctionalScheme && fact.Fact.Family != "yoy.reason"))
        {
            var figures = fact.Fact.Measures.Where(measure => measure is { Name: MeasureReading.Amount or MeasureReading.Budget, Unit: FactMeasure.Yuan, Approximate: false, Period: null }).ToArray();
            if (figures is [{ Name: MeasureReading.Amount } opening, { Name: MeasureReading.Budget } named])
            {
                var (first, figure) = (new FactFigure(fact, opening), new FactFigure(fact, named));
                var tolerance = Math.Max(facts.Resolution(opening), facts.Resolution(named));
                yield return Comparison.OfAmount(Check, facts.Compared(figure), first.Value, tolerance, FindingSeverity.Medium) with
                {
                    Basis = [facts.Compared(first)],
                    Derivation = $"{FactIndex.NameOf(first)} {facts.Print(first)}",
                };
            }
        }
    }

    private static IEnumerable<Comparison> BetweenFacts(FactIndex facts)
    {
        foreach (var subject in FactCheckDefinition.Standard.Repeated)
        {
            FactFigure? first = null;
            foreach (var fact in facts.Own.Where(fact => fact.Fact.Subject.Id == subject && fact.Fact.Family != "yoy.reason"))
            {
                if (facts.Present(fact) is not { Measure.Unit: FactMeasure.Yuan } figure)
                {
                    continue;
                }

                if (first is null || first.Stated.Section.Kind != figure.Stated.Section.Kind)
                {
                    first ??= figure;
                    continue;
                }

                var tolerance = Math.Max(facts.Resolution(first.Measure), facts.Resolution(figure.Measure));
                yield return Comparison.OfAmount(Check, facts.Compared(figure), first.Value, tolerance, FindingSeverity.Medium) with
                {
                    Basis = [facts.Compared(first)],
                    Derivation = $"{FactIndex.NameOf(first)} {facts.Print(first)}",
                };
            }
        }
    }
}
