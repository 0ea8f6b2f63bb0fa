using Extractor.Fixtures.Classification;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>The two-sided forms of final accounts, with 行次 on either side.</summary>
internal static class FinalAccountsTotals
{
    private static readonly string[] Ordinals =
    [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七",
        "十八", "十九", "二十", "二十一", "二十二", "二十三", "二十四", "二十五", "二十六",
    ];

    /// <summary>收入支出决算总表: 31 rows; the right side is numbered from 32.</summary>
    public static LogicalForm Total(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = new FormBuilder(recipe, 6)
            .Header(0, 0, "收入", columnSpan: 3).Header(0, 3, "支出", columnSpan: 3)
            .Header(1, 0, "项目").Header(1, 1, "行次").Header(1, 2, "金额")
            .Header(1, 3, "项目").Header(1, 4, "行次").Header(1, 5, "金额")
            .Header(2, 0, "栏次").Header(2, 1, "").Header(2, 2, "1").Header(2, 3, "栏次").Header(2, 4, "").Header(2, 5, "2");
        (string Label, FundSource? Fund)[] revenues =
        [
            ("一、一般公共预算财政拨款收入", FundSource.GeneralPublicBudget), ("二、政府性基金预算财政拨款收入", FundSource.GovernmentFund),
            ("三、国有资本经营预算财政拨款收入", FundSource.StateCapital), ("四、上级补助收入", FundSource.SuperiorSubsidy),
            ("五、事业收入", FundSource.InstitutionalRevenue), ("六、经营收入", null), ("七、附属单位上缴收入", null), ("八、其他收入", FundSource.OtherRevenue),
        ];
        long revenue = department.Sum(static item => item.Revenue);
        long expenditure = department.Sum(static item => item.Expenditure);
        long surplus = department.Sum(static item => item.SurplusUsed);
        long carryIn = department.Sum(static item => item.CarryIn);
        long carryOut = department.Sum(static item => item.CarryOut);
        Side left = new(builder, 0, 1);
        Side right = new(builder, 3, 32);
        for (int row = 0; row < 26; row++)
        {
            if (row < revenues.Length)
            {
                long amount = revenues[row].Fund is FundSource fund ? department.Sum(fund, static item => item.Revenue) : 0;
                left.Amount(row, revenues[row].Label, $"rev{row + 1}", amount);
            }
            else
            {
                left.Blank(row);
            }

            (string code, string name) = FunctionalClassification.FinalAccountsClasses[row];
            right.Amount(row, $"{Ordinals[row]}、{name}", $"exp.{code}", Spent(department, code));
        }

        left.Amount(26, "本年收入合计", "rev.sum", revenue);
        right.Amount(26, "本年支出合计", "exp.sum", expenditure);
        left.Amount(27, recipe.FiscalYear >= 2023 ? "使用非财政拨款结余（含专用结余）" : "使用非财政拨款结余", "rev.surplus", surplus);
        right.Amount(27, "结余分配", "exp.distribution", 0);
        left.Amount(28, "年初结转和结余", "rev.carryIn", carryIn);
        right.Amount(28, "年末结转和结余", "exp.carryOut", carryOut);
        left.Blank(29);
        right.Blank(29);
        left.Amount(30, "总计", "rev.total", revenue + surplus + carryIn);
        right.Amount(30, "总计", "exp.total", expenditure + carryOut);
        builder.Row = 34;
        return builder.Build(title, null, "本表反映部门本年度的总收支和年末结转结余情况。", "本套报表金额单位转换时可能存在尾数误差。");
    }

    /// <summary>财政拨款收入支出决算总表: 32 rows; the right side has one amount column a fund and is numbered from 33.</summary>
    public static LogicalForm Fiscal(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = new FormBuilder(recipe, 9)
            .Header(0, 0, "收入", columnSpan: 3).Header(0, 3, "支出", columnSpan: 6)
            .Header(1, 0, "项目").Header(1, 1, "行次").Header(1, 2, "金额").Header(1, 3, "项目").Header(1, 4, "行次").Header(1, 5, "合计")
            .Header(1, 6, "一般公共预算财政拨款").Header(1, 7, "政府性基金预算财政拨款").Header(1, 8, "国有资本经营预算财政拨款")
            .Header(2, 0, "栏次").Header(2, 1, "").Header(2, 2, "1").Header(2, 3, "栏次").Header(2, 4, "")
            .Header(2, 5, "2").Header(2, 6, "3").Header(2, 7, "4").Header(2, 8, "5");
        string[] funds = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"];
        Side left = new(builder, 0, 1);
        Side right = new(builder, 3, 33);
        for (int row = 0; row < 26; row++)
        {
            if (row < 3)
            {
                left.Amount(row, $"{Ordinals[row]}、{funds[row]}", $"rev{row + 1}", department.Sum((FundSource)row, static item => item.Revenue));
            }
            else
            {
                left.Blank(row);
            }

            (string code, string name) = FunctionalClassification.FinalAccountsClasses[row];
            right.Funds(row, $"{Ordinals[row]}、{name}", $"exp.{code}", fund => Spent(department, code, fund));
        }

        left.Amount(26, "本年收入合计", "rev.sum", Fiscally(department, static item => item.Revenue));
        left.Amount(27, "年初财政拨款结转和结余", "rev.carryIn", Fiscally(department, static item => item.CarryIn));
        for (int fund = 0; fund < 3; fund++)
        {
            left.Amount(28 + fund, funds[fund], $"rev.carryIn.{fund + 1}", department.Sum((FundSource)fund, static item => item.CarryIn));
            right.Blank(28 + fund, amounts: 4);
        }

        left.Amount(31, "总计", "rev.total", Fiscally(department, static item => item.Revenue + item.CarryIn));
        right.Funds(26, "本年支出合计", "exp.sum", fund => department.Sum(fund, static item => item.Expenditure));
        right.Funds(27, "年末财政拨款结转和结余", "exp.carryOut", fund => department.Sum(fund, static item => item.CarryOut));
        right.Funds(31, "总计", "exp.total", fund => department.Sum(fund, static item => item.Expenditure + item.CarryOut));
        builder.Row = 35;
        return builder.Build(title, null, "本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。");
    }

    private static long Fiscally(Department department, Func<FundedItem, long> amount)
        => department.Items.Where(static item => item.IsFiscal).Sum(amount);

    private static long Spent(Department department, string code)
        => department.Items.Where(item => item.Code.StartsWith(code, StringComparison.Ordinal)).Sum(static item => item.Expenditure);

    private static long Spent(Department department, string code, FundSource fund)
        => department.Items.Where(item => item.Fund == fund && item.Code.StartsWith(code, StringComparison.Ordinal)).Sum(static item => item.Expenditure);

    /// <summary>One half of a two-sided form: label, 行次, amounts.</summary>
    private sealed class Side(FormBuilder builder, int column, int firstLineNumber)
    {
        public void Amount(int row, string label, string key, long amount)
        {
            Label(row, label);
            builder.Amount(column + 2, key, amount);
        }

        public void Funds(int row, string label, string key, Func<FundSource, long> amount)
        {
            Label(row, label);
            long[] amounts = [amount(FundSource.GeneralPublicBudget), amount(FundSource.GovernmentFund), amount(FundSource.StateCapital)];
            builder.Amount(column + 2, $"{key}/2", amounts.Sum());
            for (int fund = 0; fund < 3; fund++)
            {
                builder.Amount(column + 3 + fund, $"{key}/{fund + 3}", amounts[fund]);
            }
        }

        public void Blank(int row, int amounts = 1)
        {
            Label(row, "");
            for (int offset = 0; offset < amounts; offset++)
            {
                builder.Blank(column + 2 + offset);
            }
        }

        private void Label(int row, string label)
        {
            builder.Row = 3 + row;
            builder.Text(column, label, CellRole.Label).Text(column + 1, $"{firstLineNumber + row}", CellRole.LineNumber);
        }
    }
}
