using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>
/// Growth rates against the change and the figure that changed. The base is the figure less its increase, or plus its decrease; no rate can
/// be computed where it is zero.
/// </summary>
internal static class GrowthChecks
{
    private const string Growth = "N.GROWTH";

    private const string ZeroBase = "N.GROWTH.ZERO";

    /// <summary>What a rate from a zero base is often printed as, by a habit of templates.</summary>
    private const decimal HabitualRate = 100m;

    private const decimal Hundred = 100m;

    /// <summary>The outcomes in printed order.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts) => Evaluate(facts, PresentOf);

    /// <summary>The outcomes where subject, amount, change and rate are stated together.</summary>
    public static IEnumerable<Comparison> WithinFacts(FactIndex facts) =>
        Evaluate(facts, static (facts, at) => facts.Own[at].Fact.Subject.Scheme is null ? null : facts.Present(facts.Own[at]));

    private static IEnumerable<Comparison> Evaluate(FactIndex facts, Func<FactIndex, int, FactFigure?> presentOf)
    {
        for (var at = 0; at < facts.Own.Length; at++)
        {
            var fact = facts.Own[at];
            foreach (var rate in fact.Fact.Measures.Where(measure => measure is { Name: MeasureReading.Rate, Direction: not null }))
            {
                var change = fact.Fact.Measures.LastOrDefault(measure => measure.Name == MeasureReading.Change && measure.Basis == rate.Basis && measure.Direction == rate.Direction);
                if (fact.Fact.Family != "yoy.reason" && change is { Unit: FactMeasure.Yuan, Approximate: false } && presentOf(facts, at) is { } present
                    && Compare(facts, new FactFigure(fact, rate), new FactFigure(fact, change), present) is { } outcome)
                {
                    yield return outcome;
                }
                else if (change is null && PriorOf(fact, rate) is { } prior && facts.Present(fact) is { Measure.Unit: FactMeasure.Yuan } current
                    && CompareWithPrior(facts, new FactFigure(fact, rate), prior, current) is { } direct)
                {
                    yield return direct;
                }
            }
        }
    }

    /// <summary>The earlier amount that a rate names, where the text prints it: 2025年执行数为 60.41 万元，…比2025年执行数增加 277.22%.</summary>
    private static FactFigure? PriorOf(StatedFact fact, FactMeasure rate) =>
        fact.Fact.Measures.FirstOrDefault(measure => measure.Name == MeasureReading.Prior && measure.Basis == rate.Basis) is { Unit: FactMeasure.Yuan, Approximate: false } prior
            ? new FactFigure(fact, prior)
            : null;

    /// <summary>The rate against both amounts: a rise is what the later one is more, in percent of the earlier, and a fall what it is less.</summary>
    private static Comparison? CompareWithPrior(FactIndex facts, FactFigure rate, FactFigure prior, FactFigure current)
    {
        var isIncrease = rate.Measure.Direction == FactDirection.Increase;
        var (from, to) = isIncrease ? (prior, current) : (current, prior);
        if (prior.Value <= 0m || (facts.Interval(to) - facts.Interval(from)).PercentOf(facts.Interval(prior)) is not { } accepted)
        {
            return null;
        }

        var expected = (to.Value - from.Value) / prior.Value * Hundred;
        var severity = expected < 0m ? FindingSeverity.High : ShareChecks.SeverityOf(rate, expected);
        return Comparison.OfRate(Growth, facts.Compared(rate), expected, accepted, severity) with
        {
            Basis = [facts.Compared(prior), facts.Compared(current)],
            Derivation = $"({facts.Print(to)} − {facts.Print(from)}) ÷ {facts.Print(prior)} = {ComparisonUnit.Percent.Print(Math.Round(expected, 2))}",
        };
    }

    /// <summary>The amount that changed: in the fact itself, or where the same subject was stated last under the same kind of heading.</summary>
    private static FactFigure? PresentOf(FactIndex facts, int at)
    {
        var fact = facts.Own[at];
        if (facts.Present(fact) is { } own)
        {
            return own;
        }

        for (var before = at - 1; before >= 0; before--)
        {
            var other = facts.Own[before];
            if (other.Section.Kind == fact.Section.Kind && IsSame(fact.Fact.Subject, other.Fact.Subject) && facts.Present(other) is { } present)
            {
                return present;
            }
        }

        return null;
    }

    /// <summary>收、支总计 may have been printed as two totals, of which either is as good.</summary>
    private static bool IsSame(FactSubject subject, FactSubject other) => subject.Id is not null && (subject.Id == other.Id
        || (subject.Id is "total.balance" && other.Id is "total.revenue")
        || (subject.Id is "total.fiscalBalance" && other.Id is "total.fiscalRevenue"));

    private static Comparison? Compare(FactIndex facts, FactFigure rate, FactFigure change, FactFigure present)
    {
        var isIncrease = rate.Measure.Direction == FactDirection.Increase;
        var earlier = isIncrease ? present.Value - change.Value : present.Value + change.Value;
        if (earlier == 0m)
        {
            return rate.Value == 0m && change.Value == 0m ? null : OfZeroBase(facts, rate, change, present);
        }

        var interval = isIncrease ? facts.Interval(present) - facts.Interval(change) : facts.Interval(present) + facts.Interval(change);
        if (earlier < 0m || facts.Interval(change).PercentOf(interval) is not { } accepted)
        {
            return null;
        }

        var expected = change.Value / earlier * Hundred;
        var isImpossible = !isIncrease && rate.Value > Hundred;
        var severity = isImpossible ? FindingSeverity.High : ShareChecks.SeverityOf(rate, expected);
        return Comparison.OfRate(Growth, facts.Compared(rate), expected, accepted, severity) with
        {
            Basis = [facts.Compared(change), facts.Compared(present)],
            Derivation = $"{facts.Print(change)} ÷ ({facts.Print(present)} {(isIncrease ? '−' : '+')} {facts.Print(change)}) = {ComparisonUnit.Percent.Print(Math.Round(expected, 2))}",
        };
    }

    private static Comparison OfZeroBase(FactIndex facts, FactFigure rate, FactFigure change, FactFigure present)
    {
        var isGrave = rate.Value != HabitualRate || rate.Fact.Subject.Id == "threePublic.total";
        return new Comparison(ZeroBase, facts.Compared(rate), FindingStatus.ZeroBase, isGrave ? FindingSeverity.High : FindingSeverity.Medium)
        {
            Basis = [facts.Compared(change), facts.Compared(present)],
            Derivation = $"{facts.Print(present)} − {facts.Print(change)} = 0",
        };
    }
}
