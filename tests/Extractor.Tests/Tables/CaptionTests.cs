using Extractor.Documents;

namespace Extractor.Tests.Tables;

public sealed class CaptionTests
{
    private static readonly string[] Grid = ["项目\t金额", "甲\t5"];

    [TestCase("财政拨款支出决算表", ExpectedResult = "财政拨款支出决算表")]
    [TestCase("上海市某局|部门收入总表", ExpectedResult = "部门收入总表")]
    [TestCase("第二部分 2024年度部门决算表|收入决算表", ExpectedResult = "收入决算表")]
    [TestCase("表1：项目年度绩效指标表", ExpectedResult = "表1：项目年度绩效指标表")]
    [TestCase("构成情况如下：", ExpectedResult = null)]
    [TestCase("本部门共有三个单位。", ExpectedResult = null)]
    [TestCase("公开03表|部门：某局", ExpectedResult = null)]
    [TestCase("三公经费支出表（续表）", ExpectedResult = "三公经费支出表（续表）")]
    public string? The_title_is_the_line_that_names_the_table(string lines) =>
        FlowTables.Extract(["前文到此为止。", .. lines.Split('|'), "单位：万元", .. Grid]).Tables.Single().Title;

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
