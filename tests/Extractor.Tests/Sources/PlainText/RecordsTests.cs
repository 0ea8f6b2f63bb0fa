using System.Text;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources.PlainText;

/// <summary>Comma-separated records, tabs with quoted breaks, and Markdown.</summary>
public sealed class RecordsTests
{
    [TestCase("项目,金额\n\"a,\"\"b\"\"\n c\",\"1,234.50\"\n合计,2\n", "项目|金额|a,\"b\"/c|1,234.50|合计|2", TestName = "Quotes, commas and breaks in fields")]
    [TestCase("项目\t金额\n\"甲\n乙\"\t1\n合计\t2\n", "项目|金额|甲/乙|1|合计|2", TestName = "Tabs with a quoted break")]
    [TestCase("| 项目 | 金额 |\n| :-- | --: |\n| a\\|b | **1** |\n| c<br>d | |\n", "项目|金额|a|b|1|c/d|", TestName = "Markdown")]
    [TestCase("项目 | 金额\n--- | ---\n甲 | 1\n", "项目|金额|甲|1", TestName = "Markdown without outer bars")]
    public void A_table_is_read(string text, string cells) => Assert.That(
        string.Join('|', Tables(text).Single().Cells.Select(cell => string.Join('/', cell.Text.Split('\n').Select(line => line.Trim())))), Is.EqualTo(cells));

    [Test]
    public void A_field_leads_back_to_the_line_of_its_record()
    {
        var cells = Tables("项目,金额\n\"a\nb\",1\n合计,2\n").Single().Cells;

        Assert.That(cells[^1].Location, Is.EqualTo(Extractor.Diagnostics.SourceLocation.OnLine(4, 1)));
    }

    [TestCase("First, we look at the income, then at the rest.\nSecond, nothing.\nThird, a, b, c, d, e.\n")]
    [TestCase("本年收入1,234.50万元。\n本年支出1,000.00万元。\n共计,略。\n")]
    [TestCase("a | b\n一 | 二\n")]
    public void Sentences_are_no_table(string text) => Assert.That(Tables(text), Is.Empty);

    private static IEnumerable<Table> Tables(string text) =>
        ((FlowDocument)SourceReader.Read(Encoding.UTF8.GetBytes(text), "a.txt").Document!).Blocks.OfType<Table>();
}
