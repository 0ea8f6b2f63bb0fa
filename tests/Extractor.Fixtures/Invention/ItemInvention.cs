using System.Collections.Immutable;

namespace Extractor.Fixtures.Invention;

/// <summary>Spreads the basic expenditure over functional items and adds projects, funds and other money.</summary>
internal sealed class ItemInvention(SeededGenerator generator, FixtureRecipe recipe, OfficeKind office)
{
    private readonly MoneyInvention _money = new(generator, recipe.Unit);

    // A budget plans to spend everything; only final accounts carry money over into the next year.
    private bool CarriesOver => recipe.Kind == ReportKind.FinalAccounts;

    public ImmutableArray<FundedItem> Invent(ImmutableArray<EconomicAmount> economics)
    {
        ImmutableArray<FundedItem>.Builder items = ImmutableArray.CreateBuilder<FundedItem>();
        AddBasic(items, economics);
        AddProjects(items);
        if (recipe.WithGovernmentFund)
        {
            items.Add(Funded(generator.Pick(["2120803", "2120804", "2296002"]), FundSource.GovernmentFund, _money.Between(40, 900)));
        }

        if (recipe.WithStateCapital)
        {
            long project = _money.Between(20, 400);
            items.Add(new FundedItem("2230105", FundSource.StateCapital, 0, project, 0, 0, 0, project));
        }

        if (recipe.WithNegativeItem)
        {
            long correction = -_money.Between(0.5, 9);
            items.Add(new FundedItem(office.OtherItem, FundSource.GeneralPublicBudget, 0, correction, 0, 0, 0, correction));
        }
        else
        {
            AddOwnMoney(items);
        }

        return items.ToImmutable();
    }

    private void AddBasic(ImmutableArray<FundedItem>.Builder items, ImmutableArray<EconomicAmount> economics)
    {
        (string Item, string Economic)[] tied =
        [
            ("2080501", "30302"), ("2080505", "30108"), ("2080506", "30109"),
            ("2101101", "30110"), ("2101103", "30111"), ("2210201", "30113"),
        ];
        foreach ((string item, string economic) in tied)
        {
            long amount = economics.Where(line => line.Code == economic).Sum(static line => line.Amount);
            items.Add(new FundedItem(item, FundSource.GeneralPublicBudget, 0, amount, 0, amount, 0, 0));
        }

        long personnel = economics.Where(static line => Classification.EconomicClassification.IsPersonnel(line.Code)).Sum(static line => line.Amount)
            - items.Sum(static item => item.Personnel);
        long publicUse = economics.Where(static line => !Classification.EconomicClassification.IsPersonnel(line.Code)).Sum(static line => line.Amount);
        items.Add(new FundedItem(office.Administration, FundSource.GeneralPublicBudget, 0, personnel + publicUse, 0, personnel, publicUse, 0));
    }

    private void AddProjects(ImmutableArray<FundedItem>.Builder items)
    {
        foreach (string code in office.ProjectItems)
        {
            items.Add(Funded(code, FundSource.GeneralPublicBudget, _money.Between(12, 260)));
        }
    }

    private void AddOwnMoney(ImmutableArray<FundedItem>.Builder items)
    {
        if (generator.Chance(60))
        {
            FundedItem other = Funded(office.OtherItem, FundSource.OtherRevenue, _money.Between(3, 60));
            long surplus = CarriesOver && generator.Chance(40) ? _money.Between(0.5, 8) : 0;
            items.Add(other with { SurplusUsed = surplus, Project = other.Project + surplus });
        }

        if (generator.Chance(30))
        {
            items.Add(Funded(office.OtherItem, FundSource.InstitutionalRevenue, _money.Between(5, 80)));
        }

        if (generator.Chance(20))
        {
            long project = _money.Between(2, 40);
            items.Add(new FundedItem(office.OtherItem, FundSource.SuperiorSubsidy, 0, project, 0, 0, 0, project));
        }
    }

    /// <summary>A project item; part of it may be paid from last year's money and part may be left for next year.</summary>
    private FundedItem Funded(string code, FundSource fund, long project)
    {
        long carryIn = generator.Chance(30) ? MoneyInvention.Share(project, (int)generator.Between(3, 40)) : 0;
        long carryOut = CarriesOver && generator.Chance(30) ? MoneyInvention.Share(project, (int)generator.Between(1, 25)) : 0;
        return new FundedItem(code, fund, carryIn, project + carryOut - carryIn, 0, 0, 0, project);
    }
}
