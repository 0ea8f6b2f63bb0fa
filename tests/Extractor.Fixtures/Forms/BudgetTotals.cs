using Extractor.Fixtures.Classification;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>The two-sided forms of a budget. They have no 行次.</summary>
internal static class BudgetTotals
{
    private static readonly string[] Ordinals =
    [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七",
        "十八", "十九", "二十", "廿一", "廿二", "廿三", "廿四",
    ];

    private readonly record struct Line(string Label, string? Key, long Amount)
    {
        public static Line Nothing => new("", null, 0);
    }

    public static LogicalForm Total(FixtureRecipe recipe, Department department, FormTitle title)
    {
        (string Label, FundSource? Fund)[] revenues =
        [
            ("一般公共预算拨款收入", FundSource.GeneralPublicBudget), ("政府性基金预算拨款收入", FundSource.GovernmentFund),
            ("国有资本经营预算拨款收入", FundSource.StateCapital), ("财政专户管理资金收入", null), ("事业收入", FundSource.InstitutionalRevenue),
            ("事业单位经营收入", null), ("上级补助收入", FundSource.SuperiorSubsidy), ("附属单位上缴收入", null), ("其他收入", FundSource.OtherRevenue),
        ];
        long revenue = department.Sum(static item => item.Revenue);
        long carryIn = department.Sum(static item => item.CarryIn);
        long expenditure = department.Sum(static item => item.Expenditure);
        List<Line> left = [];
        for (int index = 0; index < revenues.Length; index++)
        {
            long amount = revenues[index].Fund is FundSource fund ? department.Sum(fund, static item => item.Revenue) : 0;
            left.Add(new Line($"{Ordinals[index]}、{revenues[index].Label}", $"rev{index + 1}", amount));
        }

        left.AddRange(Enumerable.Repeat(Line.Nothing, 24 - revenues.Length));
        left.AddRange([new("本年收入合计", "rev.sum", revenue), new("上年结转结余", "rev.carryIn", carryIn), new("收入总计", "rev.total", revenue + carryIn)]);
        List<Line> right = [.. Classes(department.Items, static (ordinal, name) => $"{ordinal}、{name}")];
        right.AddRange([new("本年支出合计", "exp.sum", expenditure), new("年终结转结余", "exp.carryOut", 0), new("支出总计", "exp.total", expenditure)]);
        return Build(recipe, title, left, right, "财政专户管理资金收入是指教育收费收入；事业收入不含教育收费收入，下同。");
    }

    /// <summary>Here the first row is the subtotal, not the last.</summary>
    public static LogicalForm Fiscal(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FundedItem[] items = [.. department.Items.Where(static item => item.IsFiscal)];
        string[] funds = ["（一）一般公共预算拨款", "（二）政府性基金预算拨款", "（三）国有资本经营预算拨款"];
        long revenue = items.Sum(static item => item.Revenue);
        long carryIn = items.Sum(static item => item.CarryIn);
        List<Line> left = [new("一、本年收入", "rev.sum", revenue)];
        left.AddRange(funds.Select((label, fund) => new Line(label, $"rev{fund + 1}", department.Sum((FundSource)fund, static item => item.Revenue))));
        left.Add(new Line("二、上年结转", "rev.carryIn", carryIn));
        left.AddRange(funds.Select((label, fund) => new Line(label, $"rev.carryIn.{fund + 1}", department.Sum((FundSource)fund, static item => item.CarryIn))));
        left.AddRange(Enumerable.Repeat(Line.Nothing, 26 - left.Count));
        left.Add(new Line("收入总计", "rev.total", revenue + carryIn));
        long expenditure = items.Sum(static item => item.Expenditure);
        List<Line> right = [new("一、本年支出", "exp.sum", expenditure)];
        right.AddRange(Classes(items, static (ordinal, name) => $"（{ordinal}）{name}"));
        right.AddRange([new("二、年终结转结余", "exp.carryOut", 0), new("支出总计", "exp.total", expenditure)]);
        return Build(recipe, title, left, right, "本表反映部门财政拨款收支的总体情况。");
    }

    private static IEnumerable<Line> Classes(IEnumerable<FundedItem> items, Func<string, string, string> label)
        => FunctionalClassification.BudgetClasses.Select((entry, index) => new Line(
            label(Ordinals[index], entry.Name),
            $"exp.{entry.Code}",
            items.Where(item => item.Code.StartsWith(entry.Code, StringComparison.Ordinal)).Sum(static item => item.Expenditure)));

    private static LogicalForm Build(FixtureRecipe recipe, FormTitle title, List<Line> left, List<Line> right, string note)
    {
        FormBuilder builder = new FormBuilder(recipe, 4)
            .Header(0, 0, "收入", columnSpan: 2).Header(0, 2, "支出", columnSpan: 2)
            .Header(1, 0, "项目").Header(1, 1, "预算数").Header(1, 2, "项目").Header(1, 3, "预算数");
        foreach ((Line first, Line second) in left.Zip(right))
        {
            Append(builder, 0, first);
            Append(builder, 2, second);
            builder.Row++;
        }

        return builder.Build(title, null, note);
    }

    private static void Append(FormBuilder builder, int column, Line line)
    {
        builder.Text(column, line.Label, CellRole.Label);
        if (line.Key is null)
        {
            builder.Blank(column + 1);
        }
        else
        {
            builder.Amount(column + 1, line.Key, line.Amount);
        }
    }
}
