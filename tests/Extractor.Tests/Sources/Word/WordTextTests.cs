using Extractor.Diagnostics;
using Extractor.Documents;
using static Extractor.Tests.Sources.Word.DocxBuilder;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Extractor.Tests.Sources.Word;

/// <summary>Which text of a Word document is printed text.</summary>
public sealed class WordTextTests
{
    [Test]
    public void Paragraphs_headings_and_tables_come_in_order()
    {
        var blocks = Blocks(Of(
            WithStyle("a1", "第一部分"),
            WithStyle("a2", "一、收入"),
            new W.Paragraph(),
            new W.Paragraph(new W.Run(new W.Text("共")), new W.Run(new W.Text("12.50")), new W.Run(new W.Text("万元"))),
            new W.Table(new W.TableRow(new W.TableCell(WithStyle(null, "合计"))))));

        Assert.That(blocks.Take(3), Is.EqualTo(new Block[]
        {
            new Heading("第一部分", 1, SourceLocation.OnLine(1)),
            new Heading("一、收入", 1, SourceLocation.OnLine(2)),
            new Paragraph("共12.50万元", SourceLocation.OnLine(4)),
        }));
        Assert.That(blocks[3], Is.TypeOf<Table>().With.Property("Location").EqualTo(SourceLocation.OnLine(5)));
    }

    [TestCase("<w:r><w:t>甲</w:t></w:r><w:ins><w:r><w:t>乙</w:t></w:r></w:ins>", "甲乙", TestName = "inserted text is kept")]
    [TestCase("<w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", "甲", TestName = "deleted text is not")]
    [TestCase("<w:moveFrom><w:r><w:t>乙</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>甲</w:t></w:r></w:moveTo>", "甲", TestName = "moved text stands once")]
    [TestCase("<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r><w:r><w:t>甲</w:t></w:r>", "甲", TestName = "hidden text is not printed")]
    [TestCase("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>甲</w:t></w:r>", "甲", TestName = "hiding can be switched off")]
    [TestCase("<w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink>", "甲", TestName = "links give their text")]
    [TestCase("<w:smartTag><w:r><w:t>甲</w:t></w:r></w:smartTag>", "甲", TestName = "smart tags give their text")]
    [TestCase("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:r><w:t>甲</w:t></w:r></w:sdtContent></w:sdt>", "甲", TestName = "content controls give their text")]
    [TestCase("<w:pPr><w:tabs><w:tab w:val='left' w:pos='1'/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙", TestName = "a tab stop is no tab")]
    [TestCase("<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>甲</w:t></w:r>", "甲", TestName = "field codes are not printed")]
    [TestCase("<w:r><w:ruby><w:rt><w:r><w:t>jiǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>", "甲", TestName = "phonetic guides are left out")]
    [TestCase("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r>", "1-2", TestName = "a hyphen that does not break")]
    [TestCase("<w:r><w:t xml:space='preserve'> 甲 </w:t></w:r>", " 甲 ", TestName = "blanks are kept")]
    [TestCase("<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>甲</w:t></mc:Fallback></mc:AlternateContent></w:r>", "甲", TestName = "one of two forms is taken")]
    public void The_printed_text_is_read(string runs, string expected) =>
        Assert.That(Blocks(OfMarkup($"<w:p>{runs}</w:p>")).Cast<Paragraph>().Single().Text, Is.EqualTo(expected));

    [Test]
    public void A_break_separates_two_printed_lines() => Assert.That(
        Blocks(OfMarkup("<w:p><w:r><w:t>2023年度</w:t><w:br/><w:t>部门决算</w:t></w:r></w:p>")).Cast<Paragraph>().Select(paragraph => paragraph.Text),
        Is.EqualTo(new[] { "2023年度", "部门决算" }));

    [Test]
    public void A_text_box_follows_the_paragraph_that_it_hangs_on()
    {
        const string shape =
            "<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
        var texts = Blocks(OfMarkup($"<w:p><w:r><w:t>前</w:t></w:r><w:r>{shape}</w:r><w:r><w:t>后</w:t></w:r></w:p>{P("下")}")).Cast<Paragraph>();

        Assert.That(texts.Select(paragraph => $"{paragraph.Text}{paragraph.Location.Line}"), Is.EqualTo(new[] { "前后1", "框1", "下2" }));
    }

    [TestCase("<w:outlineLvl w:val='0'/>", 1)]
    [TestCase("<w:outlineLvl w:val='2'/>", 3)]
    public void An_outline_level_makes_a_heading(string property, int level) => Assert.That(
        Blocks(OfMarkup($"<w:p><w:pPr>{property}</w:pPr><w:r><w:t>标题</w:t></w:r></w:p>")).Cast<Heading>().Single().Level, Is.EqualTo(level));

    [Test]
    public void Outline_level_nine_is_body_text() => Assert.That(
        Blocks(OfMarkup("<w:p><w:pPr><w:outlineLvl w:val='9'/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>")).Single(), Is.TypeOf<Paragraph>());

    private static W.Paragraph WithStyle(string? style, string text) => new(
        new W.ParagraphProperties(style is null ? [] : [new W.ParagraphStyleId { Val = style }]), new W.Run(new W.Text(text)));
}
