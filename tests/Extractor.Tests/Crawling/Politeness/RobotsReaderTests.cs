using System.Text;
using Extractor.Crawling.Politeness;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Crawling.Politeness;

public sealed class RobotsReaderTests
{
    /// <summary>Rows: the rules of one group, a path, whether it is allowed. Several rows are the examples of RFC 9309, 2.2.2 and 5.</summary>
    [TestCase("Disallow: /a", "/a", false)]
    [TestCase("Disallow: /a", "/ab/c?d", false)]
    [TestCase("Disallow: /a", "/b", true)]
    [TestCase("Disallow: /a", "/A", true)]
    [TestCase("Disallow:", "/a", true)]
    [TestCase("Disallow: /", "/robots.txt", true)]
    [TestCase("Disallow: /\nAllow: /zwgk/", "/zwgk/a", true)]
    [TestCase("Allow: /zwgk/\nDisallow: /", "/b", false)]
    [TestCase("Allow: /page\nDisallow: /page", "/page", true)]
    [TestCase("Disallow: /page\nAllow: /page", "/page", true)]
    [TestCase("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [TestCase("Disallow: /*.xls$", "/a/b.xls", false)]
    [TestCase("Disallow: /*.xls$", "/a/b.xlsx", true)]
    [TestCase("Disallow: /*.xls$", "/a/b.xls.xls", false)]
    [TestCase("Disallow: *.gif$", "/a.gif", false)]
    [TestCase("Disallow: /a*b*c", "/a-b-c-d", false)]
    [TestCase("Disallow: /a*b*c", "/a-c-b", true)]
    [TestCase("Disallow: /a*a$", "/a", true)]
    [TestCase("Disallow: /a*a$", "/aa", false)]
    [TestCase("Disallow: /$", "/", false)]
    [TestCase("Disallow: /$", "/a", true)]
    [TestCase("Disallow: /a$b", "/a$b", false)]
    [TestCase("Disallow: /search?*q=", "/search?n=1&q=2", false)]
    [TestCase("Disallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", false)]
    [TestCase("Disallow: /foo/bar/\u30C4", "/foo/bar/%E3%83%84", false)]
    [TestCase("Disallow: /foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", false)]
    [TestCase("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [TestCase("Disallow: /a%2fb", "/a/b", true)]
    [TestCase("Disallow: /a%2fb", "/a%2Fb", false)]
    [TestCase("  disallow :\t/a   # not this", "/a", false)]
    [TestCase("Disallow /a", "/a", true)]
    [TestCase("nonsense\n<html>\nDisallow: /a", "/a", false)]
    public void A_group_is_read_by_the_longest_rule(string group, string path, bool expected) =>
        Assert.That(Read($"User-agent: *\n{group}").Allows(Address(path)), Is.EqualTo(expected));

    /// <summary>Rows: a file, whether /a is allowed.</summary>
    [TestCase("", true)]
    [TestCase("Disallow: /a", true)]
    [TestCase("User-agent: other\nDisallow: /a", true)]
    [TestCase("User-agent: EXTRACTOR\nDisallow: /a", false)]
    [TestCase("User-agent: Extractor/2.0 (any)\nDisallow: /a", false)]
    [TestCase("User-agent: Extractor-Image\nDisallow: /a", true)]
    [TestCase("User-agent: Extract\nDisallow: /a", true)]
    [TestCase("User-agent: *\nDisallow: /a\n\nUser-agent: extractor\nDisallow: /b", true)]
    [TestCase("User-agent: extractor\nDisallow: /b\n\nUser-agent: *\nDisallow: /a", true)]
    [TestCase("User-agent: extractor\n\nUser-agent: *\nDisallow: /a", false)]
    [TestCase("User-agent: other\nUser-agent: extractor\nDisallow: /a", false)]
    [TestCase("User-agent: extractor\nUser-agent: other\nDisallow: /a", false)]
    [TestCase("User-agent: extractor\nDisallow: /b\nUser-agent: other\nDisallow: /c\nUser-agent: extractor\nDisallow: /a", false)]
    [TestCase("User-agent: extractor\nAllow: /b\nUser-agent: other\nDisallow: /a", true)]
    [TestCase("User-agent: *\nSitemap: http://example.org/s.xml\nDisallow: /a", false)]
    [TestCase("\uFEFFUser-agent: *\r\nDisallow: /a\r\n", false)]
    [TestCase("User-agent: *\rDisallow: /a\r", false)]
    public void The_group_of_this_crawler_counts_else_that_of_everyone(string file, bool expected) =>
        Assert.That(Read(file).Allows(Address("/a")), Is.EqualTo(expected));

    [TestCase("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [TestCase("User-agent: *\nCrawl-delay: 2\nUser-agent: *\nCrawl-delay: 5\nCrawl-delay: 3", 5)]
    [TestCase("User-agent: *\nCrawl-delay: 9\nUser-agent: extractor\nCrawl-delay: 4", 4)]
    [TestCase("User-agent: *\nCrawl-delay: -1", null)]
    [TestCase("User-agent: *\nCrawl-delay: NaN", null)]
    [TestCase("User-agent: *\nCrawl-delay: 1e300", null)]
    [TestCase("User-agent: *\nCrawl-delay: 99999999", null)]
    [TestCase("Crawl-delay: 3", null)]
    public void The_slowest_delay_of_the_group_counts(string file, double? seconds) =>
        Assert.That(Read(file).CrawlDelay?.TotalSeconds, Is.EqualTo(seconds));

    [Test]
    public void Sitemaps_belong_to_no_group() => Assert.That(
        Read("Sitemap: http://example.org/1.xml\nUser-agent: other\nsitemap:  /2.xml # second").Sitemaps,
        Is.EqualTo(new[] { "http://example.org/1.xml", "/2.xml" }));

    [Test]
    public void Rules_in_another_charset_match_the_path_that_is() =>
        Assert.That(RobotsReader.Read([.. "User-agent: *\nDisallow: /"u8, 0xD6, 0xD0]).Allows(Address("/%d6%d0.html")), Is.False);

    [Test]
    public void What_lies_beyond_the_limit_is_not_read()
    {
        var filling = new string('#', RobotsReader.LongestFile - 30);
        var rules = Read($"User-agent: *\n{filling}\nDisallow: /long-enough-to-be-cut\nDisallow: /b");

        Assert.Multiple(() =>
        {
            Assert.That(rules.Rules, Is.Empty);
            Assert.That(Read($"User-agent: *\nDisallow: /a\n{filling}\nDisallow: /b").Rules, Has.Length.EqualTo(1));
        });
    }

    /// <summary>A pattern of many stars against a path that nearly fits: a matcher that goes back would not end.</summary>
    [Test]
    [CancelAfter(5_000)]
    public void No_pattern_takes_long(CancellationToken cancellationToken)
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 5_000)) + "b$";

        Assert.That(Read($"User-agent: *\nDisallow: /{pattern}").Allows(new Uri("http://example.org/" + new string('a', 50_000))), Is.True);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>The matcher against the definition: a star is any text, tried in every way.</summary>
    [Property(MaxTest = 2000)]
    public Property A_pattern_matches_what_its_definition_matches()
    {
        var patterns = Gen.Elements("a", "b", "*", "$").ListOf().Resize(8).Select(static list => "/" + string.Concat(list));
        var paths = Gen.Elements("a", "b", "$").ListOf().Resize(8).Select(static list => "/" + string.Concat(list));
        return Prop.ForAll(patterns.ToArbitrary(), paths.ToArbitrary(), (pattern, path) => new RobotsPattern(pattern).Matches(path) == Defined(pattern, path));
    }

    [Property]
    public bool Any_bytes_are_read(byte[] bytes) => RobotsReader.Read(bytes).Allows(Address("/robots.txt"));

    private static bool Defined(string pattern, string path) => pattern switch
    {
        "" => true,
        "$" => path.Length == 0,
        ['*', .. var rest] => Enumerable.Range(0, path.Length + 1).Any(skipped => Defined(rest, path[skipped..])),
        _ => path.Length > 0 && path[0] == pattern[0] && Defined(pattern[1..], path[1..]),
    };

    private static RobotsRules Read(string file) => RobotsReader.Read(Encoding.UTF8.GetBytes(file));

    private static Uri Address(string path) => new("http://example.org" + path);
}
