using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Tests.Sources.WordBinary;

/// <summary>The text of a binary document is what a reader of the printed page sees.</summary>
public sealed class WordBinaryTextTests
{
    [Test]
    public void Paragraphs_are_counted_as_lines_and_empty_ones_are_left_out()
    {
        var blocks = new DocBuilder().P("部门决算\r").P("\r").P("  收入 1.00\r").Blocks();

        Assert.That(blocks, Is.EqualTo(new Block[] { new Paragraph("部门决算", SourceLocation.OnLine(1)), new Paragraph("  收入 1.00", SourceLocation.OnLine(3)) }));
    }

    [Test]
    public void Of_a_field_the_result_is_kept_and_the_instruction_dropped() =>
        Assert.That(
            new DocBuilder()
                .P("见\u0013 HYPERLINK \\l \"a\" \u0014第\u0013PAGEREF a\u00143\u0015页\u0015。\r")
                .P("\u0013 IF \u0013 X \u0014y\u0015 = 1 \u0014是\u0015\r")
                .P("\u0013 没有结果 \u0015后\r").Paragraphs(),
            Is.EqualTo(new[] { "见第3页。", "是", "后" }));

    [Test]
    public void A_field_that_never_ends_costs_one_paragraph() =>
        Assert.That(new DocBuilder().P("前\u0013丢\r").P("后\r").Paragraphs(), Is.EqualTo(new[] { "前", "后" }));

    [Test]
    public void Hidden_and_deleted_text_is_dropped() =>
        Assert.That(
            new DocBuilder().P("看得见隐藏\r").Format(2, 0x3C, 0x08, 1).P("留下删除\r").Format(2, 0x00, 0x08, 1).P("插入\r").Format(2, 0x01, 0x08, 1).Paragraphs(),
            Is.EqualTo(new[] { "看得见", "留下", "插入" }));

    [TestCase("一\v二\r", "一|二", TestName = "A line break parts lines")]
    [TestCase("一\f二\r", "一|二", TestName = "A page break that ends no section parts lines")]
    [TestCase("A\u001EB\r", "A-B", TestName = "A hyphen that does not break is a hyphen")]
    [TestCase("A\u001FB\r", "AB", TestName = "A hyphen for breaking is not seen")]
    [TestCase("A\tB\r", "A\tB", TestName = "A tab stays")]
    [TestCase("一\u0001\u0002\u0005\u0008二\r", "一二", TestName = "Places of objects and notes are no text")]
    [TestCase("\U00020BB7野家\r", "\U00020BB7野家", TestName = "Characters beyond sixteen bits stay whole")]
    public void Marks_become_what_is_seen(string stored, string printed) =>
        Assert.That(string.Join('|', new DocBuilder().P(stored).Paragraphs()), Is.EqualTo(printed));

    [Test]
    public void The_end_of_a_section_ends_a_paragraph()
    {
        var builder = new DocBuilder().P("一\f").P("二\r");
        builder.SectionEnds.AddRange([2, 4]);

        Assert.That(builder.Blocks().Select(static block => block.Location.Line), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void A_symbol_is_the_character_of_its_font() =>
        Assert.That(new DocBuilder().P("选(\r").Format(1, 0x09, 0x6A, 3, 0, 0xFE, 0xF0).Paragraphs(), Is.EqualTo(new[] { "选\uF0FE" }));

    [Test]
    public void Headings_are_those_of_the_style_or_of_the_paragraph()
    {
        var builder = new DocBuilder().Styled(1, "一级\r").Styled(2, "继承\r").Styled(3, "标题样式\r").Styled(1, "正文\r", 0x40, 0x26, 9).P("自带\r", 0x40, 0x26, 1);
        builder.Styles.AddRange([(0, 0xFFF, "Normal", []), (1, 0, "heading 1", []), (0xFFE, 1, "单位标题", []), (0xFFE, 0, "标题 3", [])]);

        Assert.That(builder.Blocks().Select(static block => block is Heading heading ? heading.Level : 0), Is.EqualTo(new[] { 1, 1, 3, 0, 2 }));
    }

    [Test]
    public void Characters_of_one_byte_are_those_of_Windows_1252()
    {
        var builder = new DocBuilder { NarrowText = [0x80, 0x93, (byte)'a', 0x94, 0xE9, (byte)'\r'] }.P("xxxxx\r");

        Assert.That(builder.Paragraphs(), Is.EqualTo(new[] { "\u20AC\u201Ca\u201Dé" }));
    }

    [Test]
    public void Characters_of_one_byte_in_an_old_Chinese_file_are_pairs_of_GBK()
    {
        var builder = new DocBuilder { NarrowText = [0xBE, 0xF6, 0xCB, 0xE3, (byte)'1', (byte)'\r'], Flags = 0x0200 }.P("xxxxx\r");

        Assert.That(builder.Paragraphs(), Is.EqualTo(new[] { "决算1" }));
    }

    [Test]
    public void Pieces_stand_in_the_order_of_the_table_not_of_the_file()
    {
        var builder = new DocBuilder().P("第二\r").P("第一\r");
        builder.Pieces.AddRange([(3, 3, 0), (0, 3, 0)]);

        Assert.That(builder.Paragraphs(), Is.EqualTo(new[] { "第一", "第二" }));
    }

    [Test]
    public void A_fast_save_changes_paragraphs_beside_the_text()
    {
        var builder = new DocBuilder().P("原是表格\r", 0x16, 0x24, 1);
        builder.Pieces.Add((0, 5, 1));

        Assert.That(builder.Paragraphs(), Is.EqualTo(new[] { "原是表格" }));
    }

    [Test]
    public void A_text_box_follows_the_paragraph_that_it_hangs_on()
    {
        var builder = new DocBuilder { TextBox = (4, 1) }.P("甲\b\r").P("乙\r").P("框内\r").P("\r");

        Assert.That(builder.Paragraphs(), Is.EqualTo(new[] { "甲", "框内", "乙" }));
    }
}
