using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal.Panels;

/// <summary>Year, phase, fund and subject of columns as reports print them; all reports of 2023.</summary>
public sealed class ColumnMeaningTests
{
    [TestCase("决算数", 2023, PanelPhase.Executed, "")]
    [TestCase("2022年决算数", 2022, PanelPhase.Executed, "")]
    [TestCase("上年决算数", 2022, PanelPhase.Executed, "")]
    [TestCase("支出 / 2023年 / 调整预算数", 2023, PanelPhase.Adjusted, "支出")]
    [TestCase("预算调整数", 2023, PanelPhase.Adjusted, "")]
    [TestCase("年初预算数", 2023, PanelPhase.Approved, "")]
    [TestCase("预算数", 2023, PanelPhase.Budgeted, "")]
    [TestCase("一般公共预算财政拨款", 2023, PanelPhase.Executed, "一般公共预算财政拨款")]
    [TestCase("省级产业结构调整资金", 2023, PanelPhase.Executed, "省级产业结构调整资金")]
    [TestCase("上年结转和结余", 2023, PanelPhase.Executed, "上年结转和结余")]
    [TestCase("实际支出 / 2021", 2021, PanelPhase.Executed, "实际支出")]
    [TestCase("2023年比2022年增减额", null, PanelPhase.Change, "比增减额")]
    [TestCase("资金额（万元）", 2023, PanelPhase.Executed, "资金额")]
    public void A_column_of_final_accounts(string column, int? year, PanelPhase phase, string subject) => Assert.That(
        Of("GA.GPB_EXPENDITURE", null, column, ReportKind.FinalAccounts), Is.EqualTo(new ColumnMeaning(year, phase, PanelFund.GeneralPublic, subject)));

    [TestCase("2022年执行数", 2022, PanelPhase.Estimated)]
    [TestCase("2022年预计执行数", 2022, PanelPhase.Estimated)]
    [TestCase("2021年决算数", 2021, PanelPhase.Executed)]
    [TestCase("2023年预算数", 2023, PanelPhase.Approved)]
    [TestCase("", 2023, PanelPhase.Approved)]
    public void A_column_of_a_budget(string column, int year, PanelPhase phase) => Assert.That(
        Of("GB.GPB_REVENUE", null, column, ReportKind.Budget), Is.EqualTo(new ColumnMeaning(year, phase, PanelFund.GeneralPublic, "")));

    [TestCase("FA.TOTAL", "revenue.initialBudget", "收入 / 年初预算数", 2023, PanelPhase.Approved, "revenue.amount")]
    [TestCase("FA.TOTAL", "revenue.amount", "收入 / 决算数", 2023, PanelPhase.Executed, "revenue.amount")]
    [TestCase("FA.THREE_PUBLIC", "budget.reception", "预算数 / 公务接待费", 2023, PanelPhase.Budgeted, "reception")]
    [TestCase("FA.THREE_PUBLIC", "final.reception", "决算数 / 公务接待费", 2023, PanelPhase.Executed, "reception")]
    [TestCase("PF.BASIC_DATA", "executed.prior", "", 2022, PanelPhase.Executed, "amount")]
    [TestCase("PF.BASIC_DATA", "executed", "", 2023, PanelPhase.Executed, "amount")]
    public void A_measure(string form, string measure, string column, int year, PanelPhase phase, string subject) => Assert.That(
        Of(form, measure, column, ReportKind.FinalAccounts), Is.EqualTo(new ColumnMeaning(year, phase, PanelFund.Unspecified, subject)));

    [Test]
    public void A_prior_year_of_a_budget_is_the_budget_of_that_year() => Assert.That(
        Of("BG.THREE_PUBLIC", "prior.reception", "上年预算数 / 公务接待费", ReportKind.Budget), Is.EqualTo(new ColumnMeaning(2022, PanelPhase.Approved, PanelFund.Unspecified, "reception")));

    [TestCase("GA.DEBT_BALANCE", ExpectedResult = 2022, Description = "the year of the row")]
    [TestCase("GA.TABLE", ExpectedResult = 2023, Description = "a year in the name of a project is none of the figure")]
    public int? A_year_in_the_row(string form) => ColumnMeaning.Of(form, null, "决算数", "2022年末地方政府债务余额", ReportKind.FinalAccounts, 2023).Year;

    [TestCase("政府性基金预算财政拨款", ExpectedResult = PanelFund.GovernmentFund)]
    [TestCase("国有资本经营预算", ExpectedResult = PanelFund.StateCapital)]
    [TestCase("财政专户管理资金", ExpectedResult = PanelFund.SpecialAccount)]
    [TestCase("合计", ExpectedResult = PanelFund.Unspecified)]
    public PanelFund A_fund(string column) => Of("FA.FISCAL_TOTAL", null, column, ReportKind.FinalAccounts).Fund;

    private static ColumnMeaning Of(string form, string? measure, string column, ReportKind kind) => ColumnMeaning.Of(form, measure, column, string.Empty, kind, 2023);
}
