using System.Text;
using Extractor.Sources;

namespace Extractor.Tests.Sources;

public sealed class ContentFormatDetectionTests
{
    private static IEnumerable<TestCaseData> Contents()
    {
        yield return new TestCaseData("%PDF-1.7\n"u8.ToArray(), ContentFormat.Pdf).SetName("A PDF header");
        yield return new TestCaseData("junk before\n%PDF-1.4"u8.ToArray(), ContentFormat.Pdf).SetName("A PDF header behind junk");
        yield return new TestCaseData("dummy pdf content"u8.ToArray(), ContentFormat.PlainText).SetName("Words are text");
        yield return new TestCaseData("<!DOCTYPE html><html>"u8.ToArray(), ContentFormat.Html).SetName("A web page");
        yield return new TestCaseData("<?xml version=\"1.0\"?><data><table id='1'/></data>"u8.ToArray(), ContentFormat.Xml).SetName("XML with a table of its own");
        yield return new TestCaseData("<?xml version=\"1.0\"?><html><body/></html>"u8.ToArray(), ContentFormat.Html).SetName("A web page that is XML");
        yield return new TestCaseData("PK\x03\x04....word/document.xml"u8.ToArray(), ContentFormat.Docx).SetName("A Word package");
        yield return new TestCaseData("PK\x03\x04....xl/workbook.xml"u8.ToArray(), ContentFormat.Xlsx).SetName("An Excel package");
        yield return new TestCaseData("PK\x03\x04....OFD.xml"u8.ToArray(), ContentFormat.Ofd).SetName("An OFD package");
        yield return new TestCaseData("PK\x03\x04....a.txt"u8.ToArray(), ContentFormat.Zip).SetName("Any other zip");
        yield return new TestCaseData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, ContentFormat.Image).SetName("A JPEG");
        yield return new TestCaseData("Rar!\u001A\u0007\0"u8.ToArray(), ContentFormat.Rar).SetName("A RAR archive");
        yield return new TestCaseData(new byte[] { 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C }, ContentFormat.SevenZip).SetName("A 7z archive");
        yield return new TestCaseData(new byte[] { 0x1F, 0x8B, 8, 0 }, ContentFormat.Gzip).SetName("A gzip file");
        yield return new TestCaseData(new byte[] { 0, 1, 2, 3 }, ContentFormat.Unknown).SetName("Binary bytes");
        yield return new TestCaseData(Encoding.UTF8.GetBytes("收入支出决算总表\t\t"), ContentFormat.PlainText).SetName("Chinese text");
    }

    [TestCaseSource(nameof(Contents))]
    public void Content_decides_the_format(byte[] bytes, ContentFormat format) =>
        Assert.That(ContentFormatDetection.Detect(bytes), Is.SameAs(format));

    [Test]
    public void An_empty_file_is_an_error_with_a_code()
    {
        using var reading = SourceReader.Read(ReadOnlyMemory<byte>.Empty, "empty.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(reading.Document, Is.Null);
            Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC001"));
        });
    }

    [Test]
    public void A_mislabelled_file_is_read_by_its_content_and_says_so()
    {
        using var reading = SourceReader.Read("dummy content"u8.ToArray(), "report.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(reading.Document, Is.Not.Null);
            Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC003"));
        });
    }

    [Test]
    public void A_missing_file_is_an_error_with_a_code()
    {
        using var reading = SourceReader.Open(Path.Combine(Path.GetTempPath(), "no-such-folder", "no-such-file.pdf"));

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC006"));
    }

    [Test]
    public void A_file_over_the_limit_is_refused()
    {
        using var reading = SourceReader.Read("12345"u8.ToArray(), "a.txt", new SourceReadOptions { MaximumFileLength = 4 });

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC005"));
    }
}
