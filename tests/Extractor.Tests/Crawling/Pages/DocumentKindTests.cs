using System.IO.Compression;
using System.Text;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;
using Extractor.Crawling.Pages;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>Documents by their first bytes, and what stands where a file was promised.</summary>
public sealed class DocumentKindTests
{
    private static IEnumerable<TestCaseData> Beginnings()
    {
        yield return Case("PDF", "%PDF-1.7\n%âãÏÓ"u8);
        yield return Case("PDF", "\r\n\r\n%PDF-1.4\n"u8);
        yield return Case("Office", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        yield return Case("Office", Package("[Content_Types].xml", "word/document.xml"));
        yield return Case("Office", Package("_rels/.rels", "xl/workbook.xml"));
        yield return Case("OFD", Package("OFD.xml", "Doc_0/Document.xml"));
        yield return Case("OFD", Package("Doc_0/Document.xml", "OFD.xml"));
        yield return Case("zip", Package("决算/财政局.pdf", "a.txt"));
        yield return Case("zip", "PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8);
        yield return Case("zip", "PK\u0003\u0004"u8);
        yield return Case("rar", "Rar!\u001A\u0007\u0001\0"u8);
        yield return Case("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]);
        yield return Case("gzip", [0x1F, 0x8B, 8, 0]);
        yield return Case("RTF", "{\\rtf1\\ansi"u8);
        yield return Case("image", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]);
        yield return Case("image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        yield return Case(null, "<!DOCTYPE html><html><body>%PDF-1.4</body></html>"u8);
        yield return Case(null, "{\"code\":404,\"msg\":\"%PDF-\"}"u8);
        yield return Case(null, "BM are two letters of a text that goes on for a while"u8);
        yield return Case(null, "plain text"u8);
        yield return Case(null, []);
    }

    [TestCaseSource(nameof(Beginnings))]
    public void The_first_bytes_tell(string? kind, byte[] bytes) => Assert.That(DocumentKind.Of(bytes), Is.EqualTo(kind));

    [TestCase("a.pdf", "<html><body>文件不存在</body></html>", "a .pdf file", "a page")]
    [TestCase("a.pdf", "\uFEFF<!DOCTYPE HTML><head></head>", "a .pdf file", "a page")]
    [TestCase("a.docx", "{\"code\":500,\"message\":\"文件不存在\"}", "a .docx file", "JSON")]
    [TestCase("a.pdf", "file not found", "a .pdf file", "text")]
    [TestCase("down?id=1", "<script>alert('文件不存在');history.back();</script>", "a file", "a page")]
    [TestCase("a.pdf", "", "a .pdf file", "empty")]
    [TestCase("a.xls", "<html><body>请登录</body></html>", "a .xls file", "a page")]
    public void What_is_no_file(string name, string body, string expected, string found)
    {
        var problem = DocumentKind.ProblemOf(Answer(name), Encoding.UTF8.GetBytes(body));

        Assert.That((problem?.Code, problem?.Reason), Is.EqualTo(("CRW023", $"The link promised {expected}, the answer is {found}.")));
    }

    [TestCase("a.txt", "决算说明")]
    [TestCase("a.csv", "项目,金额\n收入,1.00")]
    [TestCase("a.html", "<html><body>决算</body></html>")]
    [TestCase("a.xls", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table></table></html>")]
    [TestCase("a.doc", "<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><p>决算</p></html>")]
    [TestCase("a.doc", "MIME-Version: 1.0\r\nContent-Type: multipart/related")]
    [TestCase("a.ceb", "Founder CEB\0\u0001\u0002\u0003")]
    [TestCase("down?id=1", "部门决算说明")]
    public void What_may_be_a_file(string name, string body) => Assert.That(DocumentKind.ProblemOf(Answer(name), Encoding.UTF8.GetBytes(body)), Is.Null);

    private static FetchAnswer Answer(string name) => new(WebAddress.Parse(PageFixtures.Column + name));

    private static TestCaseData Case(string? kind, ReadOnlySpan<byte> bytes) => new(kind, bytes.ToArray());

    private static byte[] Package(params string[] names)
    {
        var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var name in names)
            {
                using var entry = package.CreateEntry(name).Open();
                entry.Write("<a/>"u8);
            }
        }

        return bytes.ToArray();
    }
}
