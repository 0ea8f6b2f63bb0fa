using Extractor.Documents;

namespace Extractor.Tests.Layout;

public sealed class ParagraphTests
{
    // 40 characters of 10 points from x 100 reach the right margin at 500.
    private static readonly string Full = string.Concat(Enumerable.Repeat("四十个字", 10));

    [Test]
    public void Lines_that_fill_the_measure_are_joined_and_indents_begin_paragraphs()
    {
        var page = new PageBuilder()
            .Text(120, 100, Full[..38]).Text(100, 120, Full).Text(100, 140, "结束。")
            .Text(120, 160, Full[..38]).Text(100, 180, "又完。")
            .Build();

        Assert.That(ParagraphsOf(page), Is.EqualTo(new[] { Full[..38] + Full + "结束。", Full[..38] + "又完。" }));
    }

    [Test]
    public void Titles_and_units_stay_apart()
    {
        var page = new PageBuilder()
            .Text(100, 60, Full)
            .Text(250, 90, "收入决算表", size: 16).Text(440, 110, "公开02表").Text(100, 130, "部门：某局").Text(430, 130, "金额单位：万元")
            .Build();

        Assert.That(ParagraphsOf(page), Is.EqualTo(new[] { Full, "收入决算表", "公开02表", "部门：某局", "金额单位：万元" }));
    }

    [Test]
    public void A_line_that_ends_early_because_a_number_did_not_fit_is_still_wrapped()
    {
        var page = new PageBuilder().Text(120, 100, Full[..35]).Text(100, 120, "13,733.80万元。").Text(120, 140, Full[..38]).Build();

        Assert.That(ParagraphsOf(page), Is.EqualTo(new[] { Full[..35] + "13,733.80万元。", Full[..38] }));
    }

    [TestCase("二、收入决算情况")]
    [TestCase("（三）支出")]
    [TestCase("第三部分 说明")]
    public void Numbered_items_begin_a_paragraph_even_without_indent(string item)
    {
        var page = new PageBuilder().Text(100, 100, Full).Text(100, 120, item).Build();

        Assert.That(ParagraphsOf(page), Has.Length.EqualTo(2));
    }

    [Test]
    public void Lines_of_a_table_of_contents_stay_lines()
    {
        var page = new PageBuilder().Text(100, 100, "一、部门职责" + new string('.', 66) + "3").Text(100, 120, "机构设置" + new string('.', 70) + "4").Build();

        Assert.That(ParagraphsOf(page), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_paragraph_goes_on_over_a_page_break_when_its_last_line_is_full()
    {
        var first = new PageBuilder(1).Text(120, 700, Full[..38]).Text(100, 720, Full).Text(298, 780, "7").Build();
        var second = new PageBuilder(2).Text(100, 100, Full).Text(100, 120, "结束。").Text(298, 780, "8").Build();

        var document = PageBuilder.Extract(first, second);

        Assert.That(document.Blocks.OfType<Paragraph>().Select(block => block.Text), Is.EqualTo(new[] { Full[..38] + Full + Full + "结束。" }));
        Assert.That(document.PageFurniture.Select(line => line.Text), Is.EqualTo(new[] { "7", "8" }));
    }

    [Test]
    public void A_sentence_that_ends_with_the_page_is_not_continued()
    {
        var first = new PageBuilder(1).Text(100, 720, Full[..39] + "。").Build();
        var second = new PageBuilder(2).Text(100, 100, Full).Build();

        Assert.That(PageBuilder.Extract(first, second).Blocks, Has.Length.EqualTo(2));
    }

    private static string[] ParagraphsOf(Page page) => [.. PageBuilder.Extract(page).Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text)];
}
