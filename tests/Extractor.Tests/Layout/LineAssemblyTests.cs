using Extractor.Documents;
using Extractor.Layout;

namespace Extractor.Tests.Layout;

public sealed class LineAssemblyTests
{
    [Test]
    public void Han_characters_stand_without_blanks_unless_there_is_a_real_gap()
    {
        var page = new PageBuilder().Text(50, 100, "收").Text(75, 100, "入").Text(50, 130, "公开").Text(72.5, 130, "01").Text(85, 130, "表").Build();

        Assert.That(TextOf(page), Is.EqualTo(new[] { "收 入", "公开01表" }));
    }

    [Test]
    public void Latin_words_are_separated_by_a_quarter_em()
    {
        var page = new PageBuilder().Text(50, 100, "GDP").Text(67.5, 100, "up").Text(50, 130, "1,234").Text(75.3, 130, "56").Build();

        Assert.That(TextOf(page), Is.EqualTo(new[] { "GDP up", "1,23456" }));
    }

    [Test]
    public void A_painted_blank_makes_a_smaller_gap_a_blank()
    {
        var without = new PageBuilder().Text(50, 100, "万元").Text(73, 100, "合计").Build();
        var painted = new PageBuilder().Text(50, 100, "万元").Text(70, 100, " ").Text(73, 100, "合计").Build();

        Assert.That(TextOf(without), Is.EqualTo(new[] { "万元合计" }));
        Assert.That(TextOf(painted), Is.EqualTo(new[] { "万元 合计" }));
    }

    [Test]
    public void Lines_are_read_from_top_to_bottom_whatever_was_painted_first()
    {
        var page = new PageBuilder().Text(50, 200, "乙").Text(90, 100, "甲后").Text(50, 100, "甲前").Build();

        Assert.That(TextOf(page), Is.EqualTo(new[] { "甲前 甲后", "乙" }));
    }

    [Test]
    public void A_superscript_stays_on_its_line()
    {
        var page = new PageBuilder().Text(50, 100, "面积").Text(70, 96, "2", size: 6).Build();

        Assert.That(TextOf(page), Is.EqualTo(new[] { "面积2" }));
    }

    [Test]
    public void Overprinted_bold_is_read_once_and_honest_repetitions_twice()
    {
        var page = new PageBuilder().Text(50, 100, "合计").Text(50.4, 100, "合计").Text(80, 100, "11").Build();

        Assert.That(TextOf(page), Is.EqualTo(new[] { "合计 11" }));
        Assert.That(PageLayout.Of(page).InkedGlyphCount, Is.EqualTo(4));
    }

    [Test]
    public void Hidden_text_is_skipped_only_where_visible_text_stands()
    {
        var page = new PageBuilder().Text(50, 100, "可见").Text(51, 101, "隐藏", isInvisible: true).Text(50, 200, "扫描", isInvisible: true).Build();

        Assert.That(TextOf(page), Is.EqualTo(new[] { "可见", "扫描" }));
    }

    [Test]
    public void Glyphs_off_the_page_are_not_read()
    {
        var page = new PageBuilder().Text(-500, 100, "外").Text(50, 100, "内").Text(50, 5000, "外").Build();

        Assert.That(TextOf(page), Is.EqualTo(new[] { "内" }));
    }

    [TestCase(90, TestName = "A page whose text runs down is turned")]
    [TestCase(180, TestName = "A page whose text stands on its head is turned")]
    [TestCase(270, TestName = "A page whose text runs up is turned")]
    public void Turned_pages_read_like_upright_ones(int rotation)
    {
        // In the reading frame the second line stands 20 points below the first.
        var frame = new ReadingFrame(rotation, 600, 800);
        var first = frame.ToPage(new Extractor.Geometry.Point(50, 100));
        var second = frame.ToPage(new Extractor.Geometry.Point(50, 120));
        var page = new PageBuilder().Text(second.X, second.Y, "第二行", rotation: rotation).Text(first.X, first.Y, "第一行", rotation: rotation).Build();

        Assert.That(TextOf(page), Is.EqualTo(new[] { "第一行", "第二行" }));
        Assert.That(page.Glyphs.All(glyph => frame.ToPage(frame.ToReading(glyph.Box)) == glyph.Box), Is.True);
    }

    private static string[] TextOf(Page page) => [.. PageLayout.Of(page).ReadText().Lines];
}
