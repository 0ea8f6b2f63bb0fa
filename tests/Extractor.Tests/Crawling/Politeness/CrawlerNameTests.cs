using Extractor.Crawling.Politeness;

namespace Extractor.Tests.Crawling.Politeness;

public sealed class CrawlerNameTests
{
    [TestCase(null, @"^Extractor/\d+\.\d+\.\d+$")]
    [TestCase("  ", @"^Extractor/\d+\.\d+\.\d+$")]
    [TestCase("desk@example.org", @"^Extractor/\S+ \(\+desk@example\.org\)$")]
    [TestCase("https://example.org/(a)\\\r\nHost: b", @"^Extractor/\S+ \(\+https://example\.org/aHost:b\)$")]
    [TestCase("编辑部", @"^Extractor/\d+\.\d+\.\d+$")]
    public void The_contact_stands_in_the_comment_and_cannot_leave_it(string? contact, string expected) =>
        Assert.That(CrawlerName.UserAgent(contact), Does.Match(expected));
}
