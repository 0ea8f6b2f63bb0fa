using System.Text;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources.WebArchives;

/// <summary>A page that a browser or Word saved as one file is read as the page.</summary>
public sealed class WebArchiveTests
{
    private const string Page = "<html><body><p>收入=合计</p><table><tr><td>一般</td><td>1,234.56</td></tr><tr><td>其他</td><td>0</td></tr></table><a href=\"b/决算.pdf\">附件</a></body></html>";

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static IEnumerable<TestCaseData> Archives()
    {
        yield return Case("Quoted-printable in UTF-8", "utf-8", "quoted-printable", Quoted(Encoding.UTF8.GetBytes(Page)));
        yield return Case("Quoted-printable in GBK", "gb2312", "quoted-printable", Quoted(Gbk.GetBytes(Page)));
        yield return Case("Base64 in GBK", "gb2312", "base64", Convert.ToBase64String(Gbk.GetBytes(Page), Base64FormattingOptions.InsertLineBreaks));
        yield return Case("Base64 without padding", "utf-8", "base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Page + " ")).TrimEnd('='));
        yield return new TestCaseData(Encoding.UTF8.GetBytes("MIME-Version: 1.0\nContent-Type: text/html;\n\tcharset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + Page)).SetName("A page without parts");
    }

    [TestCaseSource(nameof(Archives))]
    public void The_page_is_read_by_its_content(byte[] archive)
    {
        using var reading = SourceReader.Read(archive, "决算.mht");
        var blocks = ((FlowDocument)reading.Document!).Blocks;

        Assert.Multiple(() =>
        {
            Assert.That(reading.Identity, Has.Property("Adapter").EqualTo("html").And.Property("MediaType").EqualTo("multipart/related").And.Property("Length").EqualTo(archive.Length));
            Assert.That(blocks.OfType<Paragraph>().First().Text, Is.EqualTo("收入=合计"));
            Assert.That(blocks.OfType<Table>().Single().Cells.Select(cell => cell.Text), Is.EqualTo((string[])["一般", "1,234.56", "其他", "0"]));
            Assert.That(reading.Attachments, Has.Length.EqualTo(1));
            Assert.That(reading.Diagnostics.Select(note => note.Code), Does.Not.Contain("SRC003"));
        });
    }

    [Test]
    public void Links_are_resolved_against_the_address_of_the_page()
    {
        using var reading = SourceReader.Read(Archive(Part("text/html; charset=utf-8", "8bit", Page.Replace("决算.pdf", "a.pdf", StringComparison.Ordinal), "Content-Location: http://example.gov.cn/x/y.html\r\n")), "a.mht");

        Assert.That(reading.Attachments.Single().Address, Is.EqualTo("http://example.gov.cn/x/b/a.pdf"));
    }

    [Test]
    public void The_page_that_is_named_first_is_read_also_from_parts_in_parts()
    {
        var inner = "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nno\r\n--in\r\nContent-Type: text/html\r\nContent-ID: <b>\r\n\r\n<p>yes</p>\r\n--in--\r\n";
        using var reading = SourceReader.Read(Archive(Part("text/html", "8bit", "<p>no</p>") + "--part\r\n" + inner, "; start=\"<b>\""), "a.mht");

        Assert.That(((FlowDocument)reading.Document!).Blocks.OfType<Paragraph>().Single().Text, Is.EqualTo("yes"));
    }

    [Test]
    public void The_sheets_in_the_frames_of_a_workbook_are_read()
    {
        using var reading = SourceReader.Read(
            Archive(Part("text/html", "8bit", "<frameset><frame src=1></frameset>") + Part("text/html", "8bit", "<p>表一</p>") + Part("image/png", "base64", "AAAA") + Part("text/html", "8bit", "<p>表二</p>")), "a.mht");

        Assert.That(((FlowDocument)reading.Document!).Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text), Is.EqualTo((string[])["表一", "表二"]));
    }

    [TestCase("a: b\nc: d\n\n<html>x")]
    [TestCase("部门：甲局\n单位：万元\n")]
    [TestCase("Content-Type: multipart/mixed; boundary=b\n\n--b\n")]
    public void Other_text_with_colons_is_no_web_archive(string text) =>
        Assert.That(ContentFormatDetection.Detect(Encoding.UTF8.GetBytes(text)), Is.Not.SameAs(ContentFormat.WebArchive));

    [Test]
    public void An_archive_without_a_page_says_so()
    {
        using var reading = SourceReader.Read(Archive(Part("image/png", "base64", "AAAA")), "a.mht");

        Assert.That(reading.Diagnostics.Single(), Has.Property("Code").EqualTo("SRC004").And.Property("Message").Contains("no page"));
    }

    [Test]
    [CancelAfter(30_000)]
    public void A_hostile_archive_is_read_within_its_budget()
    {
        var nested = string.Concat(Enumerable.Repeat("--part\r\nContent-Type: multipart/related; boundary=part\r\n\r\n", 100_000));
        var lines = string.Concat(Enumerable.Repeat("--part\r\n", 500_000));
        foreach (var body in (string[])[nested, lines, Part("text/html", "quoted-printable", new string('=', 5_000_000)), Part("text/html", "base64", new string('=', 5_000_000))])
        {
            using var reading = SourceReader.Read(Archive(body), "a.mht");
            Assert.That(reading.Document is not null || !reading.Diagnostics.IsEmpty);
        }
    }

    [Test]
    public void Mutations_are_read_or_refused_with_a_code()
    {
        var archive = Archive(Part("text/html; charset=utf-8", "quoted-printable", Quoted(Encoding.UTF8.GetBytes(Page))));
        for (var seed = 0; seed < 400; seed++)
        {
            using var reading = SourceReader.Read(Mutations.Of(archive, seed), "a.mht");
            Assert.That(reading.Document is not null || !reading.Diagnostics.IsEmpty, $"seed {seed}");
        }
    }

    private static TestCaseData Case(string name, string charset, string encoding, string content) =>
        new TestCaseData(Archive(Part($"text/html;\r\n\tcharset=\"{charset}\"", encoding, content) + Part("image/png", "base64", "AAAA"))).SetName(name);

    private static byte[] Archive(string parts, string parameters = "") => Encoding.UTF8.GetBytes(
        $"From: <saved by a browser>\r\nSubject: =?utf-8?B?5Yaz566X?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"part\"{parameters}\r\n\r\nThis is a multi-part message.\r\n{parts}--part--\r\n");

    private static string Part(string type, string encoding, string content, string more = "") =>
        $"--part\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: {encoding}\r\n{more}\r\n{content}\r\n";

    /// <summary>Letters as they are, everything else as hexadecimal digits, with soft breaks.</summary>
    private static string Quoted(byte[] bytes) => string.Concat(bytes.Select((value, at) =>
        (value is > 0x20 and < 0x7F and not (byte)'=' ? ((char)value).ToString() : $"={value:X2}") + (at % 20 == 19 ? "=\r\n" : "")));
}
