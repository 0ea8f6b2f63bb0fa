using System.Globalization;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>Counts of staff, vehicles and evaluated projects against each other.</summary>
internal static class CountChecks
{
    /// <summary>The outcomes, check by check.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="evaluations">How many self-evaluation forms of projects the report prints.</param>
    public static IEnumerable<Comparison> Evaluate(FactIndex facts, int evaluations) => [.. Staff(facts), .. Vehicles(facts), .. Projects(facts, evaluations)];

    /// <summary>在职 49 人，其中 30 + 3 + 23: the kinds cannot be more than the whole. Fewer may be all that the text names.</summary>
    private static IEnumerable<Comparison> Staff(FactIndex facts)
    {
        foreach (var whole in facts.All.Where(fact => fact.Fact.Family == "staff"))
        {
            var parts = facts.All
                .Where(fact => fact.Fact.PartOf == whole.Fact.FactId && fact.Fact.Family == "staff" && BranchOf(fact) == BranchOf(whole))
                .Select(fact => FactIndex.Figure(fact, "persons")).OfType<FactFigure>().ToArray();
            if (parts.Length < 2 || FactIndex.Figure(whole, "persons") is not { } total)
            {
                continue;
            }

            var sum = parts.Sum(part => part.Value);
            var outcome = Comparison.OfAmount("N.STAFF", facts.Compared(total), sum, 0m, FindingSeverity.Medium);
            yield return outcome with
            {
                Status = outcome.Status == FindingStatus.Fails && sum < total.Value ? FindingStatus.Differs : outcome.Status,
                Basis = [.. parts.Select(facts.Compared)],
                Derivation = $"{string.Join(" + ", parts.Select(part => part.Value.ToString("0.##", CultureInfo.InvariantCulture)))} = {sum.ToString("0.##", CultureInfo.InvariantCulture)}",
            };
        }
    }

    /// <summary>Posts, people in them, and pensioners: none of these is a part of another. Who is lent or hired works here, too.</summary>
    private static string BranchOf(StatedFact fact) => fact.Fact.Subject.Id switch
    {
        { } id when id.StartsWith("staff.establishment", StringComparison.Ordinal) => "establishment",
        { } id when id.StartsWith("staff.retired", StringComparison.Ordinal) => "retired",
        _ => "onDuty",
    };

    /// <summary>Vehicles that the budget pays for are among those that the body has, and only vehicles cost money to run.</summary>
    private static IEnumerable<Comparison> Vehicles(FactIndex facts)
    {
        var kept = First(facts, "vehicle.count", MeasureReading.Count);
        var owned = facts.Own.Where(fact => fact.Section.Kind is "assets" or NarrativeSection.General && fact.Fact.Subject.Id == "assets.vehicles")
            .Select(fact => FactIndex.Figure(fact, MeasureReading.Count)).OfType<FactFigure>().FirstOrDefault();
        if (kept is not null && owned is not null)
        {
            var isMore = kept.Value > owned.Value;
            yield return new Comparison("N.VEHICLE", facts.Compared(kept), isMore ? FindingStatus.Fails : FindingStatus.Holds, FindingSeverity.Medium)
            {
                Expected = isMore ? owned.Value : kept.Value,
                Accepted = new PrintedInterval(0m, owned.Value),
                Basis = [facts.Compared(owned)],
                Derivation = $"{FactIndex.NameOf(owned)} {facts.Print(owned)}",
            };
        }

        var cost = facts.Own.Where(fact => fact.Fact.Subject.Id == "threePublic.vehicleOperation").Select(facts.Present)
            .FirstOrDefault(figure => figure is { Value: > 0m, Measure.Unit: FactMeasure.Yuan });
        if (cost is not null && facts.Kind == ReportKind.FinalAccounts && (kept ?? owned) is { Value: 0m } none)
        {
            yield return new Comparison("N.VEHICLE", facts.Compared(cost), FindingStatus.Fails, FindingSeverity.High)
            {
                Expected = 0m,
                Accepted = new PrintedInterval(0m, 0m),
                Basis = [facts.Compared(none)],
                Derivation = $"{FactIndex.NameOf(none)} {facts.Print(none)}",
            };
        }
    }

    /// <summary>A report that prints more self-evaluation forms than it says to have evaluated projects counts them wrongly.</summary>
    private static IEnumerable<Comparison> Projects(FactIndex facts, int evaluations)
    {
        var projects = facts.Own.Where(fact => fact.Fact.Subject.Id == "performance.projects")
            .Select(fact => FactIndex.Figure(fact, MeasureReading.Count)).OfType<FactFigure>().ToArray();
        if (projects.Length > 0 && evaluations > projects.Max(project => project.Value) && facts.Kind == ReportKind.FinalAccounts)
        {
            var most = projects.MaxBy(project => project.Value)!;
            yield return new Comparison("N.PERF.COUNT", facts.Compared(most), FindingStatus.Fails, FindingSeverity.Medium)
            {
                Expected = evaluations,
                Accepted = new PrintedInterval(evaluations, evaluations),
                Derivation = string.Create(CultureInfo.InvariantCulture, $"项目支出绩效自评表 {evaluations}"),
            };
        }
    }

    private static FactFigure? First(FactIndex facts, string subject, string measure) => facts.Own
        .Where(fact => fact.Fact.Subject.Id == subject).Select(fact => FactIndex.Figure(fact, measure)).OfType<FactFigure>().FirstOrDefault();
}
