using Extractor.Tests.Crawling.Fetching;

namespace Extractor.Tests.Crawling.Politeness;

public sealed class RobotsFilesTests
{
    [Test]
    public async Task What_it_disallows_is_not_asked_for()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/robots.txt", Answers.Text("User-agent: *\nDisallow: /private/")).On("/private/a", Answers.Text("a")).On("/b", Answers.Text("b"));

        var (refused, allowed) = (await stage.FetchAsync("/private/a"), await stage.FetchAsync("/b"));

        Assert.Multiple(() =>
        {
            Assert.That(refused.Problem?.Code, Is.EqualTo("CRW003"));
            Assert.That(allowed.Problem, Is.Null);
            Assert.That(stage.Site.Count("/private/a"), Is.Zero);
        });
    }

    [Test]
    public async Task It_is_asked_for_once_however_many_ask()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Text("a"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => stage.FetchAsync("/a")));

        Assert.That(stage.Site.Count("/robots.txt"), Is.EqualTo(1));
    }

    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(410)]
    public async Task Where_it_is_not_there_everything_is_allowed(int status)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/robots.txt", Answers.Status(status)).On("/a", Answers.Text("a"));

        Assert.That((await stage.FetchAsync("/a")).Problem, Is.Null);
    }

    [TestCase(429)]
    [TestCase(500)]
    [TestCase(503)]
    public async Task Where_it_cannot_be_had_nothing_is(int status)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/robots.txt", Answers.Status(status)).On("/a", Answers.Text("a"));

        var answer = await stage.FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW004"));
            Assert.That(answer.Problem?.Reason, Does.Contain($"status {status}"));
            Assert.That(stage.Site.Count("/robots.txt"), Is.EqualTo(5));
            Assert.That(stage.Site.Count("/a"), Is.Zero);
        });
    }

    [Test]
    public async Task It_is_followed_through_five_redirects()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/robots.txt", Answers.Redirect(302, "/r1"));
        for (var hop = 1; hop < 5; hop++)
        {
            stage.Site.On($"/r{hop}", Answers.Redirect(301, $"/r{hop + 1}"));
        }

        stage.Site.On("/r5", Answers.Text("User-agent: *\nDisallow: /a"));

        Assert.That((await stage.FetchAsync("/a")).Problem?.Code, Is.EqualTo("CRW003"));
    }

    [Test]
    public async Task A_sixth_redirect_means_that_it_is_not_there()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/robots.txt", Answers.Redirect(302, "/robots.txt")).On("/a", Answers.Text("a"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await stage.FetchAsync("/a")).Problem, Is.Null);
            Assert.That(stage.Site.Count("/robots.txt"), Is.EqualTo(6));
        });
    }

    [Test]
    public async Task It_leads_to_no_host_that_is_not_allowed()
    {
        await using var stage = await FetchingStage.StartAsync();
        await using var other = await ScriptedSite.StartAsync();
        stage.Site.On("/robots.txt", Answers.Redirect(302, other.Address("/robots.txt").Text)).On("/a", Answers.Text("a"));

        var answer = await stage.FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem, Is.Null);
            Assert.That(other.Requests, Is.Empty);
        });
    }

    [Test]
    public async Task A_long_one_is_cut()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/robots.txt", Answers.Text("User-agent: *\nDisallow: /a\n" + new string('#', 1 << 20))).On("/b", Answers.Text("b"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await stage.FetchAsync("/a")).Problem?.Code, Is.EqualTo("CRW003"));
            Assert.That((await stage.FetchAsync("/b")).Problem, Is.Null);
        });
    }

    [Test]
    public async Task The_target_of_a_redirect_is_held_against_it()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/robots.txt", Answers.Text("User-agent: *\nDisallow: /b")).On("/a", Answers.Redirect(302, "/b")).On("/b", Answers.Text("b"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await stage.FetchAsync("/a")).Problem?.Code, Is.EqualTo("CRW003"));
            Assert.That(stage.Site.Count("/b"), Is.Zero);
        });
    }

    [Test]
    public async Task Sitemaps_on_allowed_hosts_are_listed_each_once()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/robots.txt", Answers.Text("Sitemap: /2.xml\nSitemap: http://other.example.org/3.xml\nSitemap: /1.xml\nSitemap: /2.xml\nSitemap: javascript:1"));

        var sitemaps = await stage.Fetcher.ListSitemapsAsync(stage.Site.Address("/zwgk/"), CancellationToken.None);

        Assert.That(sitemaps, Is.EqualTo(new[] { stage.Site.Address("/2.xml"), stage.Site.Address("/1.xml") }));
    }
}
