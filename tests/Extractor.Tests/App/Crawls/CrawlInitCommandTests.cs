using Extractor.App;
using Extractor.App.Commands.Crawls;
using Extractor.Crawling;
using Extractor.Crawling.Sites;
using static Extractor.Tests.App.Crawls.CrawledMunicipality;

namespace Extractor.Tests.App.Crawls;

/// <summary>A recipe that is drafted reads the site as the person who drafted it saw it.</summary>
public sealed class CrawlInitCommandTests
{
    private CrawledMunicipality site = null!;

    [SetUp]
    public void PublishThreeReports()
    {
        site = new CrawledMunicipality();
        foreach (var (name, day) in new[] { ("shuili", "2024-09-20"), ("jiaoyu", "2024-09-25"), ("weijian", "2024-09-26") })
        {
            site.Publish(name, day, (FileOf(name), Report("01-plain-final-accounts")));
        }
    }

    [TearDown]
    public void Remove() => site.Dispose();

    [Test]
    public void A_drafted_recipe_is_one_that_crawls()
    {
        var path = site.Folder["draft.json"];
        var run = Init(Start, "--out", path);
        var recipe = SiteRecipeJson.Read(File.ReadAllBytes(path));
        File.Copy(path, site.Folder["site.json"], overwrite: true);
        var crawled = site.Crawl("--fetch-only");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Contain("finds 3 entries").And.Contain($"2024-09-20  shuili2022年度部门决算公开  {Start}shuili.html"));
        Assert.That(recipe.Start.Single().Text, Is.EqualTo(Start));
        Assert.That(crawled.ExitCode, Is.EqualTo(ExitCode.Done), crawled.Error);
        Assert.That(site.Fetcher.Asked, Is.SupersetOf(new[] { FileOf("shuili"), FileOf("jiaoyu"), FileOf("weijian") }));
    }

    [Test]
    public void Without_a_file_the_recipe_is_printed_and_nothing_else() =>
        Assert.That(SiteRecipeJson.Read(Init(Start).Bytes).Start.Single().Text, Is.EqualTo(Start));

    [Test]
    public void A_file_that_is_there_is_left_as_it_was()
    {
        var path = site.Folder.Write("draft.json", "mine");

        Assert.That(Init(Start, "--out", path).ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(File.ReadAllText(path), Is.EqualTo("mine"));
    }

    [Test]
    public void A_page_that_cannot_be_had_is_told_with_its_code()
    {
        site.Fetcher.Fail(Start, CrawlProblems.LoginPage());

        Assert.That(Init(Start), Has.Property("ExitCode").EqualTo(ExitCode.Network).And.Property("Error").Contains("CRW021"));
        Assert.That(Init("mailto:a@b.example").ExitCode, Is.EqualTo(ExitCode.Usage));
    }

    private CommandRun Init(params string[] arguments) => CommandRun.At(site.Clock, terminal => new CrawlInitCommand(terminal, _ => site.Fetcher), arguments);
}
