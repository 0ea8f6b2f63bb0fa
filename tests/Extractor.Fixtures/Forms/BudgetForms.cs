using System.Collections.Immutable;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>The ten forms of 部门预算, in printed order.</summary>
public static class BudgetForms
{
    public static ImmutableArray<LogicalForm> Build(FixtureRecipe recipe, Department department) =>
    [
        BudgetTotals.Total(recipe, department, new("BG.TOTAL", "部门收支总表", "表1")),
        BudgetRevenue.Build(recipe, department, new("BG.REVENUE", "部门收入总表", "表2")),
        Expenditure(recipe, department, new("BG.EXPENDITURE", "部门支出总表", "表3")),
        BudgetTotals.Fiscal(recipe, department, new("BG.FISCAL_TOTAL", "财政拨款收支总表", "表4")),
        GeneralPublicBudget(recipe, department, new("BG.GPB_FUNCTION", "一般公共预算支出表", "表5")),
        BudgetEconomics.Build(recipe, department, new("BG.GPB_BASIC_ECON", "一般公共预算基本支出表", "表6")),
        ThreePublic(recipe, department, new("BG.THREE_PUBLIC", "一般公共预算“三公”经费支出表", "表7")),
        Fund(recipe, department, FundSource.GovernmentFund, recipe.WithGovernmentFund, "政府性基金预算", new("BG.GOV_FUND", "政府性基金预算支出表", "表8")),
        Fund(recipe, department, FundSource.StateCapital, recipe.WithStateCapital, "国有资本经营预算", new("BG.STATE_CAPITAL", "国有资本经营预算支出表", "表9")),
        BudgetProjects.Build(recipe, department, new("BG.PROJECTS", "项目支出表", "表10")),
    ];

    private static LogicalForm Expenditure(FixtureRecipe recipe, Department department, FormTitle title)
    {
        string[] headers = ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出"];
        var builder = new FormBuilder(recipe, headers.Length);
        for (int column = 0; column < headers.Length; column++)
        {
            builder.Header(0, column, headers[column]);
        }

        CodeTree.Append(
            builder,
            department.Items,
            static item => item.Expenditure,
            static item => item.Basic,
            static item => item.Project,
            static _ => 0,
            static _ => 0,
            static _ => 0);
        return builder.Build(title, null, "本表反映部门全部支出按功能分类科目编列的情况。");
    }

    /// <summary>This year's appropriation only; what last year left over is in the totals, not here.</summary>
    private static LogicalForm GeneralPublicBudget(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = new FormBuilder(recipe, 7)
            .Header(0, 0, "科目编码", rowSpan: 2).Header(0, 1, "科目名称", rowSpan: 2).Header(0, 2, "合计", rowSpan: 2)
            .Header(0, 3, "基本支出", columnSpan: 3).Header(0, 6, "项目支出", rowSpan: 2)
            .Header(1, 3, "小计").Header(1, 4, "人员经费").Header(1, 5, "公用经费");
        CodeTree.Append(
            builder,
            department.Items.Where(static item => item.Fund == FundSource.GeneralPublicBudget),
            static item => item.Revenue,
            static item => item.Basic,
            static item => item.Personnel,
            static item => item.PublicUse,
            static item => item.Revenue - item.Basic);
        return builder.Build(title, null, "本表反映本年一般公共预算拨款安排的支出，不含上年结转。");
    }

    private static LogicalForm ThreePublic(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = new FormBuilder(recipe, 6)
            .Header(0, 0, "“三公”经费合计", rowSpan: 2).Header(0, 1, "因公出国（境）费", rowSpan: 2)
            .Header(0, 2, "公务用车购置及运行费", columnSpan: 3).Header(0, 5, "公务接待费", rowSpan: 2)
            .Header(1, 2, "小计").Header(1, 3, "公务用车购置费").Header(1, 4, "公务用车运行费");
        FinalAccountsForms.Append(builder, 0, department.ThreePublicBudget);
        builder.Row++;
        return builder.Build(title, null, "本表反映一般公共预算安排的“三公”经费。");
    }

    private static LogicalForm Fund(FixtureRecipe recipe, Department department, FundSource fund, bool present, string name, FormTitle title)
    {
        FormBuilder builder = new FormBuilder(recipe, 5)
            .Header(0, 0, "科目编码", rowSpan: 2).Header(0, 1, "科目名称", rowSpan: 2).Header(0, 2, $"本年{name}支出", columnSpan: 3)
            .Header(1, 2, "合计").Header(1, 3, "基本支出").Header(1, 4, "项目支出");
        string? statement = null;
        if (present)
        {
            CodeTree.Append(
                builder,
                department.Items.Where(item => item.Fund == fund),
                static item => item.Revenue,
                static item => item.Basic,
                static item => item.Revenue - item.Basic);
        }
        else
        {
            CodeTree.AppendEmpty(builder, 3);
            statement = $"{department.FiscalYear}年本部门没有{name}拨款安排的支出。";
        }

        return builder.Build(title, statement, $"本表反映本年{name}拨款安排的支出，不含上年结转。");
    }
}
