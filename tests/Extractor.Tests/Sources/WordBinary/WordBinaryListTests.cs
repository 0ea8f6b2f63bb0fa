using Extractor.Documents;
using static Extractor.Tests.Sources.WordBinary.DocLists;

namespace Extractor.Tests.Sources.WordBinary;

/// <summary>The numbers that Word prints before the paragraphs of lists, as it stores them in binary documents.</summary>
public sealed class WordBinaryListTests
{
    private const byte Decimal = 0;
    private const byte UpperRoman = 1;
    private const byte LowerLetter = 4;
    private const byte Bullet = 23;
    private const byte ChineseCounting = 37;

    [Test]
    public void Headings_of_a_report_are_numbered_as_Word_prints_them() => Assert.That(
        With(new DocLists().Define(11, Level(ChineseCounting, "\0、"), Level(ChineseCounting, "（\u0001）"), Level(Decimal, "\u0002.", follow: 1)).Add(11))
            .P("概况\r", Item(1, 0)).P("职责\r", Item(1, 1)).P("机构\r", Item(1, 1)).P("说明\r").P("收支\r", Item(1, 0)).P("收入\r", Item(1, 1)).P("财政\r", Item(1, 2)).P("事业\r", Item(1, 2))
            .P("支出\r", Item(1, 1)).P("基本\r", Item(1, 2)).Paragraphs(),
        Is.EqualTo(new[] { "一、概况", "（一）职责", "（二）机构", "说明", "二、收支", "（一）收入", "1. 财政", "2. 事业", "（二）支出", "1. 基本" }));

    [Test]
    public void A_label_may_show_the_numbers_of_all_levels() => Assert.That(
        With(new DocLists().Define(1, Level(ChineseCounting, "第\0章", follow: 1), Level(Decimal, "\0.\u0001", flags: 4)).Add(1))
            .P("总\r", Item(1, 0)).P("甲\r", Item(1, 1)).P("分\r", Item(1, 0)).P("乙\r", Item(1, 1)).Paragraphs(),
        Is.EqualTo(new[] { "第一章 总", "1.1甲", "第二章 分", "2.1乙" }));

    [Test]
    public void A_sign_of_per_cent_is_itself() => Assert.That(
        With(new DocLists().Define(1, Level(Decimal, "%1 \0%")).Add(1)).P("甲\r", Item(1, 0)).Paragraphs(), Is.EqualTo(new[] { "%1 1%甲" }));

    [Test]
    public void Styles_number_their_paragraphs()
    {
        // The second style names the level alone and has its list from the first; of the third the list says which level is its own.
        var builder = With(new DocLists().Define(1, [0x0FFF, 0x0FFF, 3], Level(ChineseCounting, "\0、"), Level(ChineseCounting, "（\u0001）"), Level(Decimal, "\u0002、")).Add(1).Add(1));
        builder.Styles.AddRange(
        [
            (0, 0xFFF, "Normal", []), (1, 0, "heading 1", Item(1)), (2, 1, "heading 2", [0x0A, 0x26, 1]), (99, 0, "条", Item(1)),
        ]);

        Assert.That(
            builder.Styled(1, "概况\r").Styled(2, "职责\r").Styled(3, "依法\r").Styled(1, "附注\r", Item(0)).Styled(1, "收支\r").Styled(2, "支出\r", Item(2)).P("文\r").Blocks()
                .Select(static block => block is Heading heading ? $"{heading.Level} {heading.Text}" : ((Paragraph)block).Text),
            Is.EqualTo(new[] { "1 一、概况", "2 （一）职责", "1、依法", "1 附注", "1 二、收支", "2 （一）支出", "文" }));
    }

    [Test]
    public void Lists_of_one_definition_count_together_until_one_begins_anew() => Assert.That(
        With(new DocLists().Define(7, Level(Decimal, "\0.", start: 3)).Add(7).Add(7).Add(7, Start(0, 1)).Add(7, Own(0, Level(UpperRoman, "\0）"))).Add(7, Own(0, Level(Decimal, "\0)", start: 9), begins: true)))
            .P("甲\r", Item(1)).P("乙\r", Item(2)).P("丙\r", Item(3)).P("丁\r", Item(3)).P("戊\r", Item(1)).P("己\r", Item(4)).P("庚\r", Item(5)).Paragraphs(),
        Is.EqualTo(new[] { "3.甲", "4.乙", "1.丙", "2.丁", "3.戊", "IV）己", "9)庚" }));

    [Test]
    public void A_level_begins_anew_where_it_says_so() => Assert.That(
        With(new DocLists().Define(1, Level(Decimal, "\0."), Level(Decimal, "\u0001)", flags: 8), Level(LowerLetter, "\u0002)", flags: 8, limit: 1)).Add(1))
            .P("\r", Item(1, 0)).P("\r", Item(1, 1)).P("\r", Item(1, 2)).P("\r", Item(1, 1)).P("\r", Item(1, 2)).P("\r", Item(1, 0)).P("\r", Item(1, 1)).P("\r", Item(1, 2)).Paragraphs(),
        Is.EqualTo(new[] { "1.", "1)", "a)", "2)", "b)", "2.", "3)", "a)" }));

    [Test]
    public void A_bullet_is_its_mark_and_never_stands_alone() => Assert.That(
        With(new DocLists()
                .Define(1, Level(Bullet, "\uF06C", follow: 0), Level(Bullet, "-", follow: 0), Level(Bullet, "n", follow: 0, characters: [0x4F, 0x4A, 1, 0]), Level(Bullet, "o", follow: 0, characters: [0x4F, 0x4A, 0, 0]))
                .Add(1))
            .P("甲\r", Item(1, 0)).P("乙\r", Item(1, 1)).P("丙\r", Item(1, 2)).P("丁\r", Item(1, 3)).P("\r", Item(1, 0)).Paragraphs(),
        Is.EqualTo(new[] { "● 甲", "- 乙", "■ 丙", "o 丁" }));

    [Test]
    public void Numbers_fill_the_cells_of_a_column()
    {
        short[] edges = [0, 1000, 3000];
        var table = (Table)With(new DocLists().Define(1, Level(Decimal, "\0")).Add(1))
            .Row(edges, [], "序号", "项目").NumberedRow(edges, [], Item(1), "", "甲").NumberedRow(edges, [0x60], Item(1), "", "乙").NumberedRow(edges, [0x20], Item(1), "", "丙")
            .NumberedRow(edges, [], Item(1), "", "丁").Blocks().Single();

        Assert.That(table.Cells.Where(static cell => cell.Column == 0).Select(static cell => cell.Text), Is.EqualTo(new[] { "序号", "1", "2", "3" }));
    }

    [Test]
    public void What_is_not_printed_is_not_counted() => Assert.That(
        With(new DocLists().Define(1, Level(Decimal, "\0.")).Add(1))
            .P("甲\r", Item(1)).P("\r", Item(1)).FormatMark(0x3C, 0x08, 1).P("\r", Item(1)).FormatMark(0x00, 0x08, 1).P("乙\r", Item(1)).Paragraphs(),
        Is.EqualTo(new[] { "1.甲", "2.乙" }));

    [Test]
    public void The_number_of_a_paragraph_that_begins_with_the_end_of_a_page_stands_with_its_text() => Assert.That(
        With(new DocLists().Define(1, Level(Decimal, "\0.")).Add(1)).P("\f甲\v乙\r", Item(1)).Paragraphs(), Is.EqualTo(new[] { "1.甲", "乙" }));

    [Test]
    public void Text_boxes_count_with_the_text()
    {
        var builder = With(new DocLists().Define(1, Level(Decimal, "\0.")).Add(1)).P("甲\r", Item(1)).P("乙\r", Item(1));
        builder.TextBox = (3, 0);

        Assert.That(builder.P("丙\r", Item(1)).P("\r").Paragraphs(), Is.EqualTo(new[] { "1.甲", "2.丙", "3.乙" }));
    }

    [TestCase(-1, "2.乙", TestName = "A list with indents of the paragraph")]
    [TestCase(0, "乙", TestName = "No list")]
    [TestCase(2, "乙", TestName = "A list without what it shares")]
    [TestCase(3, "乙", TestName = "A list that is not there")]
    [TestCase(0x07FF, "乙", TestName = "A list of Word 95")]
    [TestCase(-0x07FF, "乙", TestName = "A list that was taken away")]
    [TestCase(-0x8000, "乙", TestName = "The lowest number")]
    public void A_list_is_named_by_its_number(int number, string expected) => Assert.That(
        With(new DocLists().Define(1, Level(Decimal, "\0.")).Add(1).Add(5)).P("甲\r", Item(1)).P("乙\r", Item(number)).Paragraphs(),
        Is.EqualTo(new[] { "1.甲", expected }));

    [TestCase(0, "3")]
    [TestCase(1, "III")]
    [TestCase(2, "iii")]
    [TestCase(3, "C")]
    [TestCase(4, "c")]
    [TestCase(10, "三")]
    [TestCase(11, "三")]
    [TestCase(14, "３")]
    [TestCase(18, "③")]
    [TestCase(19, "３")]
    [TestCase(22, "03")]
    [TestCase(26, "⒊")]
    [TestCase(27, "⑶")]
    [TestCase(28, "③")]
    [TestCase(29, "㈢")]
    [TestCase(30, "丙")]
    [TestCase(31, "寅")]
    [TestCase(32, "丙寅")]
    [TestCase(33, "三")]
    [TestCase(34, "參")]
    [TestCase(37, "三")]
    [TestCase(38, "叁")]
    [TestCase(39, "三")]
    [TestCase(57, "- 3 -")]
    [TestCase(200, "3")]
    [TestCase(255, "")]
    public void Numeral_systems(byte format, string expected) => Assert.That(
        With(new DocLists().Define(1, Level(format, "[\0]", start: 3)).Add(1)).P("甲\r", Item(1)).Paragraphs(), Is.EqualTo(new[] { $"[{expected}]甲" }));

    private static DocBuilder With(DocLists lists) => new() { Lists = lists };
}
