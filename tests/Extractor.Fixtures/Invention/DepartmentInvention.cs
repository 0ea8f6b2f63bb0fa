using System.Collections.Immutable;

namespace Extractor.Fixtures.Invention;

/// <summary>Invents a department and its year of money from a recipe.</summary>
public static class DepartmentInvention
{
    public static Department Invent(FixtureRecipe recipe)
    {
        var root = new SeededGenerator((ulong)recipe.Seed);
        SeededGenerator names = root.For("names");
        OfficeKind office = names.Pick(OfficeKind.All);
        ImmutableArray<EconomicAmount> economics = EconomicInvention.Invent(root.For("economics"), recipe.Unit);
        ImmutableArray<FundedItem> items = new ItemInvention(root.For("items"), recipe, office).Invent(economics);
        string division = "99" + names.Between(1000, 9999).ToString("D4");
        string unitCode = names.Between(101, 899).ToString("D3") + "001";
        ThreePublicAmounts executed = Executed(root.For("three public"), recipe.Unit, economics);
        long total = items.Sum(static item => item.CarryIn + item.Revenue + item.SurplusUsed);
        return new Department
        {
            Region = FictionalNames.Region(names),
            Office = office,
            DivisionCode = division,
            UnitCode = unitCode,
            FiscalYear = recipe.FiscalYear,
            Items = items,
            Economics = economics,
            ThreePublicExecuted = executed,
            ThreePublicBudget = Budgeted(root.For("three public budget"), executed),
            Projects = recipe.Kind == ReportKind.Budget ? Projects(root.For("projects"), office, division, unitCode, recipe.FiscalYear, items) : [],
            PriorTotal = MoneyInvention.Share(total, (int)root.For("prior").Between(78, 124)),
        };
    }

    /// <summary>Never less than what basic expenditure shows for the same purpose; projects may have paid more.</summary>
    private static ThreePublicAmounts Executed(SeededGenerator generator, AmountUnit unit, ImmutableArray<EconomicAmount> economics)
    {
        var money = new MoneyInvention(generator, unit);
        long Basic(string code) => economics.Where(line => line.Code == code).Sum(static line => line.Amount);
        return new ThreePublicAmounts(
            money.Sometimes(20, 2, 9),
            money.Sometimes(20, 12, 18),
            Basic("30231") + money.Sometimes(40, 0.5, 3),
            Basic("30217") + money.Sometimes(40, 0.2, 2));
    }

    private static ThreePublicAmounts Budgeted(SeededGenerator generator, ThreePublicAmounts executed)
    {
        long More(long amount) => amount + MoneyInvention.Share(amount, (int)generator.Between(0, 45));
        return new ThreePublicAmounts(More(executed.Abroad), More(executed.VehiclePurchase), More(executed.VehicleOperation), More(executed.Reception));
    }

    private static ImmutableArray<BudgetProject> Projects(
        SeededGenerator generator, OfficeKind office, string division, string unitCode, int year, ImmutableArray<FundedItem> items)
    {
        ImmutableArray<BudgetProject>.Builder projects = ImmutableArray.CreateBuilder<BudgetProject>();
        foreach (FundedItem item in items.Where(static item => item.Project != 0))
        {
            string name = item.Fund switch
            {
                FundSource.GovernmentFund => item.Code.StartsWith("229", StringComparison.Ordinal) ? "福彩公益金助老项目" : "基础设施配套建设项目",
                FundSource.StateCapital => "国有企业退休人员社会化管理补助",
                FundSource.GeneralPublicBudget => office.Projects[projects.Count % office.Projects.Length],
                FundSource.InstitutionalRevenue => "事业单位业务活动经费",
                FundSource.SuperiorSubsidy => "上级专项补助工作经费",
                _ => "往来资金安排的工作经费",
            };
            string code = $"{division}{year % 100:D2}{unitCode[..3]}T{generator.Between(100000, 999999):D9}";
            projects.Add(new BudgetProject(code, name, item.Fund, item.CarryIn, item.Project - item.CarryIn));
        }

        return projects.ToImmutable();
    }
}
