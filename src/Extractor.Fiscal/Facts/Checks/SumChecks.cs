using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>
/// Totals against the parts that the text prints under the same heading. A list that may leave parts out (主要包括) is never accused: it
/// gives a hint.
/// </summary>
internal static class SumChecks
{
    /// <summary>Shares of all parts add up to this, give or take their rounding.</summary>
    private const decimal AllShares = 100m;

    private const decimal ShareTolerance = 0.5m;

    /// <summary>The outcomes, rule by rule.</summary>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts)
    {
        foreach (var rule in FactCheckDefinition.Standard.Sums)
        {
            for (var at = 0; at < facts.Own.Length; at++)
            {
                if (facts.Own[at].Fact.Subject.Id == rule.Total)
                {
                    foreach (var measure in (string[])[MeasureReading.Executed, MeasureReading.Budget])
                    {
                        if (Compare(facts, rule, at, measure) is { } outcome)
                        {
                            yield return outcome;
                        }
                    }
                }
            }
        }
    }

    private static Comparison? Compare(FactIndex facts, FactSum rule, int at, string measure)
    {
        var isExecuted = measure == MeasureReading.Executed;
        if (FigureOf(facts, facts.Own[at], isExecuted) is not { } total)
        {
            return null;
        }

        var parts = PartsOf(facts, rule, at, isExecuted);
        if (parts.Length < 2 || (!rule.Parts.IsDefaultOrEmpty && parts.Length != rule.Parts.Length))
        {
            return null;
        }

        var sum = parts.Sum(part => part.Value);
        var tolerance = parts.Append(total).Sum(figure => facts.Resolution(figure.Measure)) / 2m;
        var outcome = Comparison.OfAmount(rule.Check, facts.Compared(total), sum, tolerance, SeverityOf(total.Value, total.Value - sum));
        var mayLack = rule.Parts.IsDefaultOrEmpty && !IsComplete(rule, parts);
        return outcome with
        {
            Status = outcome.Status == FindingStatus.Fails && mayLack ? FindingStatus.Differs : outcome.Status,
            Basis = [.. parts.Select(facts.Compared)],
            Derivation = $"{string.Join(" + ", parts.Select(part => facts.Compared(part).Unit.Print(part.Value)))} = {facts.Compared(total).Unit.Print(sum)}",
        };
    }

    /// <summary>The parts behind a total, under its heading and before the total comes again.</summary>
    private static FactFigure[] PartsOf(FactIndex facts, FactSum rule, int at, bool isExecuted)
    {
        var total = facts.Own[at];
        var parts = new List<FactFigure>();
        for (var next = at + 1; next < facts.Own.Length; next++)
        {
            var fact = facts.Own[next];
            if (fact.Section != total.Section || fact.Fact.Subject.Id == rule.Total || (rule.Until is not null && fact.Fact.Subject.Id == rule.Until))
            {
                break;
            }

            var isPart = rule.Parts.IsDefaultOrEmpty
                ? rule.Families.Contains(fact.Fact.Family, StringComparer.Ordinal)
                : fact.Fact.Subject.Id is { } id && rule.Parts.Contains(id, StringComparer.Ordinal) && !parts.Exists(part => part.Fact.Subject.Id == fact.Fact.Subject.Id);
            if (isPart && !parts.Exists(part => part.Fact.Subject == fact.Fact.Subject) && FigureOf(facts, fact, isExecuted) is { } figure)
            {
                parts.Add(figure);
            }
        }

        return [.. parts];
    }

    /// <summary>Amounts are those of the kind of report; the planned ones of final accounts are summed apart.</summary>
    private static FactFigure? FigureOf(FactIndex facts, StatedFact fact, bool isPresent) =>
        isPresent ? facts.Present(fact) : facts.Kind == ReportKind.Budget ? null : FactIndex.Figure(fact, MeasureReading.Budget);

    private static bool IsComplete(FactSum rule, FactFigure[] parts)
    {
        var shares = parts.Select(part => FactIndex.Figure(part.Stated, MeasureReading.Share)).OfType<FactFigure>().ToArray();
        return rule.Complete && shares.Length == parts.Length && Math.Abs(shares.Sum(share => share.Value) - AllShares) <= ShareTolerance;
    }

    /// <summary>As between forms: from 1 万元 or a thousandth of the total on it is grave; a few last places are cosmetic.</summary>
    public static FindingSeverity SeverityOf(decimal total, decimal difference)
    {
        var size = Math.Abs(difference);
        return size >= 10_000m || size >= 0.001m * Math.Abs(total) ? FindingSeverity.High
            : size >= 0.0001m * Math.Abs(total) ? FindingSeverity.Medium
            : FindingSeverity.Low;
    }
}
