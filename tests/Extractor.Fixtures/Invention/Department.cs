using System.Collections.Immutable;

namespace Extractor.Fixtures.Invention;

/// <summary>An invented department with a year of money, from which every form and every sentence is derived.</summary>
public sealed record Department
{
    public required string Region { get; init; }

    public required OfficeKind Office { get; init; }

    /// <summary>Begins with 99: no real division has such a code.</summary>
    public required string DivisionCode { get; init; }

    public required string UnitCode { get; init; }

    public required int FiscalYear { get; init; }

    public required ImmutableArray<FundedItem> Items { get; init; }

    /// <summary>Leaves only (5 digits), non-zero, ascending.</summary>
    public required ImmutableArray<EconomicAmount> Economics { get; init; }

    public required ThreePublicAmounts ThreePublicBudget { get; init; }

    public required ThreePublicAmounts ThreePublicExecuted { get; init; }

    public required ImmutableArray<BudgetProject> Projects { get; init; }

    /// <summary>The grand total of the year before, for sentences that compare.</summary>
    public required long PriorTotal { get; init; }

    public string Issuer => Region + Office.Name;

    public long Sum(Func<FundedItem, long> amount) => Items.Sum(amount);

    public long Sum(FundSource fund, Func<FundedItem, long> amount) => Items.Where(item => item.Fund == fund).Sum(amount);

    public long Personnel => Economics.Where(static line => Classification.EconomicClassification.IsPersonnel(line.Code)).Sum(static line => line.Amount);

    public long PublicUse => Economics.Sum(static line => line.Amount) - Personnel;
}
