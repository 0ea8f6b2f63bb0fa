using System.Text;
using Extractor.Crawling.Fetching;
using Extractor.Encodings;

namespace Extractor.Tests.Crawling.Fetching;

public sealed class ContentDispositionTests
{
    private const string Name = "2024年度部门决算.pdf";

    [TestCase("attachment", null)]
    [TestCase("attachment; filename=a.pdf", "a.pdf")]
    [TestCase("attachment; filename=a b.pdf", "a b.pdf")]
    [TestCase("attachment;FILENAME = \"a;b=c.pdf\"; size=3", "a;b=c.pdf")]
    [TestCase("attachment; filename=\"a\\\"b.pdf\"", "a\"b.pdf")]
    [TestCase("attachment; filename=\"a.pdf", "a.pdf")]
    [TestCase("attachment; x=\"filename=b.pdf\"; filename=a.pdf", "a.pdf")]
    [TestCase("inline; filename*=UTF-8''2024%E5%B9%B4%E5%BA%A6%E9%83%A8%E9%97%A8%E5%86%B3%E7%AE%97.pdf", Name)]
    [TestCase("attachment; filename=\"b.pdf\"; filename*=utf-8'zh'2024%E5%B9%B4%E5%BA%A6%E9%83%A8%E9%97%A8%E5%86%B3%E7%AE%97.pdf", Name)]
    [TestCase("attachment; filename*=GBK''2024%C4%EA%B6%C8%B2%BF%C3%C5%BE%F6%CB%E3.pdf", Name)]
    [TestCase("attachment; filename*=nonsense; filename=a.pdf", "a.pdf")]
    [TestCase("attachment; filename=2024%E5%B9%B4%E5%BA%A6%E9%83%A8%E9%97%A8%E5%86%B3%E7%AE%97.pdf", Name)]
    [TestCase("attachment; filename=\"2024%C4%EA%B6%C8%B2%BF%C3%C5%BE%F6%CB%E3.pdf\"", Name)]
    [TestCase("attachment; filename=\"100%.pdf\"", "100%.pdf")]
    [TestCase("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [TestCase("attachment; filename=\"C:\\reports\\a.pdf\"", "a.pdf")]
    [TestCase("attachment; filename=\"..%2f..%2fa.pdf\"", "a.pdf")]
    [TestCase("attachment; filename=\"a%00%0d%0a.pdf\"", "a.pdf")]
    [TestCase("attachment; filename*=UTF-8''a%E2%80%AEfdp.exe", "afdp.exe")]
    [TestCase("attachment; filename=\"..\"", null)]
    [TestCase("attachment; filename=\"\"", null)]
    [TestCase("attachment; filename=\"a/\"", null)]
    public void The_name_is_read_as_servers_write_it(string header, string? expected) =>
        Assert.That(ContentDisposition.FileName(header), Is.EqualTo(expected));

    [TestCase("utf-8")]
    [TestCase("gb18030")]
    public void Raw_bytes_are_read_in_the_charset_that_they_are_in(string charset)
    {
        // 絓 ends in a byte that is a backslash in ASCII.
        var bytes = EncodingLabels.Get(EncodingLabels.Resolve(charset)!).GetBytes("attachment; filename=\"絓2024年度部门决算.pdf\"");

        Assert.That(ContentDisposition.FileName(Encoding.Latin1.GetString(bytes)), Is.EqualTo("絓" + Name));
    }

    [Test]
    public void A_long_name_is_cut() => Assert.That(ContentDisposition.FileName("attachment; filename=" + new string('a', 5000)), Has.Length.EqualTo(200));

    [Property(MaxTest = 1000)]
    public bool Whatever_is_sent_becomes_a_name_without_folders_or_none(byte[] bytes) =>
        ContentDisposition.FileName("attachment; filename=\"" + Encoding.Latin1.GetString(bytes)) is var name
        && (name is null || (name.Length is > 0 and <= 200 && name.IndexOfAny(['/', '\\', '\0', '\n']) < 0 && name is not ("." or "..")));
}
