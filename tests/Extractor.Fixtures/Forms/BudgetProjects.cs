using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>项目支出表: one row a project, by source of money.</summary>
internal static class BudgetProjects
{
    public static LogicalForm Build(FixtureRecipe recipe, Department department, FormTitle title)
    {
        string[] funds = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];
        FormBuilder builder = new FormBuilder(recipe, 12)
            .Header(0, 0, "项目编码", rowSpan: 2).Header(0, 1, "项目名称", rowSpan: 2).Header(0, 2, "项目单位", rowSpan: 2).Header(0, 3, "合计", rowSpan: 2)
            .Header(0, 4, "本年拨款", columnSpan: 3).Header(0, 7, "财政拨款结转结余", columnSpan: 3)
            .Header(0, 10, "财政专户管理资金", rowSpan: 2).Header(0, 11, "单位资金", rowSpan: 2);
        for (int index = 0; index < 3; index++)
        {
            builder.Header(1, 4 + index, funds[index]).Header(1, 7 + index, funds[index]);
        }

        builder.Text(0, "", CellRole.Code).Text(1, "合计", CellRole.Label).Text(2, "", CellRole.Label);
        Amounts(builder, "total", [.. department.Projects]);
        for (int index = 0; index < department.Projects.Length; index++)
        {
            BudgetProject project = department.Projects[index];
            builder.Text(0, project.Code, CellRole.Code).Text(1, project.Name, CellRole.Label).Text(2, department.Issuer, CellRole.Label);
            Amounts(builder, $"p{index + 1}", project);
        }

        return builder.Build(title, null, "本表反映部门项目支出的资金来源。");
    }

    private static void Amounts(FormBuilder builder, string row, params BudgetProject[] projects)
    {
        long Sum(FundSource fund, Func<BudgetProject, long> amount) => projects.Where(project => project.Fund == fund).Sum(amount);
        long[] amounts =
        [
            projects.Sum(static project => project.Total),
            Sum(FundSource.GeneralPublicBudget, static project => project.Current),
            Sum(FundSource.GovernmentFund, static project => project.Current),
            Sum(FundSource.StateCapital, static project => project.Current),
            Sum(FundSource.GeneralPublicBudget, static project => project.CarryIn),
            Sum(FundSource.GovernmentFund, static project => project.CarryIn),
            Sum(FundSource.StateCapital, static project => project.CarryIn),
            0,
            projects.Where(static project => project.Fund > FundSource.StateCapital).Sum(static project => project.Total),
        ];
        for (int index = 0; index < amounts.Length; index++)
        {
            builder.Amount(index + 3, $"{row}/{index + 1}", amounts[index]);
        }

        builder.Row++;
    }
}
