using System.Text;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Encodings;

/// <summary>Byte order mark, valid UTF-8, header, meta, statistics, in that order; and the decision is told.</summary>
public sealed class EncodingDecisionTests
{
    private const string Words = "二〇二四年度部门决算：收入支出决算总表，金额单位为万元。\n本年收入合计1,234.56，支出合计1,234.56。\n";

    private const string Traditional = "中華民國一百一十三年度單位決算，歲入歲出情形說明，人事費與業務費的總額。\n";

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Case("UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)], Words, "UTF-8", "byte order mark");
        yield return Case("UTF-16 with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)], Words, "UTF-16LE", "byte order mark");
        yield return Case("UTF-16 big endian with mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Words)], Words, "UTF-16BE", "byte order mark");
        yield return Case("UTF-16 without mark", Encoding.Unicode.GetBytes(Words), Words, "UTF-16LE", "statistics");
        yield return Case("UTF-16 big endian without mark", Encoding.BigEndianUnicode.GetBytes(Words), Words, "UTF-16BE", "statistics");
        yield return Case("GB18030", Chinese("GB18030").GetBytes(Words), Words, "GB18030", "statistics");
        yield return Case("Big5", Chinese("big5").GetBytes(Traditional), Traditional, "Big5", "statistics");
        yield return Case("UTF-8 with damage", [.. Encoding.UTF8.GetBytes(Words), 0xE4, 0x20, .. Encoding.UTF8.GetBytes(Words)], Words + "\uFFFD " + Words, "UTF-8", "statistics");
    }

    [TestCaseSource(nameof(Texts))]
    public void A_text_is_read_in_its_encoding(byte[] bytes, string text, string name, string reason)
    {
        using var reading = SourceReader.Read(bytes, "a.txt");
        var read = ((FlowDocument)reading.Document!).Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text);

        Assert.Multiple(() =>
        {
            Assert.That(read, Is.EqualTo(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())));
            Assert.That(reading.Diagnostics.Single(diagnostic => diagnostic.Code == "SRC050").Message, Does.Contain(name).And.Contain(reason));
        });
    }

    [TestCase("gb2312", null, "GB18030", "it declares itself")]
    [TestCase("big5", "gbk", "GB18030", "delivered with")]
    [TestCase("iso-8859-1", null, "GB18030", "statistics")]
    [TestCase("utf-8", null, "GB18030", "statistics")]
    public void A_page_of_gbk_bytes(string declared, string? delivered, string name, string reason)
    {
        var page = Chinese("GB18030").GetBytes($"<html><meta charset={declared}><p>{Words}镕</p></html>");
        using var reading = SourceReader.Read(page, "a.html", new SourceReadOptions { DeliveredCharset = delivered });

        Assert.Multiple(() =>
        {
            Assert.That(((FlowDocument)reading.Document!).Blocks.OfType<Paragraph>().First().Text, Does.StartWith("二〇二四年度部门决算").And.EndWith("镕"));
            Assert.That(reading.Diagnostics.First().Message, Does.Contain(name).And.Contain(reason));
        });
    }

    [Test]
    public void Valid_utf8_stands_above_what_a_page_declares()
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes($"<html><meta charset=gbk><p>{Words}"), "a.html");

        Assert.That(((FlowDocument)reading.Document!).Blocks.OfType<Paragraph>().First().Text, Does.StartWith("二〇二四年度"));
    }

    private static Encoding Chinese(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private static TestCaseData Case(string name, byte[] bytes, string text, string encoding, string reason) =>
        new TestCaseData(bytes, text, encoding, reason).SetName(name);
}
