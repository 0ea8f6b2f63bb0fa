using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Narration;

/// <summary>The sentences of 第三部分, true to the sound tables, with the figures that they state.</summary>
public sealed record Narrative(ImmutableArray<Block> Blocks, ImmutableArray<NarrativeFact> Facts)
{
    public static Narrative Tell(FixtureRecipe recipe, Department department)
    {
        var teller = new Teller(recipe, department);
        if (recipe.Kind == ReportKind.Budget)
        {
            teller.Budget();
        }
        else
        {
            teller.FinalAccounts();
        }

        return new Narrative([.. teller.Blocks], [.. teller.Facts]);
    }

    private sealed class Teller(FixtureRecipe recipe, Department department)
    {
        public List<Block> Blocks { get; } = [];

        public List<NarrativeFact> Facts { get; } = [];

        public void FinalAccounts()
        {
            int year = recipe.FiscalYear;
            Section("一、收入支出决算总体情况说明");
            long total = department.Sum(static item => item.Revenue + item.CarryIn + item.SurplusUsed);
            Say($"{year}年度收、支总计{Money("total", "收、支总计", total)}。{Comparison(total)}");
            Section("二、收入决算情况说明");
            long revenue = department.Sum(static item => item.Revenue);
            long fiscal = department.Items.Where(static item => item.IsFiscal).Sum(static item => item.Revenue);
            Say($"本年收入合计{Money("total", "本年收入合计", revenue)}，其中：财政拨款收入{Money("revenue.item", "财政拨款收入", fiscal)}，占{Share("revenue.share", "财政拨款收入", fiscal, revenue)}。");
            Section("三、支出决算情况说明");
            long spent = department.Sum(static item => item.Expenditure);
            long basic = department.Sum(static item => item.Basic);
            Say($"本年支出合计{Money("total", "本年支出合计", spent)}，其中：基本支出{Money("expenditure.item", "基本支出", basic)}，占{Share("expenditure.share", "基本支出", basic, spent)}；"
                + $"项目支出{Money("expenditure.item", "项目支出", spent - basic)}，占{Share("expenditure.share", "项目支出", spent - basic, spent)}。");
            Section("四、一般公共预算财政拨款基本支出决算情况说明");
            BasicExpenditure();
            Section("五、“三公”经费支出决算情况说明");
            ThreePublicAmounts executed = department.ThreePublicExecuted;
            Say($"“三公”经费支出全年预算为{Money("threePublic", "预算", department.ThreePublicBudget.Total)}，支出决算为{Money("threePublic", "决算", executed.Total)}，"
                + $"完成预算的{Share("threePublic.completion", "三公经费", executed.Total, department.ThreePublicBudget.Total)}。"
                + $"其中：公务接待费支出决算为{Money("threePublic", "公务接待费", executed.Reception)}。");
        }

        public void Budget()
        {
            int year = recipe.FiscalYear;
            Section("一、收支预算总体情况说明");
            long total = department.Sum(static item => item.Revenue + item.CarryIn);
            Say($"{year}年收支总预算{Money("total", "收支总预算", total)}。{Comparison(total)}");
            Section("二、一般公共预算支出情况说明");
            long general = department.Sum(FundSource.GeneralPublicBudget, static item => item.Revenue);
            long basic = department.Sum(FundSource.GeneralPublicBudget, static item => item.Basic);
            Say($"{year}年一般公共预算支出{Money("gpb", "一般公共预算支出", general)}，其中：基本支出{Money("gpb", "基本支出", basic)}，占{Share("gpb.share", "基本支出", basic, general)}；"
                + $"项目支出{Money("gpb", "项目支出", general - basic)}，占{Share("gpb.share", "项目支出", general - basic, general)}。");
            Section("三、一般公共预算基本支出情况说明");
            BasicExpenditure();
            Section("四、“三公”经费预算情况说明");
            ThreePublicAmounts budgeted = department.ThreePublicBudget;
            Say($"{year}年“三公”经费预算{Money("threePublic", "预算", budgeted.Total)}，其中：公务接待费{Money("threePublic", "公务接待费", budgeted.Reception)}，"
                + $"公务用车购置及运行费{Money("threePublic", "公务用车购置及运行费", budgeted.Vehicles)}。");
            Section("五、项目支出情况说明");
            foreach (BudgetProject project in department.Projects)
            {
                Say($"{project.Name}{Money("project.item", project.Name, project.Total)}，主要用于保障相关工作正常开展。");
            }
        }

        private void BasicExpenditure()
        {
            long personnel = department.Personnel;
            long basic = personnel + department.PublicUse;
            Say($"一般公共预算财政拨款基本支出{Money("basic", "基本支出", basic)}，其中：人员经费{Money("basic", "人员经费", personnel)}，占基本支出的{Share("basic.share", "人员经费", personnel, basic)}；"
                + $"公用经费{Money("basic", "公用经费", department.PublicUse)}，占基本支出的{Share("basic.share", "公用经费", department.PublicUse, basic)}。");
        }

        private string Comparison(long total)
        {
            long change = total - department.PriorTotal;
            if (change == 0)
            {
                return $"与{recipe.FiscalYear - 1}年度持平。";
            }

            bool more = change > 0;
            string amount = Money("yoy.amount", more ? "增加" : "减少", Math.Abs(change));
            string rate = Share("yoy.rate", more ? "增长" : "下降", Math.Abs(change), department.PriorTotal);
            return $"与{recipe.FiscalYear - 1}年度相比，收、支总计各{(more ? "增加" : "减少")}{amount}，{(more ? "增长" : "下降")}{rate}，主要原因是项目支出安排有所调整。";
        }

        private void Section(string text) => Blocks.Add(new SectionHeading(text));

        private void Say(string text) => Blocks.Add(new Prose(text));

        private string Money(string family, string label, long amount)
        {
            string printed = AmountText.InSentence(amount, recipe.Unit);
            Facts.Add(new NarrativeFact(family, label, printed, AmountText.Yuan(amount, recipe.Unit)));
            return printed;
        }

        private string Share(string family, string label, long part, long whole)
        {
            decimal percent = whole == 0 ? 0 : Math.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero);
            string value = percent.ToString("0.00", CultureInfo.InvariantCulture);
            Facts.Add(new NarrativeFact(family, label, value + "%", value));
            return value + "%";
        }
    }
}
