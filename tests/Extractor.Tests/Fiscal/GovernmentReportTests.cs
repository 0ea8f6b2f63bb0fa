using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fiscal.Government;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>Budgets and final accounts of governments: tables without a known layout, read by what their columns print.</summary>
public sealed class GovernmentReportTests
{
    private static readonly string[][] Revenue =
    [
        ["项目", "预算数", "决算数", "决算数为预算数的%"],
        ["一、税收收入", "3,793,917", "3,589,402", "94.6%"],
        ["增值税", "1,544,321", "1,530,544", "99.1%"],
        ["捐赠收入", "-", "573", "-"],
    ];

    private static readonly string[][] Balance =
    [
        ["收入", "2024年", "2025年", "支出", "2024年", "2025年"],
        ["一般公共预算收入", "20", "30", "一般公共预算支出", "50", "60"],
        ["转移性收入", "40", "50", "转移性支出", "10", "20"],
        ["收入总计", "60", "80", "支出总计", "60", "81"],
    ];

    [Test]
    public void A_table_of_revenue_has_money_where_money_is_printed()
    {
        var report = Read(["2021年全区一般公共预算收入决算表", "单位：万元"], Revenue);
        var table = report.Tables.Single();

        Assert.Multiple(() =>
        {
            Assert.That((report.Level, report.Kind, report.FiscalYear), Is.EqualTo((ReportLevel.Government, ReportKind.FinalAccounts, 2021)));
            Assert.That((table.Form, table.Status, table.Unit?.Raw), Is.EqualTo(("GA.GPB_REVENUE", FormStatus.Complete, "万元")));
            Assert.That(table.Columns.Select(column => column.Role), Is.EqualTo(new[] { ColumnRole.Label, ColumnRole.Amount, ColumnRole.Amount, ColumnRole.Other }));
            Assert.That(table.Rows.Select(row => row.Label), Is.EqualTo(new[] { "一、税收收入", "增值税", "捐赠收入" }));
            Assert.That(table.Rows[0].Cells.Select(cell => cell.Value), Is.EqualTo(new decimal?[] { 37_939_170_000m, 35_894_020_000m, null }));
            Assert.That(table.Rows[2].Cells[0].Status, Is.EqualTo(CellStatus.NotApplicable));
        });
    }

    [Test]
    public void The_two_sides_of_a_balance_are_compared_year_by_year()
    {
        var findings = Read(["2025年全省一般公共预算收支平衡表", "单位：亿元"], Balance).Findings.Where(finding => finding.Check == "T.BAL");

        Assert.That(findings.Select(finding => (finding.Form, finding.Status, finding.Difference)), Is.EquivalentTo(new (string?, FindingStatus, decimal?)[]
        {
            ("GB.GPB_BALANCE", FindingStatus.Holds, 0m), ("GB.GPB_BALANCE", FindingStatus.Rounding, -100_000_000m),
        }));
    }

    /// <summary>A government's own revenue beside all its expenditure balances only with the transfers, which 安排表 leaves out.</summary>
    [Test]
    public void Two_sides_without_transfers_are_not_compared() =>
        Assert.That(
        Read(["2025年全省一般公共预算收支安排表", "单位：亿元"], Balance).Findings.Where(finding => finding.Check == "T.BAL").Select(finding => (finding.Status, finding.Reason)),
        Is.EqualTo(new[] { (FindingStatus.NotApplicable, "no-balance") }));

    [Test]
    public void A_table_of_no_known_family_takes_no_unit_from_elsewhere()
    {
        var report = Read(["2021年全区一般公共预算收入决算表", "单位：万元"], Revenue, "绩效评价结果汇总表", new[] { new[] { "项目", "等级数" }, ["某项目", "86.50"] });

        Assert.That(report.Tables.Select(table => (table.Form, table.Unit is null)), Is.EqualTo(new[] { ("GA.GPB_REVENUE", false), ("GA.TABLE", true) }));
    }

    [TestCase("2021年某局收入汇总表")]
    [TestCase("一般公共预算收入明细表")]
    public void A_table_that_names_no_government_makes_no_report_of_one(string title) =>
        Assert.That(Read([title, "单位：万元"], Revenue), Has.Property("Level").Not.EqualTo(ReportLevel.Government).And.Property("Tables").Empty);

    [TestCase("2025年度和田地区政府决算公开", "和田地区")]
    [TestCase("海南省省本级2021年一般公共预算", "海南省")]
    [TestCase("关于2023年湖州市全市和市级财政决算", "湖州市")]
    [TestCase("上海市普陀区2026年区级部门预算", null)]
    [TestCase("上海市2026年市级单位预算", null)]
    [TestCase("上海市普陀区财政局2024年度部门决算", null)]
    [TestCase("北京大学2024年财政预算", null)]
    [TestCase("海南省2021年决算", null)]
    [TestCase(null, null)]
    public void A_title_names_a_government_where_nothing_stands_behind_its_division(string? title, string? division) =>
        Assert.That(GovernmentTitle.DivisionOf(title), Is.EqualTo(division));

    [Test]
    public void The_tables_of_a_titled_report_may_bear_the_titles_of_departments()
    {
        var report = Read(["2025年度和田地区政府决算公开", "目  录", "一、一般公共预算财政拨款支出决算表…………1", "二、政府性基金预算收入决算表…………2", "政府性基金预算收入决算表", "单位：万元"], Revenue);

        Assert.That((report.Level, report.Issuer.AreaCode, report.Coverage.Missing), Is.EqualTo((ReportLevel.Government, "653200", 0)));
        Assert.That(report.Tables.Select(table => table.Form), Is.EqualTo(new[] { "GA.FUND_REVENUE" }));
    }

    private static FiscalReport Read(string[] caption, string[][] grid, params object[] more) => ReportReader.Read(new ExtractedDocument
    {
        Identity = new DocumentIdentity("report.txt", new string('b', 64), 1, "text/plain", "plain-text"),
        Blocks = [.. caption.Cast<object>().Append(grid).Concat(more).Select((block, at) => block is string text
            ? (Block)new Paragraph(text, SourceLocation.OnLine(at + 1))
            : Grid((string[][])block, at + 1))],
    });

    private static Table Grid(string[][] rows, int line) => new(
        rows.Length,
        rows[0].Length,
        [.. rows.SelectMany((texts, row) => texts.Select((text, column) => new TableCell(row, column, 1, 1, text, SourceLocation.OnLine(line, column))))],
        SourceLocation.OnLine(line))
    {
        Origin = GridOrigin.Tabs,
    };
}
