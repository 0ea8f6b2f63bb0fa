using Extractor.Documents;
using static Extractor.Tests.Sources.Word.DocxBuilder;

namespace Extractor.Tests.Sources.Word;

/// <summary>The numbers that Word prints before the paragraphs of lists.</summary>
public sealed class WordNumberingTests
{
    [Test]
    public void Headings_of_a_report_are_numbered_as_Word_prints_them() => Assert.That(
        Texts(
            List(1, Level(0, "chineseCounting", "%1、") + Level(1, "chineseCounting", "（%2）") + Level(2, "decimal", "%3.")),
            Item(0, "概况"), Item(1, "职责"), Item(1, "机构"), Item(0, "收支"), Item(1, "收入"), Item(2, "财政"), Item(2, "事业"), Item(1, "支出"), Item(2, "基本")),
        Is.EqualTo(new[] { "一、概况", "（一）职责", "（二）机构", "二、收支", "（一）收入", "1. 财政", "2. 事业", "（二）支出", "1. 基本" }));

    [Test]
    public void A_label_may_show_the_numbers_of_all_levels() => Assert.That(
        Texts(List(1, Level(0, "chineseCounting", "第%1章", "<w:suff w:val='space'/>") + Level(1, "decimal", "%1.%2", "<w:isLgl/><w:suff w:val='nothing'/>")), Item(0, "总"), Item(1, "甲"), Item(0, "分"), Item(1, "乙")),
        Is.EqualTo(new[] { "第一章 总", "1.1甲", "第二章 分", "2.1乙" }));

    [Test]
    public void Styles_number_their_paragraphs()
    {
        // The second style says only that it is numbered by the list; the list says which level is that style's.
        var styles = Part("styles", "<w:style w:styleId='h1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:styleId='h2'><w:basedOn w:val='h1'/><w:pPr><w:outlineLvl w:val='1'/><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:styleId='h3'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>");
        var numbering = List(1, Level(0, "chineseCounting", "%1、") + Level(1, "chineseCounting", "（%2）") + Level(2, "decimal", "%3、", "<w:pStyle w:val='h3'/>"));
        var blocks = Blocks(OfParts(
            Styled("h1", "概况") + Styled("h2", "职责") + Styled("h3", "依法") + Styled("h1", "附注", "<w:numPr><w:numId w:val='0'/></w:numPr>") + Styled("h1", "收支"),
            ("s", "styles", "styles.xml", styles), ("n", "numbering", "numbering.xml", numbering)));

        Assert.That(blocks.Select(block => block is Heading heading ? $"{heading.Level} {heading.Text}" : ((Paragraph)block).Text), Is.EqualTo(new[]
        {
            "1 一、概况", "2 （一）职责", "1、依法", "1 附注", "1 二、收支",
        }));
    }

    [Test]
    public void Lists_of_one_definition_count_together_until_one_begins_anew()
    {
        var numbering = Part("numbering", $"<w:abstractNum w:abstractNumId='7'>{Level(0, "decimal", "%1.", start: 3)}</w:abstractNum>{Num(1, 7)}{Num(2, 7)}"
            + "<w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
            + $"<w:num w:numId='4'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'>{Level(0, "upperRoman", "%1）")}</w:lvlOverride></w:num>");

        Assert.That(
            Texts(numbering, Item(0, "甲"), Item(0, "乙", 2), Item(0, "丙", 3), Item(0, "丁", 3), Item(0, "戊"), Item(0, "己", 4)),
            Is.EqualTo(new[] { "3. 甲", "4. 乙", "1. 丙", "2. 丁", "3. 戊", "IV）己" }));
    }

    [Test]
    public void A_level_begins_anew_where_it_says_so()
    {
        var levels = Level(0, "decimal", "%1.") + Level(1, "decimal", "%2)", "<w:lvlRestart w:val='0'/>") + Level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val='1'/>");

        Assert.That(
            Texts(List(1, levels), Item(0, ""), Item(1, ""), Item(2, ""), Item(1, ""), Item(2, ""), Item(0, ""), Item(1, ""), Item(2, "")),
            Is.EqualTo(new[] { "1. ", "1) ", "a) ", "2) ", "b) ", "2. ", "3) ", "a) " }));
    }

    [Test]
    public void A_level_before_its_outer_one_has_begun_that() => Assert.That(
        Texts(List(1, Level(0, "decimal", "%1") + Level(1, "decimal", "%1.%2")), Item(1, "甲"), Item(0, "乙"), Item(1, "丙")),
        Is.EqualTo(new[] { "1.1 甲", "2 乙", "2.1 丙" }));

    [Test]
    public void A_list_style_lends_its_levels() => Assert.That(
        Texts(
            Part("numbering", "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='公文'/></w:abstractNum>"
                + $"<w:abstractNum w:abstractNumId='2'><w:styleLink w:val='公文'/>{Level(0, "ideographDigital", "%1、", start: 10)}</w:abstractNum>{Num(1, 1)}"),
            Item(0, "甲")),
        Is.EqualTo(new[] { "一〇、甲" }));

    [Test]
    public void A_bullet_is_its_mark_and_never_stands_alone() => Assert.That(
        Texts(List(1, Level(0, "bullet", "\uF06C") + Level(1, "bullet", "-") + Level(2, "bullet", "\uF0B7")), Item(0, "甲"), Item(1, "乙"), Item(2, "丙"), Item(0, "")),
        Is.EqualTo(new[] { "● 甲", "- 乙", "• 丙" }));

    [Test]
    public void Numbers_fill_the_cells_of_a_column()
    {
        static string Row(string first, string second) => $"<w:tr><w:tc><w:tcPr/>{first}</w:tc><w:tc><w:tcPr/>{second}</w:tc></w:tr>";
        var merged = $"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{Item(0, "")}</w:tc><w:tc>{P("丙")}</w:tc></w:tr>";
        var deleted = $"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{Item(0, "")}</w:tc><w:tc>{P("丁")}</w:tc></w:tr>";
        var began = $"<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{Item(0, "")}</w:tc><w:tc>{P("乙")}</w:tc></w:tr>";
        var table = (Table)Blocks(OfParts(
            $"<w:tbl>{Row(P("序号"), P("项目"))}{Row(Item(0, ""), P("甲"))}{began}{merged}{deleted}{Row(Item(0, ""), P("戊"))}</w:tbl>",
            ("n", "numbering", "numbering.xml", List(1, Level(0, "decimal", "%1", "<w:suff w:val='nothing'/>"))))).Single();

        Assert.That(table.Cells.Where(cell => cell.Column == 0).Select(cell => cell.Text), Is.EqualTo(new[] { "序号", "1", "2", "3" }));
    }

    [Test]
    public void What_is_not_printed_is_not_counted() => Assert.That(
        Texts(
            List(1, Level(0, "decimal", "%1.")),
            Item(0, "甲"),
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>",
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>",
            Item(0, "丙")),
        Is.EqualTo(new[] { "1. 甲", "2. 乙丙" }));

    [Test]
    public void Bookmarks_break_no_text() => Assert.That(
        ((Paragraph)Blocks(OfMarkup("<w:bookmarkStart w:id='1' w:name='_Toc1'/><w:p><w:r><w:t>收</w:t></w:r><w:bookmarkStart w:id='2' w:name='b'/><w:r><w:t>入</w:t></w:r><w:bookmarkEnd w:id='2'/></w:p><w:bookmarkEnd w:id='1'/>")).Single()).Text,
        Is.EqualTo("收入"));

    [TestCase("decimal", 12, "12")]
    [TestCase("decimalZero", 7, "07")]
    [TestCase("upperRoman", 1994, "MCMXCIV")]
    [TestCase("lowerRoman", 4, "iv")]
    [TestCase("lowerRoman", 4000, "4000")]
    [TestCase("upperLetter", 3, "C")]
    [TestCase("lowerLetter", 28, "bb")]
    [TestCase("lowerLetter", 1_000_000_000, "1000000000")]
    [TestCase("chineseCounting", 10, "十")]
    [TestCase("chineseCounting", 21, "二十一")]
    [TestCase("chineseCounting", 100, "一○○")]
    [TestCase("chineseCountingThousand", 11, "十一")]
    [TestCase("chineseCountingThousand", 105, "一百零五")]
    [TestCase("chineseCountingThousand", 110, "一百一十")]
    [TestCase("chineseCountingThousand", 2001, "二千零一")]
    [TestCase("chineseCountingThousand", 100_000, "十万")]
    [TestCase("japaneseCounting", 1, "一")]
    [TestCase("japaneseCounting", 10, "十")]
    [TestCase("japaneseCounting", 111, "百十一")]
    [TestCase("ideographDigital", 20, "二〇")]
    [TestCase("chineseLegalSimplified", 12, "壹拾贰")]
    [TestCase("ideographTraditional", 3, "丙")]
    [TestCase("ideographZodiac", 12, "亥")]
    [TestCase("ideographZodiacTraditional", 60, "癸亥")]
    [TestCase("ideographEnclosedCircle", 2, "㈡")]
    [TestCase("decimalFullWidth", 10, "１０")]
    [TestCase("decimalEnclosedCircle", 20, "⑳")]
    [TestCase("decimalEnclosedCircle", 21, "21")]
    [TestCase("decimalEnclosedCircleChinese", 1, "①")]
    [TestCase("decimalEnclosedParen", 3, "⑶")]
    [TestCase("decimalEnclosedFullstop", 3, "⒊")]
    [TestCase("numberInDash", 5, "- 5 -")]
    [TestCase("none", 5, "")]
    [TestCase("chineseCountingThousand", -3, "-3")]
    [TestCase("chineseCountingThousand", int.MaxValue, "2147483647")]
    [TestCase("什么", 5, "5")]
    public void Numeral_systems(string format, int number, string expected) =>
        Assert.That(Texts(List(1, Level(0, format, "[%1]", start: number)), Item(0, "甲")), Is.EqualTo(new[] { $"[{expected}] 甲" }));

    [TestCase("001, 002, 003, ...", "007")]
    [TestCase("甲, 乙", "7")]
    public void A_system_may_be_spelled_out(string pattern, string expected)
    {
        var level = "<w:lvl w:ilvl='0'><w:start w:val='7'/><mc:AlternateContent><mc:Choice Requires='w14'>"
            + $"<w:numFmt w:val='custom' w:format='{pattern}'/></mc:Choice><mc:Fallback><w:numFmt w:val='decimal'/></mc:Fallback></mc:AlternateContent><w:lvlText w:val='%1、'/></w:lvl>";

        Assert.That(Texts(List(1, level), Item(0, "甲")), Is.EqualTo(new[] { $"{expected}、甲" }));
    }

    internal static string List(int number, string levels) =>
        Part("numbering", $"<w:abstractNum w:abstractNumId='{number}'>{levels}</w:abstractNum>{Num(number, number)}");

    internal static string Num(int number, int definition) => $"<w:num w:numId='{number}'><w:abstractNumId w:val='{definition}'/></w:num>";

    internal static string Level(int level, string format, string text, string more = "", int start = 1) =>
        $"<w:lvl w:ilvl='{level}'><w:start w:val='{start}'/><w:numFmt w:val='{format}'/><w:lvlText w:val='{text}'/>{more}</w:lvl>";

    internal static string Item(int level, string text, int number = 1) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    internal static string[] Texts(string numbering, params string[] paragraphs) =>
        [.. Blocks(OfParts(string.Concat(paragraphs), ("n", "numbering", "numbering.xml", numbering))).Cast<Paragraph>().Select(paragraph => paragraph.Text)];

    private static string Styled(string style, string text, string properties = "") =>
        $"<w:p><w:pPr><w:pStyle w:val='{style}'/>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
}
