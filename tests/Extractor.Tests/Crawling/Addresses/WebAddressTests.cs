using Extractor.Crawling.Addresses;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Crawling.Addresses;

public sealed class WebAddressTests
{
    private static readonly WebAddress Page = WebAddress.Parse("http://www.example.gov.cn/zwgk/index.html?n=1");

    [TestCase("HTTP://WWW.Example.gov.cn", "http://www.example.gov.cn/")]
    [TestCase("http://example.gov.cn:80/a", "http://example.gov.cn/a")]
    [TestCase("https://example.gov.cn:443/a", "https://example.gov.cn/a")]
    [TestCase("http://example.gov.cn:8080/a", "http://example.gov.cn:8080/a")]
    [TestCase("http://user:secret@example.gov.cn/a#top", "http://example.gov.cn/a")]
    [TestCase("http://allowed.cn@example.org/a", "http://example.org/a")]
    [TestCase("http://example.gov.cn/决算 表.pdf", "http://example.gov.cn/%E5%86%B3%E7%AE%97%20%E8%A1%A8.pdf")]
    [TestCase("http://example.gov.cn/%d6%d0.pdf", "http://example.gov.cn/%d6%d0.pdf")]
    [TestCase("http://政府.cn/", "http://xn--mxtq1m.cn/")]
    [TestCase(" \n http://example.gov.cn/a\n\tb \u3000", "http://example.gov.cn/ab")]
    [TestCase("http://example.gov.cn/a/./b/../c", "http://example.gov.cn/a/c")]
    [TestCase("http://[::1]:8080/a", "http://[::1]:8080/a")]
    [TestCase("http://0x7f.1/", "http://127.0.0.1/")]
    [TestCase("http://2130706433/", "http://127.0.0.1/")]
    [TestCase("http://0177.0.0.1/", "http://127.0.0.1/")]
    public void An_absolute_address_has_one_spelling(string text, string expected) =>
        Assert.That(WebAddress.Parse(text).Text, Is.EqualTo(expected));

    [TestCase("a.html", "http://www.example.gov.cn/zwgk/a.html")]
    [TestCase("./a.html", "http://www.example.gov.cn/zwgk/a.html")]
    [TestCase("../a.html", "http://www.example.gov.cn/a.html")]
    [TestCase("../../../a.html", "http://www.example.gov.cn/a.html")]
    [TestCase("/a.html", "http://www.example.gov.cn/a.html")]
    [TestCase("//other.gov.cn/a", "http://other.gov.cn/a")]
    [TestCase("?n=2", "http://www.example.gov.cn/zwgk/index.html?n=2")]
    [TestCase("#top", "http://www.example.gov.cn/zwgk/index.html?n=1")]
    [TestCase("https://other.gov.cn/", "https://other.gov.cn/")]
    [TestCase(@"\zwgk\a.html", "http://www.example.gov.cn/zwgk/a.html")]
    public void A_link_is_read_from_its_page(string link, string expected)
    {
        var isRead = WebAddress.TryParse(link, Page, out var address);

        Assert.Multiple(() =>
        {
            Assert.That(isRead, Is.True);
            Assert.That(address?.Text, Is.EqualTo(expected));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \t")]
    [TestCase("javascript:void(0)")]
    [TestCase("java\nscript:alert(1)")]
    [TestCase("mailto:a@example.gov.cn")]
    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://example.gov.cn/")]
    [TestCase("data:text/html,a")]
    [TestCase("http://")]
    [TestCase("http://:80/")]
    [TestCase("http://a..b/")]
    [TestCase("http://exa mple/")]
    [TestCase("http://example:99999/")]
    [TestCase("http://\u202e/")]
    [TestCase("http://[fe80::1%25eth0]/")]
    public void What_is_no_address_of_the_web_is_none(string? text) =>
        Assert.That(WebAddress.TryParse(text, Page, out _), Is.False);

    [TestCase("/etc/passwd")]
    [TestCase("a.html")]
    [TestCase("//example.gov.cn/a")]
    public void Without_a_page_only_an_absolute_address_is_one(string text) =>
        Assert.That(WebAddress.TryParse(text, page: null, out _), Is.False);

    [TestCase("http://example.gov.cn/a", "example.gov.cn")]
    [TestCase("https://example.gov.cn/a", "example.gov.cn")]
    [TestCase("https://example.gov.cn:80/a", "example.gov.cn:80")]
    [TestCase("http://[2001:DB8::1]/a", "[2001:db8::1]")]
    [TestCase("http://[::1]:8080/a", "[::1]:8080")]
    public void The_authority_names_the_port_where_it_is_not_the_usual_one(string text, string expected) =>
        Assert.That(WebAddress.Parse(text).Authority, Is.EqualTo(expected));

    [Test]
    public void An_address_that_is_too_long_once_encoded_is_none() => Assert.Multiple(() =>
    {
        Assert.That(WebAddress.TryParse("/" + new string('中', 300), Page, out _), Is.False);
        Assert.That(WebAddress.TryParse("/" + new string('a', 300), Page, out _), Is.True);
    });

    [Property(MaxTest = 2000)]
    public bool Any_text_is_read_or_refused_and_what_is_read_reads_the_same_again(string? text) =>
        !WebAddress.TryParse(text, Page, out var address) || (WebAddress.Parse(address.Text) is var again && again == address && again.Authority == address.Authority);

    [Property(MaxTest = 2000)]
    public Property So_is_what_looks_like_an_address()
    {
        var pieces = Gen.Elements(
            "http:", "https:", "//", "/", "\\", "..", ".", "%2e", "%", "%00", "%E4%B8%AD", "中", "a", "B", "@", ":", "80", "[", "]", "::1", "0x7f", "127.1", "?", "#", "&", " ",
            "\0", "\ud83d", "\udc00", "xn--", "ß", "\u200d", "。", "％", "ｈ", "ﬁ", "-", "_", "\u202e");
        var texts = pieces.ListOf().Select(static list => "http://" + string.Concat(list));
        return Prop.ForAll(texts.ToArbitrary(), text => Any_text_is_read_or_refused_and_what_is_read_reads_the_same_again(text));
    }
}
