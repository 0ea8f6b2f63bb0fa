using System.Text;
using System.Text.RegularExpressions;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>Articles of real sites, as far as they are there: what is read is held against the meta elements that the sites fill themselves.</summary>
public sealed partial class RealPageTests
{
    private static IEnumerable<string> Pages()
    {
        var folder = Path.Combine(RepositoryFolders.SharedData, "reports");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(static file => Path.GetFileName(file)) : [];
    }

    [TestCaseSource(nameof(Pages))]
    public void An_article_is_one_with_its_title_and_day(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(RepositoryFolders.SharedData, "reports", name));
        var meta = Meta().Matches(Encoding.UTF8.GetString(bytes)).DistinctBy(static match => match.Groups["name"].Value).ToDictionary(static match => match.Groups["name"].Value, static match => match.Groups["content"].Value);
        foreach (var expected in (AddressRole[])[AddressRole.Article, AddressRole.List])
        {
            var reading = PageReader.Read(new PageBody(WebAddress.Parse("https://www.qingshi.example/zwgk/bmjs/202601/t20260101_1.html"), bytes, "text/html"), expected, PageFixtures.Walk());

            Assert.Multiple(() =>
            {
                Assert.That((reading.Problem, reading.Role), Is.EqualTo(((Extractor.Crawling.CrawlProblem?)null, AddressRole.Article)));
                Assert.That(reading.Title, Is.Not.Null.And.Not.Empty);
                Assert.That(reading.PublishedOn, Is.Not.Null);
                if (meta.TryGetValue("ArticleTitle", out var title))
                {
                    Assert.That(reading.Title, Is.EqualTo(title));
                    Assert.That($"{reading.PublishedOn:yyyy-MM-dd}", Is.EqualTo(meta["PubDate"][..10]));
                }
            });
        }
    }

    [GeneratedRegex("""<meta\s+name\s*=\s*"(?<name>ArticleTitle|PubDate)"\s+content\s*=\s*"(?<content>[^"]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Meta();
}
