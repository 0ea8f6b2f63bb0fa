using Extractor.Documents;
using Extractor.Tests.Layout;

namespace Extractor.Tests.Tables;

public sealed class CaptionTests
{
    private static readonly string[] Rows = ["项目|金额", "甲|5.00", "乙|6.00"];

    private static readonly string[] Grid = ["项目\t金额", "甲\t5"];

    [TestCase("财政拨款支出决算表", ExpectedResult = "财政拨款支出决算表")]
    [TestCase("上海市某局|部门收入总表", ExpectedResult = "部门收入总表")]
    [TestCase("第二部分 2024年度部门决算表|收入决算表", ExpectedResult = "收入决算表")]
    [TestCase("表1：项目年度绩效指标表", ExpectedResult = "表1：项目年度绩效指标表")]
    [TestCase("构成情况如下：", ExpectedResult = null)]
    [TestCase("本部门共有三个单位。", ExpectedResult = null)]
    [TestCase("公开03表|部门：某局", ExpectedResult = null)]
    [TestCase("三公经费支出表（续表）", ExpectedResult = "三公经费支出表（续表）")]
    [TestCase("“三公”经费、会议费、培训费支出预算|表", ExpectedResult = "“三公”经费、会议费、培训费支出预算表")]
    public string? The_title_is_the_line_that_names_the_table(string lines) =>
        FlowTables.Extract(["前文到此为止。", .. lines.Split('|'), "单位：万元", .. Grid]).Tables.Single().Title;

    [Test]
    public void The_value_beside_a_key_is_no_title()
    {
        var document = PageBuilder.Extract(
            new PageBuilder(1).Text(200, 60, "收入预算总表").Text(100, 180, "部门：").Text(250, 180, "江口市某局").Text(450, 180, "单位：万元").Table(100, 200, Rows).Build());

        Assert.That(document.Tables.Single().Title, Is.EqualTo("收入预算总表"), "however far above it stands");
    }

    [Test]
    public void A_title_at_the_foot_of_a_page_names_the_table_on_the_next()
    {
        var document = PageBuilder.Extract(
            new PageBuilder(1).Text(100, 60, "正文到此为止。").Text(200, 760, "机关运行经费支出预算表").Build(),
            new PageBuilder(2).Text(450, 60, "单位：万元").Table(100, 80, Rows).Build());

        Assert.That(document.Tables.Single().Title, Is.EqualTo("机关运行经费支出预算表"));
    }

    [Test]
    public void A_caption_ends_at_a_sentence_and_at_the_table_before()
    {
        var document = FlowTables.Extract(["一张表", .. Grid, "注：前表的注。", "二张表", "单位：元", .. Grid]);

        Assert.That(
            document.Tables.Select(table => string.Join('|', table.Caption.Select(line => line.Text))), Is.EqualTo(new[] { "一张表", "二张表|单位：元" }));
    }

    [TestCase("注：甲。|2. 乙。|正文。", ExpectedResult = 2)]
    [TestCase("备注：甲。", ExpectedResult = 1)]
    [TestCase("说明：本表为空。|注：甲。", ExpectedResult = 2)]
    [TestCase("注册资本增加。", ExpectedResult = 0)]
    [TestCase("说明情况。", ExpectedResult = 0)]
    [TestCase("1. 正文的第一项。", ExpectedResult = 0)]
    public int Notes_begin_with_their_word_and_go_on_with_numbers(string lines) =>
        FlowTables.Extract(["某表", .. Grid, .. lines.Split('|')]).Tables.Single().Notes.Length;

    [Test]
    public void Caption_lines_keep_their_place_and_stay_among_the_blocks()
    {
        var document = FlowTables.Extract(["某表", .. Grid]);

        Assert.That(document.Tables.Single().Caption.Single().Location.Line, Is.EqualTo(1));
        Assert.That(document.Blocks[0], Is.TypeOf<Paragraph>());
    }
}
