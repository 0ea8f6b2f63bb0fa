using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Sources;
using static Extractor.Tests.Sources.Word.DocxBuilder;

namespace Extractor.Tests.Sources.Word;

/// <summary>Notes, running headers and footers, and documents inside the document.</summary>
public sealed class WordPartTests
{
    private static readonly (string, string, string, string) Footnotes = ("f", "footnotes", "footnotes.xml", Part("footnotes",
        $"<w:footnote w:type='separator' w:id='-1'>{P("——")}</w:footnote><w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> 含上年结转</w:t></w:r></w:p>{P("不含债务")}</w:footnote><w:footnote w:id='3'>{P("＊暂定")}</w:footnote>"));

    [Test]
    public void A_footnote_follows_its_paragraph_and_leaves_the_figure_alone() => Assert.That(
        Texts(OfParts($"<w:p><w:r><w:t>收入12.5</w:t></w:r>{Reference(2)}<w:r><w:t>万元</w:t></w:r></w:p>{P("后")}", Footnotes)),
        Is.EqualTo(new[] { "1 收入12.5万元", "1 [1] 含上年结转", "1 不含债务", "2 后" }));

    [Test]
    public void A_footnote_to_the_caption_of_a_table_does_not_part_them()
    {
        var title = $"<w:p><w:r><w:t>收入决算表</w:t></w:r>{Reference(2)}</w:p>{P("单位：万元")}";
        var table = $"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>12</w:t></w:r>{Reference(3, "w:customMarkFollows='1'")}<w:r><w:t>＊</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

        Assert.That(Texts(OfParts(title + table + P("后"), Footnotes)), Is.EqualTo(new[] { "1 收入决算表", "2 单位：万元", "3 table 12＊", "1 [1] 含上年结转", "1 不含债务", "3 ＊暂定", "4 后" }));
    }

    [Test]
    public void Endnotes_stand_at_the_end_and_a_note_stands_once() => Assert.That(
        Texts(OfParts(
            $"<w:p><w:r><w:t>前</w:t><w:endnoteReference w:id='1'/></w:r></w:p><w:p><w:r><w:t>中</w:t><w:endnoteReference w:id='1'/><w:endnoteReference w:id='9'/></w:r></w:p>{P("后")}",
            ("e", "endnotes", "endnotes.xml", Part("endnotes", $"<w:endnote w:id='1'>{P("见附件")}</w:endnote>")))),
        Is.EqualTo(new[] { "1 前", "2 中", "3 后", "1 [i] 见附件" }));

    [Test]
    public void Damaged_notes_cost_what_is_behind_the_damage()
    {
        var reading = Read(OfParts($"<w:p><w:r><w:t>前</w:t></w:r>{Reference(2)}{Reference(3)}</w:p>", Footnotes with { Item4 = Footnotes.Item4.Replace("</w:footnote><w:footnote w:id='3'>", "</w:footnote><x", StringComparison.Ordinal) }));

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC053"));
        Assert.That(Texts(reading), Is.EqualTo(new[] { "1 前", "1 [1] 含上年结转", "1 不含债务" }));
    }

    [Test]
    public void A_damaged_document_is_read_up_to_the_damage()
    {
        var reading = Read(Zip(("word/document.xml", $"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{P("甲")}<w:tbl><w:tr><w:tc>{P("乙")}</w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>丙</w:t><x")));

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC053"));
        Assert.That(Texts(reading), Is.EqualTo(new[] { "1 甲", "2 table 乙|丙" }));
    }

    [TestCase("styles")]
    [TestCase("numbering")]
    public void Damaged_looks_cost_no_text(string type)
    {
        var reading = Read(OfParts(P("甲"), ("x", type, "x.xml", "<w:x")));

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC055"));
        Assert.That(Texts(reading), Is.EqualTo(new[] { "1 甲" }));
    }

    [Test]
    public void Running_lines_stand_once_for_a_section_and_are_no_text()
    {
        var body = $"{P("甲")}<w:p><w:pPr><w:sectPr><w:headerReference w:type='default' r:id='h'/><w:headerReference w:type='first' r:id='t'/><w:footerReference w:type='default' r:id='p'/></w:sectPr></w:pPr></w:p>"
            + $"{P("乙")}<w:sectPr><w:headerReference w:type='first' r:id='t'/><w:pgSz w:orient='landscape'/><w:titlePg/></w:sectPr>";
        var document = (FlowDocument)Read(OfParts(
            body,
            ("h", "header", "header1.xml", Part("hdr", P("单位：万元") + P("某局2023年度部门决算"))),
            ("t", "header", "header2.xml", Part("hdr", P("内部资料"))),
            ("p", "footer", "footer1.xml", Part("ftr", P("第 3 页 共 9 页") + P("— 3 —"))))).Document!;

        Assert.That(Texts(document), Is.EqualTo(new[] { "1 甲", "3 乙" }));
        Assert.That(document.PageFurniture.Select(line => $"{line.Location.Line} {line.Text}"), Is.EqualTo(new[]
        {
            "1 单位：万元", "1 某局2023年度部门决算", "3 内部资料", "3 单位：万元", "3 某局2023年度部门决算",
        }));
        Assert.That(ExtractionPipeline.ReadText(document).Single().Lines, Is.EqualTo(new[] { "单位：万元", "某局2023年度部门决算", "内部资料", "甲", "乙" }));
    }

    [Test]
    public void A_unit_that_only_the_header_of_the_section_prints_is_the_unit_of_its_forms()
    {
        static string Table(string title) => P(title) + "<w:tbl>" + string.Concat(((string[][])
        [
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["201", "一般公共服务支出", "3", "1", "2"], ["", "合计", "3", "1", "2"],
        ]).Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{P(cell)}</w:tc>"))}</w:tr>")) + "</w:tbl>";
        var body = P("某局2023年度部门决算") + Table("一般公共预算财政拨款支出决算表")
            + "<w:p><w:pPr><w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr></w:pPr></w:p>" + P("完") + "<w:sectPr/>";
        using var reading = Read(OfParts(body, ("h", "header", "header1.xml", Part("hdr", P("金额单位：万元")))));

        Assert.That(ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)).Tables.Single().Unit?.Raw, Is.EqualTo("万元"));
    }

    [Test]
    public void Documents_inside_the_document_are_read_where_they_stand()
    {
        var body = P("前") + "<w:altChunk r:id='h'/><w:altChunk r:id='t'/><w:altChunk r:id='r'/>" + P("后");
        var reading = Read(OfParts(
            body,
            ("h", "aFChunk", "a.htm", "<html><meta charset=utf-8><body><p>网页</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></body></html>"),
            ("t", "aFChunk", "b.txt", "文本一行\n又一行"),
            ("r", "aFChunk", "c.rtf", "{\\rtf1 x}")));

        Assert.That(Texts(reading), Is.EqualTo(new[] { "1 前", "2 网页", "3 table 甲|1|乙|2", "5 文本一行", "6 又一行", "7 后" }));
        Assert.That(((FlowDocument)reading.Document!).Blocks.OfType<Table>().Single().At(1, 1)!.Location.Line, Is.EqualTo(4));
        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC022"));
    }

    [Test]
    public void A_document_that_holds_itself_many_times_over_ends()
    {
        byte[] inner = OfMarkup(P("芯"));
        for (var depth = 0; depth < 6; depth++)
        {
            inner = Holding(inner);
        }

        Assert.That(Read(inner).Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain("SRC022"));
        Assert.That(Texts(Read(Holding(OfMarkup(P("芯"))))), Is.EqualTo(new[] { "1 外", "2 芯" }));
    }

    private static byte[] Holding(byte[] inner)
    {
        using var stream = new MemoryStream();
        stream.Write(OfParts(P("外") + "<w:altChunk r:id='d'/>", ("d", "aFChunk", "d.docx", "")));
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("word/d.docx")!.Delete();
            using var part = archive.CreateEntry("word/d.docx").Open();
            part.Write(inner);
        }

        return stream.ToArray();
    }

    private static string Reference(int id, string more = "") => $"<w:r><w:footnoteReference {more} w:id='{id}'/></w:r>";

    private static string[] Texts(byte[] bytes) => Texts(Read(bytes));

    private static string[] Texts(SourceReading reading) => Texts((FlowDocument)reading.Document!);

    private static string[] Texts(FlowDocument document) => [.. document.Blocks.Select(block => $"{block.Location.Line} " + block switch
    {
        Table table => "table " + string.Join('|', table.Cells.Select(cell => cell.Text)),
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        _ => "",
    })];
}
