using System.Collections.Immutable;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>The nine forms of 部门决算, in printed order.</summary>
public static class FinalAccountsForms
{
    public static ImmutableArray<LogicalForm> Build(FixtureRecipe recipe, Department department)
    {
        bool publicFirst = recipe.Order == FormOrder.ThreePublicSeventh;
        string economicTitle = recipe.FiscalYear <= 2021 ? "一般公共预算财政拨款基本支出决算明细表" : "一般公共预算财政拨款基本支出决算表";
        string threePublicTitle = publicFirst ? "一般公共预算财政拨款“三公”经费支出决算表" : "财政拨款“三公”经费支出决算表";
        LogicalForm[] forms =
        [
            FinalAccountsTotals.Total(recipe, department, new("FA.TOTAL", "收入支出决算总表", "公开01表")),
            Revenue(recipe, department, new("FA.REVENUE", "收入决算表", "公开02表")),
            Expenditure(recipe, department, new("FA.EXPENDITURE", "支出决算表", "公开03表")),
            FinalAccountsTotals.Fiscal(recipe, department, new("FA.FISCAL_TOTAL", "财政拨款收入支出决算总表", "公开04表")),
            GeneralPublicBudget(recipe, department, new("FA.GPB_FUNCTION", "一般公共预算财政拨款支出决算表", "公开05表")),
            BasicEconomics.Build(recipe, department, new("FA.GPB_BASIC_ECON", economicTitle, "公开06表")),
            ThreePublic(recipe, department, new("FA.THREE_PUBLIC", threePublicTitle, publicFirst ? "公开07表" : "公开09表")),
            GovernmentFund(recipe, department, new("FA.GOV_FUND", "政府性基金预算财政拨款收入支出决算表", publicFirst ? "公开08表" : "公开07表")),
            StateCapital(recipe, department, new("FA.STATE_CAPITAL", "国有资本经营预算财政拨款支出决算表", publicFirst ? "公开09表" : "公开08表")),
        ];
        return [.. forms.OrderBy(static form => form.PrintedNumber, StringComparer.Ordinal)];
    }

    private static LogicalForm Revenue(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = CodeColumns(recipe, ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]);
        CodeTree.Append(
            builder,
            department.Items,
            static item => item.Revenue,
            static item => item.IsFiscal ? item.Revenue : 0,
            static item => item.Fund == FundSource.SuperiorSubsidy ? item.Revenue : 0,
            static item => item.Fund == FundSource.InstitutionalRevenue ? item.Revenue : 0,
            static _ => 0,
            static _ => 0,
            static item => item.Fund == FundSource.OtherRevenue ? item.Revenue : 0);
        return builder.Build(title, null, "本表反映部门本年度取得的各项收入情况。");
    }

    private static LogicalForm Expenditure(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = CodeColumns(recipe, ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]);
        CodeTree.Append(
            builder,
            department.Items,
            static item => item.Expenditure,
            static item => item.Basic,
            static item => item.Project,
            static _ => 0,
            static _ => 0,
            static _ => 0);
        return builder.Build(title, null, "本表反映部门本年度各项支出情况。");
    }

    private static LogicalForm GeneralPublicBudget(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = SpendingColumns(recipe, "小计");
        CodeTree.Append(
            builder,
            department.Items.Where(static item => item.Fund == FundSource.GeneralPublicBudget),
            static item => item.Expenditure,
            static item => item.Basic,
            static item => item.Project);
        return builder.Build(title, null, "本表反映部门本年度一般公共预算财政拨款支出情况。");
    }

    private static LogicalForm GovernmentFund(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = new FormBuilder(recipe, 8)
            .Header(0, 0, "项目", columnSpan: 2).Header(0, 2, "年初结转和结余", rowSpan: 2).Header(0, 3, "本年收入", rowSpan: 2)
            .Header(0, 4, "本年支出", columnSpan: 3).Header(0, 7, "年末结转和结余", rowSpan: 2)
            .Header(1, 0, "功能分类科目编码").Header(1, 1, "科目名称").Header(1, 4, "小计").Header(1, 5, "基本支出").Header(1, 6, "项目支出")
            .Header(2, 0, "栏次", columnSpan: 2);
        NumberColumns(builder, 6);
        string? statement = null;
        if (recipe.WithGovernmentFund)
        {
            CodeTree.Append(
                builder,
                department.Items.Where(static item => item.Fund == FundSource.GovernmentFund),
                static item => item.CarryIn,
                static item => item.Revenue,
                static item => item.Expenditure,
                static item => item.Basic,
                static item => item.Project,
                static item => item.CarryOut);
        }
        else
        {
            CodeTree.AppendEmpty(builder, 6);
            statement = "本部门没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出。";
        }

        return builder.Build(title, statement, "本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。");
    }

    private static LogicalForm StateCapital(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = SpendingColumns(recipe, "合计");
        string? statement = null;
        if (recipe.WithStateCapital)
        {
            CodeTree.Append(
                builder,
                department.Items.Where(static item => item.Fund == FundSource.StateCapital),
                static item => item.Expenditure,
                static item => item.Basic,
                static item => item.Project);
        }
        else
        {
            CodeTree.AppendEmpty(builder, 3);
            statement = $"本单位{department.FiscalYear}年度无国有资本经营预算财政拨款支出。";
        }

        return builder.Build(title, statement, "本表反映部门本年度国有资本经营预算财政拨款支出情况。");
    }

    private static LogicalForm ThreePublic(FixtureRecipe recipe, Department department, FormTitle title)
    {
        var builder = new FormBuilder(recipe, 12);
        foreach ((int column, string side) in new[] { (0, "预算数"), (6, "决算数") })
        {
            builder.Header(0, column, side, columnSpan: 6)
                .Header(1, column, "合计", rowSpan: 2).Header(1, column + 1, "因公出国（境）费", rowSpan: 2)
                .Header(1, column + 2, "公务用车购置及运行费", columnSpan: 3).Header(1, column + 5, "公务接待费", rowSpan: 2)
                .Header(2, column + 2, "小计").Header(2, column + 3, "公务用车购置费").Header(2, column + 4, "公务用车运行费");
        }

        for (int column = 0; column < 12; column++)
        {
            builder.Header(3, column, $"{column + 1}");
        }

        Append(builder, 0, department.ThreePublicBudget);
        Append(builder, 6, department.ThreePublicExecuted);
        builder.Row++;
        return builder.Build(title, null, "本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。");
    }

    internal static void Append(FormBuilder builder, int column, ThreePublicAmounts amounts)
    {
        long[] values = [amounts.Total, amounts.Abroad, amounts.Vehicles, amounts.VehiclePurchase, amounts.VehicleOperation, amounts.Reception];
        for (int index = 0; index < values.Length; index++)
        {
            builder.Amount(column + index, $"3p/{column + index + 1}", values[index]);
        }
    }

    private static FormBuilder CodeColumns(FixtureRecipe recipe, string[] amounts)
    {
        FormBuilder builder = new FormBuilder(recipe, amounts.Length + 2)
            .Header(0, 0, "项目", columnSpan: 2).Header(1, 0, "功能分类科目编码").Header(1, 1, "科目名称");
        for (int index = 0; index < amounts.Length; index++)
        {
            builder.Header(0, index + 2, amounts[index], rowSpan: 2);
        }

        builder.Header(2, 0, "栏次", columnSpan: 2);
        NumberColumns(builder, amounts.Length);
        return builder;
    }

    private static FormBuilder SpendingColumns(FixtureRecipe recipe, string sum)
    {
        FormBuilder builder = new FormBuilder(recipe, 5)
            .Header(0, 0, "项目", columnSpan: 2).Header(0, 2, "本年支出", columnSpan: 3)
            .Header(1, 0, "功能分类科目编码").Header(1, 1, "科目名称").Header(1, 2, sum).Header(1, 3, "基本支出").Header(1, 4, "项目支出")
            .Header(2, 0, "栏次", columnSpan: 2);
        NumberColumns(builder, 3);
        return builder;
    }

    private static void NumberColumns(FormBuilder builder, int amounts)
    {
        for (int index = 0; index < amounts; index++)
        {
            builder.Header(2, index + 2, $"{index + 1}");
        }
    }
}
