namespace Extractor.Fixtures.Invention;

/// <summary>Where the money of an item comes from.</summary>
public enum FundSource
{
    GeneralPublicBudget,
    GovernmentFund,
    StateCapital,
    SuperiorSubsidy,
    InstitutionalRevenue,
    OtherRevenue,
}

/// <summary>
/// What one functional item (项) received and spent from one source. All amounts are hundredths of the printed unit,
/// so every sum of printed figures is exact.
/// </summary>
public sealed record FundedItem(
    string Code,
    FundSource Fund,
    long CarryIn,
    long Revenue,
    long SurplusUsed,
    long Personnel,
    long PublicUse,
    long Project)
{
    public long Basic => Personnel + PublicUse;

    public long Expenditure => Basic + Project;

    public long CarryOut => CarryIn + Revenue + SurplusUsed - Expenditure;

    public bool IsFiscal => Fund is FundSource.GeneralPublicBudget or FundSource.GovernmentFund or FundSource.StateCapital;
}

/// <summary>One economic code (款, 5 digits) of the basic expenditure from the general public budget.</summary>
public readonly record struct EconomicAmount(string Code, long Amount);

/// <summary>“三公”经费 in hundredths of the printed unit.</summary>
public sealed record ThreePublicAmounts(long Abroad, long VehiclePurchase, long VehicleOperation, long Reception)
{
    public long Vehicles => VehiclePurchase + VehicleOperation;

    public long Total => Abroad + Vehicles + Reception;
}

/// <summary>One project of a budget; <see cref="Current"/> is this year's money, <see cref="CarryIn"/> last year's.</summary>
public sealed record BudgetProject(string Code, string Name, FundSource Fund, long CarryIn, long Current)
{
    public long Total => CarryIn + Current;
}
