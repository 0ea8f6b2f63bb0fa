using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>部门收入总表: 19 columns, the widest form of all.</summary>
internal static class BudgetRevenue
{
    private static readonly string[] ThisYear =
    [
        "小计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "事业收入", "事业单位经营收入",
        "上级补助收入", "附属单位上缴收入", "其他收入",
    ];

    private static readonly string[] LastYear = ["小计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金"];

    public static LogicalForm Build(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = new FormBuilder(recipe, 19)
            .Header(0, 0, "部门（单位）代码", rowSpan: 2).Header(0, 1, "部门（单位）名称", rowSpan: 2).Header(0, 2, "合计", rowSpan: 2)
            .Header(0, 3, "本年收入", columnSpan: 10).Header(0, 13, "上年结转结余", columnSpan: 6);
        for (int index = 0; index < ThisYear.Length; index++)
        {
            builder.Header(1, 3 + index, ThisYear[index]);
        }

        for (int index = 0; index < LastYear.Length; index++)
        {
            builder.Header(1, 13 + index, LastYear[index]);
        }

        if (builder.MergedTotalLabel)
        {
            builder.Text(0, "合计", CellRole.Label, columnSpan: 2);
        }
        else
        {
            builder.Text(0, "", CellRole.Code).Text(1, "合计", CellRole.Label);
        }

        Amounts(builder, "total", department);
        builder.Text(0, department.UnitCode, CellRole.Code).Text(1, department.Issuer, CellRole.Label);
        Amounts(builder, "unit", department);
        return builder.Build(title, null, "本表反映部门本年收入和上年结转结余的来源。");
    }

    private static void Amounts(FormBuilder builder, string row, Department department)
    {
        long Current(FundSource fund) => department.Sum(fund, static item => item.Revenue);
        long Carried(FundSource fund) => department.Sum(fund, static item => item.CarryIn);
        long own = department.Items.Where(static item => !item.IsFiscal).Sum(static item => item.CarryIn);
        long[] amounts =
        [
            department.Sum(static item => item.Revenue + item.CarryIn),
            department.Sum(static item => item.Revenue),
            Current(FundSource.GeneralPublicBudget), Current(FundSource.GovernmentFund), Current(FundSource.StateCapital), 0,
            Current(FundSource.InstitutionalRevenue), 0, Current(FundSource.SuperiorSubsidy), 0, Current(FundSource.OtherRevenue),
            department.Sum(static item => item.CarryIn),
            Carried(FundSource.GeneralPublicBudget), Carried(FundSource.GovernmentFund), Carried(FundSource.StateCapital), 0, own,
        ];
        for (int index = 0; index < amounts.Length; index++)
        {
            builder.Amount(index + 2, $"{row}/{index + 1}", amounts[index]);
        }

        builder.Row++;
    }
}
