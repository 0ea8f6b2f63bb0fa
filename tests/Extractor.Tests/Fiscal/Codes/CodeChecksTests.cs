using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal.Codes;

/// <summary>The codes of a form by function, over invented rows.</summary>
public sealed class CodeChecksTests
{
    private static readonly string[] Chain = ["208 社会保障和就业支出", "20805 行政事业单位养老支出", "2080505 养老保险缴费", "221 住房保障支出", "22102 住房改革支出", "2210201 住房公积金"];

    [Test]
    public void A_complete_chain_with_its_names_is_not_accused() => Assert.That(Findings(2024, Chain), Is.Empty);

    [Test]
    public void A_missing_code_above_is_told_at_the_first_row_below_it()
    {
        var finding = Findings(2024, [.. Chain, "210 卫生健康支出", "2101101 行政单位医疗", "2101102 事业单位医疗"]).Single();

        Assert.Multiple(() =>
        {
            Assert.That((finding.Check, finding.Severity, finding.Provenance?.Line), Is.EqualTo(("L.CODE.CHAIN", FindingSeverity.Low, 12)));
            Assert.That(finding.Message.Zh, Does.Contain("表中没有上级编码 21011").And.Contains("2101101 行政单位医疗"));
        });
    }

    [Test]
    public void A_form_of_the_lowest_level_alone_lacks_nothing() =>
        Assert.That(Findings(2024, ["2080505 养老保险缴费", "2101101 行政单位医疗", "2210201 住房公积金"]), Is.Empty);

    [TestCase(2024, "210 医疗卫生与计划生育支出", 1)]
    [TestCase(2019, "210 医疗卫生与计划生育支出", 0)]
    [TestCase(2018, "210 卫生健康支出", 0)]
    [TestCase(2024, "210 卫生健康", 0)]
    [TestCase(2024, "210 住房保障支出", 1)]
    public void A_class_has_the_name_of_its_year(int year, string row, int findings) =>
        Assert.That(Findings(year, [.. Chain, row]).Select(one => one.Check), Is.EqualTo(Enumerable.Repeat("L.CODE.LABEL", findings)));

    [Test]
    public void A_code_has_one_name_in_a_report()
    {
        var finding = Findings(2024, [.. Chain, .. Chain, "2210201 购房补贴"]).Single();

        Assert.That((finding.Check, finding.Message.Zh.Contains("2210201 的名称是“住房公积金”", StringComparison.Ordinal)), Is.EqualTo(("L.CODE.LABEL", true)));
    }

    [Test]
    public void A_name_that_its_cell_cut_off_is_the_same_name() => Assert.That(Findings(2024, [.. Chain, "2080505 养老保险"]), Is.Empty);

    [Test]
    public void An_economic_code_in_a_form_by_function_is_one_finding()
    {
        var finding = Findings(2024, [.. Chain, "303 对个人和家庭的补助", "30399 其他对个人和家庭的补助"]).Single();

        Assert.That((finding.Check, finding.Message.Zh.Contains("303、30399 是经济科目编码", StringComparison.Ordinal)), Is.EqualTo(("L.CODE.AXIS", true)));
    }

    [Test]
    public void Codes_that_no_list_has_are_kept_with_their_names_and_counts() => Assert.That(
        Report(2024, [.. Chain[..3], "2080505 养老保险缴费", "30101 基本工资", "30998 其他"]).ObservedCodes,
        Is.EqualTo(new[]
        {
            new ObservedCode("CN-ECON", "30998", "其他", 1),
            new ObservedCode("CN-FUNC", "20805", "行政事业单位养老支出", 1),
            new ObservedCode("CN-FUNC", "2080505", "养老保险缴费", 2),
        }));

    private static IEnumerable<Finding> Findings(int year, string[] rows) =>
        Report(year, rows).Findings.Where(finding => finding.Check.StartsWith("L.CODE.", StringComparison.Ordinal));

    /// <summary>A report of a year with one form by function; a row is a code and a name.</summary>
    private static FiscalReport Report(int year, string[] rows)
    {
        string[][] grid =
        [
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
            .. rows.Select(row => row.Split(' ')).Select(row => new[] { row[0], row[1], "1.00", "1.00", "0.00" }),
        ];
        return ReportReader.Read(new ExtractedDocument
        {
            Identity = new DocumentIdentity("report.txt", new string('b', 64), 1, "text/plain", "plain-text"),
            Blocks =
            [
                new Paragraph($"{year}年某局部门预算", SourceLocation.OnLine(1)),
                new Paragraph("一般公共预算支出表", SourceLocation.OnLine(2)),
                new Paragraph("单位：万元", SourceLocation.OnLine(3)),
                new Table(
                    grid.Length,
                    grid[0].Length,
                    [.. grid.SelectMany((texts, at) => texts.Select((text, column) => new TableCell(at, column, 1, 1, text, SourceLocation.OnLine(at + 4, column))))],
                    SourceLocation.OnLine(4)) { Origin = GridOrigin.Tabs },
            ],
        });
    }
}
