using System.Collections.Immutable;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>
/// The changes that a reason names against the change that it explains. Only reasons that go through known parts (classes, kinds of
/// revenue, basic and project expenditure) claim to be complete.
/// </summary>
internal static class ReasonSumChecks
{
    private const string Check = "N.REASON.SUM";

    private const string ReasonFamily = "yoy.reason";

    /// <summary>A tenth of the change is no slip.</summary>
    private const decimal GraveShare = 0.1m;

    /// <summary>The outcomes in printed order.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts)
    {
        for (var at = 0; at < facts.Own.Length; at++)
        {
            var fact = facts.Own[at];
            var change = fact.Fact.Measures.FirstOrDefault(measure => measure is { Name: MeasureReading.Change, Unit: FactMeasure.Yuan, Direction: not null });
            if (fact.Fact.Family == ReasonFamily || fact.IsListed || change is null)
            {
                continue;
            }

            // A list that goes on in the next paragraph (1.… 2.… 3.…) has parts that are no longer read as a reason.
            var rest = facts.Own.Skip(at + 1).SkipWhile(other => other.Fact.Family == ReasonFamily && other.Section == fact.Section).FirstOrDefault();
            if (rest is not null && rest.Section == fact.Section && rest.Fact.Measures[0].Name == MeasureReading.Change)
            {
                continue;
            }

            var parts = facts.Own.Skip(at + 1)
                .TakeWhile(other => other.Fact.Family == ReasonFamily && other.Section == fact.Section)
                .Select(other => FactIndex.Figure(other, MeasureReading.Change))
                .ToArray();
            if (parts.Length >= 2 && Array.TrueForAll(parts, part => part is { Fact.Subject.Scheme: not null, Measure: { Direction: not null, Unit: FactMeasure.Yuan } })
                && parts.Select(part => part!.Fact.Subject).Distinct().Count() == parts.Length)
            {
                yield return Compare(facts, new FactFigure(fact, change), [.. parts.OfType<FactFigure>()]);
            }
        }
    }

    private static Comparison Compare(FactIndex facts, FactFigure change, ImmutableArray<FactFigure> parts)
    {
        var sum = parts.Sum(Signed);
        var signed = Signed(change);
        var tolerance = parts.Add(change).Sum(figure => facts.Resolution(figure.Measure)) / 2m;
        var severity = Math.Abs(signed - sum) >= GraveShare * Math.Abs(signed) ? FindingSeverity.Medium : FindingSeverity.Low;
        var printed = facts.Compared(change) with { Value = signed };
        return Comparison.OfAmount(Check, printed, sum, tolerance, severity) with
        {
            Basis = [.. parts.Select(facts.Compared)],
            Derivation = $"{string.Join(' ', parts.Select(part => (Signed(part) < 0m ? "− " : "+ ") + facts.Print(part)))} = {printed.Unit.Print(sum)}",
        };
    }

    private static decimal Signed(FactFigure figure) => figure.Measure.Direction == FactDirection.Decrease ? -figure.Value : figure.Value;
}
