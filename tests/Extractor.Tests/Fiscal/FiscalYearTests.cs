using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal;

namespace Extractor.Tests.Fiscal;

/// <summary>The year that a report without a title is about, over invented lines.</summary>
public sealed class FiscalYearTests
{
    [Test]
    public void The_year_before_annual_that_stands_most_often_is_meant() =>
        Assert.That(YearOf("2021年度支出10.00万元。", "2022年度支出12.00万元。", "2022年度收入12.00万元。"), Is.EqualTo(2022));

    [Test]
    public void Without_one_the_titles_of_tables_tell() =>
        Assert.That(YearOf("收支预算总表", "2019年政府采购预算表", "2018年政府采购执行情况"), Is.EqualTo(2019));

    [TestCase("2019年3月12日预算表")]
    [TestCase("2019年政府采购预算表说明如下。")]
    [TestCase("2019年工作总结")]
    public void Other_lines_do_not(string line) => Assert.That(YearOf("收支预算总表", line), Is.Null);

    private static int? YearOf(params string[] lines) => ReportReader.Read(new ExtractedDocument
    {
        Identity = new DocumentIdentity("report.txt", new string('b', 64), 1, "text/plain", "plain-text"),
        Blocks = [.. lines.Select((text, at) => new Paragraph(text, SourceLocation.OnLine(at + 1)))],
    }).FiscalYear;
}
