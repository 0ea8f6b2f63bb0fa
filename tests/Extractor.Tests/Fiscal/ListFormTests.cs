using System.Text;
using Extractor.Documents;
using Extractor.Diagnostics;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>Forms that print lists of units, groups or split codes instead of a tree, and those that print too little to check.</summary>
public sealed class ListFormTests
{
    private static readonly string[] Header = ["单位编码", "单位名称", "合计", "一般公共预算拨款", "事业收入"];

    [Test]
    public void A_list_of_units_adds_up_below_the_department_that_repeats_the_total()
    {
        var findings = Findings("T.TREE", Table(
            Header,
            ["", "合计", "30.00", "20.00", "10.00"],
            ["252", "某市某局", "30.00", "20.00", "10.00"],
            ["252001", "某市某局", "12.00", "12.00", ""],
            ["252002", "某市某中心", "18.00", "8.00", "10.00"]));

        Assert.That(findings.Select(finding => (finding.Status, finding.Derivation)), Is.EquivalentTo(new[]
        {
            (FindingStatus.Holds, "12.00 + 18.00 = 30.00"), (FindingStatus.Holds, "12.00 + 8.00 = 20.00"), (FindingStatus.Holds, "10.00 = 10.00"),
        }));
    }

    /// <summary>Units can have units below them, so a list that does not add up accuses nobody.</summary>
    [Test]
    public void Units_that_do_not_add_up_are_not_evaluated()
    {
        var findings = Findings("T.TREE", Table(
            Header, ["", "合计", "30.00", "30.00", ""], ["001", "甲", "18.00", "18.00", ""], ["001001", "乙", "6.00", "6.00", ""], ["002", "丙", "12.00", "12.00", ""]));

        Assert.That(findings.Select(finding => (finding.Status, finding.Reason)), Is.EqualTo(new[] { (FindingStatus.NotEvaluated, "unknown-row") }));
    }

    [Test]
    public void A_single_unit_has_nothing_to_add_up()
    {
        var findings = Findings("T.TREE", Table(Header, ["252001", "某市某局", "12.00", "12.00", ""]));

        Assert.That(findings.Select(finding => (finding.Status, finding.Reason)), Is.EqualTo(new[] { (FindingStatus.NotApplicable, "single-row") }));
    }

    [Test]
    public void A_level_that_a_row_leaves_out_is_taken_from_above()
    {
        var table = Read("一般公共预算支出表", Table(
            ["类", "款", "项", "科目名称", "合计", "基本支出", "项目支出"],
            ["", "", "", "合计", "9.00", "9.00", ""],
            ["208", "", "", "社会保障和就业支出", "9.00", "9.00", ""],
            ["", "05", "", "行政事业单位养老支出", "9.00", "9.00", ""],
            ["", "", "01", "行政单位离退休", "4.00", "4.00", ""],
            ["", "", "05", "基本养老保险缴费支出", "5.00", "5.00", ""])).Tables.Single();

        Assert.That(table.Rows.Select(row => row.Code?.Id), Is.EqualTo(new[] { null, "208", "20805", "2080501", "2080505" }));
    }

    [TestCase("13.00", FindingStatus.Holds)]
    [TestCase("14.00", FindingStatus.Fails)]
    public void A_list_of_items_of_one_level_is_the_sum_of_its_rows_even_where_an_item_returns(string total, FindingStatus status)
    {
        var findings = Read("一般公共预算支出表", Table(
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
            ["2080501", "行政单位离退休", "4.00", "4.00", ""],
            ["2080501", "行政单位离退休", "3.00", "3.00", ""],
            ["2210201", "住房公积金", "6.00", "6.00", ""],
            ["合计", "", total, "13.00", ""])).Findings.Where(finding => finding.Check == "T.TREE").ToArray();

        Assert.That(findings.Select(finding => finding.Status), Is.EquivalentTo(new[] { status, FindingStatus.Holds }));
    }

    [Test]
    public void A_form_that_goes_on_under_the_same_title_is_one_form()
    {
        string[] header = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];
        var report = Read(
            Paged("一般公共预算支出表", 1), Table(header, 1, ["", "合计", "13.00", "13.00", ""], ["205", "教育支出", "4.00", "4.00", ""]),
            Paged("一般公共预算支出表", 2), Table(header, 2, ["208", "社会保障和就业支出", "9.00", "9.00", ""]));

        Assert.Multiple(() =>
        {
            Assert.That(report.Tables.Select(table => (table.Form, table.Rows.Length, table.Parts.Length)), Is.EqualTo(new[] { ("BG.GPB_FUNCTION", 3, 2) }));
            Assert.That(report.Tables[0].Rows.SelectMany(row => row.Cells).Select(cell => cell.CellId), Is.Unique);
            Assert.That(
                report.Findings.Where(finding => finding.Check == "T.TREE").Select(finding => finding.Derivation),
                Is.EqualTo(new[] { "4.00 + 9.00 = 13.00", "4.00 + 9.00 = 13.00" }));
        });
    }

    [Test]
    public void Forms_of_two_units_stay_two()
    {
        string[] header = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];
        var report = Read(
            Paged("一般公共预算支出表", 1), Table(header, 1, ["", "合计", "4.00", "4.00", ""], ["205", "教育支出", "4.00", "4.00", ""]),
            Paged("一般公共预算支出表", 2), Table(header, 2, ["", "合计", "9.00", "9.00", ""], ["208", "社会保障和就业支出", "9.00", "9.00", ""]));

        Assert.That(report.Tables.Select(table => table.Form), Is.EqualTo(new[] { "BG.GPB_FUNCTION", "BG.GPB_FUNCTION" }));
    }

    /// <summary>功能分类 and 支出用途 side by side: the totals stand in the last column, under a label that spans both blocks.</summary>
    [Test]
    public void Two_views_of_expenditure_stand_side_by_side()
    {
        const string Text = """
            收支预算总表

            单位：万元

            收入		支出			
            		功能分类		支出用途	
            项目名称	金额	功能科目名称	金额	项目名称	金额
            一、财政拨款	30.00	一、教育支出	12.00	一、基本支出	25.00
            1.一般公共预算	30.00	二、其他支出	18.00	二、项目支出	5.00
            当年收入小计	30.00	当年支出小计			30.00
            上年结转资金		结转下年资金			
            收入合计	30.00	支出合计			30.00

            """;
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(Text), "report.txt");
        var report = ReportReader.Read(ExtractionPipeline.Extract(reading.Document!));
        var findings = report.Findings.Where(finding => finding.Check is "T.BAL" or "T.BAL.EXP").Select(finding => (finding.Check, finding.Status, finding.Derivation));

        Assert.That(findings, Is.EquivalentTo(new[] { ("T.BAL", FindingStatus.Holds, "30.00 = 30.00"), ("T.BAL.EXP", FindingStatus.Holds, "30.00 = 30.00") }));
    }

    private static Finding[] Findings(string check, Block table) =>
        [.. Read("收入总表", table).Findings.Where(finding => finding.Check == check)];

    private static FiscalReport Read(string title, Block table) => Read(Paged(title, 1), table);

    private static FiscalReport Read(params Block[] blocks) => ReportReader.Read(new ExtractedDocument
    {
        Identity = new DocumentIdentity("report.pdf", new string('b', 64), 1, "application/pdf", "pdf"),
        Blocks = [.. blocks.SelectMany(block => block is Table ? new[] { Paged("单位：万元", block.Location.Page!.Value), block } : [block])],
    });

    private static Paragraph Paged(string text, int page) => new(text, SourceLocation.OnPage(page));

    private static Table Table(string[] header, params string[][] rows) => Table(header, 1, rows);

    private static Table Table(string[] header, int page, params string[][] rows)
    {
        string[][] all = [header, .. rows];
        return new Table(
            all.Length,
            header.Length,
            [.. all.SelectMany((texts, row) => texts.Select((text, column) => new TableCell(row, column, 1, 1, text, SourceLocation.OnPage(page))))],
            SourceLocation.OnPage(page))
        {
            Origin = GridOrigin.Ruled,
        };
    }
}
