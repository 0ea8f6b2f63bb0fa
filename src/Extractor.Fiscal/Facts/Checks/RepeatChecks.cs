using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>The same figure printed twice in the text is the same.</summary>
internal static class RepeatChecks
{
    private const string Check = "N.REPEAT";

    /// <summary>Each later print against the first.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts)
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
