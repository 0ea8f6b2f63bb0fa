using Extractor.Documents;

namespace Extractor.Tests.Sources.Ofd;

/// <summary>How documents, pages, templates, layers and annotations are put together.</summary>
public sealed class OfdStructureTests
{
    private static string Word(string text) => OfdBuilder.Text(text);

    [TestCase("ofd:", "xmlns:ofd=\"http://www.ofdspec.org/2016\"")]
    [TestCase("ofd:", "xmlns:ofd=\"http://www.ofdspec.org\"")]
    [TestCase("ofd:", "", Description = "the prefix is not declared at all")]
    [TestCase("", "xmlns=\"http://nobody/knows\"")]
    public void Names_count_and_not_namespaces(string prefix, string declaration)
    {
        var content = OfdBuilder.PageOf(Word("合计"))
            .Replace("</", "<#", StringComparison.Ordinal).Replace("<", "<" + prefix, StringComparison.Ordinal).Replace($"<{prefix}#", "</" + prefix, StringComparison.Ordinal)
            .Replace($"<{prefix}Page>", $"<{prefix}Page {declaration}>", StringComparison.Ordinal);

        Assert.That(OfdBuilder.TextOf(new OfdBuilder().With("Doc_0/Pages/0.xml", content).Read()), Is.EqualTo("合计"));
    }

    [Test]
    public void All_documents_of_a_file_are_read_one_after_the_other()
    {
        var builder = OfdBuilder.Page(Word("一"))
            .With("OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody><DocBody><DocRoot>/Doc_1/Document.xml</DocRoot></DocBody></OFD>")
            .With("Doc_1/Document.xml", OfdBuilder.Document("<PublicRes>../Doc_0/Res.xml</PublicRes>", "<Page ID=\"1\" BaseLoc=\"Page.xml\"/>"))
            .With("Doc_1/Page.xml", OfdBuilder.PageOf(Word("二")));

        Assert.That((OfdBuilder.TextOf(builder.Read(1)), OfdBuilder.TextOf(builder.Read(2))), Is.EqualTo(("一", "二")));
    }

    [Test]
    public void A_page_may_have_its_own_size_and_resources()
    {
        var page = new OfdBuilder()
            .With("Doc_0/Pages/0.xml", $"<Page><Area><PhysicalBox>5 5 297 210</PhysicalBox></Area><PageRes>Own.xml</PageRes><Content><Layer>{OfdBuilder.Text("合").Replace("Font=\"3\"", "Font=\"44\"", StringComparison.Ordinal)}</Layer></Content></Page>")
            .With("Doc_0/Pages/Own.xml", "<Res><Fonts><Font ID=\"44\" FontName=\"黑体\"/></Fonts></Res>").Read();

        Assert.Multiple(() =>
        {
            Assert.That(page.Width, Is.EqualTo(297 * 72 / 25.4).Within(1e-9));
            Assert.That(page.Glyphs.Single().Baseline.X, Is.EqualTo(5 * 72 / 25.4).Within(1e-9), "the corner of the sheet is the origin");
            Assert.That(page.Diagnostics, Is.Empty);
        });
    }

    [Test]
    public void Templates_and_layers_lie_as_their_order_says()
    {
        var page = new OfdBuilder()
            .With("Doc_0/Document.xml", OfdBuilder.Document(
                "<PublicRes>Res.xml</PublicRes><TemplatePage ID=\"11\" BaseLoc=\"Below.xml\"/><TemplatePage ID=\"12\" BaseLoc=\"Above.xml\" ZOrder=\"Foreground\"/>", "<Page ID=\"1\" BaseLoc=\"Pages/0.xml\"/>"))
            .With("Doc_0/Below.xml", OfdBuilder.PageOf(Word("一")))
            .With("Doc_0/Above.xml", OfdBuilder.PageOf(Word("五")))
            .With("Doc_0/Pages/0.xml", $"<Page><Template TemplateID=\"12\"/><Template TemplateID=\"11\"/><Template TemplateID=\"99\"/><Content><Layer Type=\"Foreground\">{Word("四")}</Layer><Layer>{Word("三")}</Layer><Layer Type=\"Background\">{Word("二")}</Layer></Content></Page>")
            .Read();

        Assert.Multiple(() =>
        {
            Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("一二三四五"));
            Assert.That(page.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC043" }), "template 99 is not there");
        });
    }

    [Test]
    public void Annotations_are_text_but_stamps_and_watermarks_are_not()
    {
        static string Annotation(string type, string text, string more = "") => $"<Annot Type=\"{type}\" {more}><Appearance Boundary=\"20 30 100 100\">{Word(text)}</Appearance></Annot>";
        var page = OfdBuilder.Page(Word("正"))
            .With("Doc_0/Document.xml", OfdBuilder.Document("<PublicRes>Res.xml</PublicRes>", "<Page ID=\"1\" BaseLoc=\"Pages/0.xml\"/>", "<Annotations>Annots/All.xml</Annotations>"))
            .With("Doc_0/Annots/All.xml", "<Annotations><Page PageID=\"1\"><FileLoc>One.xml</FileLoc></Page></Annotations>")
            .With("Doc_0/Annots/One.xml", $"<PageAnnot>{Annotation("Path", "注")}{Annotation("Stamp", "章")}{Annotation("Watermark", "样")}{Annotation("Path", "隐", "Visible=\"false\"")}</PageAnnot>")
            .Read();

        Assert.Multiple(() =>
        {
            Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("正注"));
            Assert.That(page.Glyphs[1].Baseline.X, Is.EqualTo(30 * 72 / 25.4).Within(1e-9));
            Assert.That(page.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC045" }));
        });
    }

    [Test]
    public void The_current_version_of_a_document_is_read()
    {
        var builder = OfdBuilder.Page(Word("旧"))
            .With("OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot><Versions><Version ID=\"1\" Index=\"1\" BaseLoc=\"V1.xml\"/><Version ID=\"2\" Index=\"2\" Current=\"true\" BaseLoc=\"Doc_0/V2.xml\"/></Versions></DocBody></OFD>")
            .With("Doc_0/V2.xml", "<DocVersion><DocRoot>New.xml</DocRoot></DocVersion>")
            .With("Doc_0/New.xml", OfdBuilder.Document("<PublicRes>Res.xml</PublicRes>", "<Page ID=\"1\" BaseLoc=\"Pages/1.xml\"/>"))
            .With("Doc_0/Pages/1.xml", OfdBuilder.PageOf(Word("新")));

        Assert.That(OfdBuilder.TextOf(builder.Read()), Is.EqualTo("新"));
    }

    [Test]
    public void Tables_are_rebuilt_from_lines_and_places()
    {
        static string Cell(int column, int row, string text) =>
            $"<PathObject ID=\"9\" Boundary=\"{20 + (column * 60)} {30 + (row * 12)} 60 12\" LineWidth=\"0.2\"><AbbreviatedData>M 0 0 L 60 0 L 60 12 L 0 12 C</AbbreviatedData></PathObject>"
            + $"<TextObject ID=\"9\" Boundary=\"{22 + (column * 60)} {32 + (row * 12)} 50 6\" Font=\"3\" Size=\"4\"><TextCode X=\"0\" Y=\"4\" DeltaX=\"g 9 4\">{text}</TextCode></TextObject>";
        using var reading = OfdBuilder.Page(Cell(0, 0, "项目") + Cell(1, 0, "金额") + Cell(0, 1, "合计") + Cell(1, 1, "壹拾")).Open();
        var table = ExtractionPipeline.Extract(reading.Document!).Tables.Single();

        Assert.That(table.Cells.Select(cell => cell.Text), Is.EqualTo(new[] { "项目", "金额", "合计", "壹拾" }));
    }

    [Test]
    public void The_document_says_what_it_is()
    {
        using var reading = OfdBuilder.Page(Word("一")).Open();

        Assert.That((reading.Identity.Adapter, reading.Identity.MediaType, ((PagedDocument)reading.Document!).Pages.Count), Is.EqualTo(("ofd", "application/ofd", 1)));
    }
}
