using System.Net;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;

namespace Extractor.Tests.Crawling.Fetching;

public sealed class RedirectTests
{
    [TestCase(301, true)]
    [TestCase(308, true)]
    [TestCase(302, false)]
    [TestCase(303, false)]
    [TestCase(307, false)]
    public async Task A_redirect_is_followed_and_remembered_when_it_is_for_good(int status, bool isForGood)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Redirect(status, "b#part")).On("/b", Answers.Text("b"));

        var answer = await stage.FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Address, Is.EqualTo(stage.Site.Address("/b")));
            Assert.That(answer.IsMovedForGood, Is.EqualTo(isForGood));
            Assert.That(answer.Length, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task One_redirect_that_is_not_for_good_makes_the_whole_way_so()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Redirect(301, "/b")).On("/b", Answers.Redirect(302, "/c")).On("/c", Answers.Text("c"));

        Assert.That((await stage.FetchAsync("/a")).IsMovedForGood, Is.False);
    }

    [Test]
    public async Task Without_a_redirect_nothing_has_moved()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Text("a"));

        Assert.That((await stage.FetchAsync("/a")).IsMovedForGood, Is.False);
    }

    [TestCase(10, null)]
    [TestCase(11, "CRW017")]
    public async Task Ten_redirects_are_followed(int redirects, string? code)
    {
        await using var stage = await FetchingStage.StartAsync();
        for (var hop = 0; hop < redirects; hop++)
        {
            stage.Site.On($"/{hop}", Answers.Redirect(302, $"/{hop + 1}"));
        }

        stage.Site.On($"/{redirects}", Answers.Text("end"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await stage.FetchAsync("/0")).Problem?.Code, Is.EqualTo(code));
            Assert.That(stage.Site.Count("/11"), Is.Zero);
        });
    }

    [Test]
    public async Task A_circle_is_seen_at_once()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Redirect(302, "/b")).On("/b", Answers.Redirect(302, "/a"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await stage.FetchAsync("/a")).Problem?.Code, Is.EqualTo("CRW017"));
            Assert.That(stage.Site.Count("/a"), Is.EqualTo(1));
        });
    }

    [TestCase("http://169.254.169.254/latest/meta-data/", "CRW001")]
    [TestCase("http://example.org/", "CRW001")]
    [TestCase("//example.org/", "CRW001")]
    [TestCase("file:///etc/passwd", "CRW019")]
    [TestCase("javascript:alert(1)", "CRW019")]
    [TestCase("http://[::1", "CRW019")]
    public async Task It_leads_to_no_place_that_a_crawl_may_not_ask(string location, string code)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Redirect(302, location));

        var answer = await stage.FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo(code));
            Assert.That(answer.Status, Is.EqualTo(302));
            Assert.That(stage.Pump.Begun, Has.Count.EqualTo(2));
        });
    }

    /// <summary>The public site is this machine under a name; its guard lets the name through, because here it stands for a public address.</summary>
    [Test]
    public async Task An_allowed_host_that_is_private_is_not_asked_after_a_redirect_either()
    {
        await using var stage = await FetchingStage.StartAsync(resolve: static (host, _) => host == "inside.example.org"
            ? throw new PrivateAddressException(host)
            : Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        stage.MoreHosts.Add("inside.example.org");
        stage.Site.On("/a", Answers.Redirect(302, "http://inside.example.org/"));

        Assert.That((await stage.FetchAsync("/a")).Problem?.Code, Is.EqualTo("CRW002"));
    }

    [Test]
    public async Task A_redirect_without_a_place_is_none()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Status(302));

        Assert.That((await stage.FetchAsync("/a")).Problem?.Code, Is.EqualTo("CRW019"));
    }

    [Test]
    public async Task Bytes_beyond_ascii_go_back_as_they_came()
    {
        var asked = string.Empty;
        await using var stage = await FetchingStage.StartAsync();
        await using var raw = new RawSite(head =>
        {
            asked = head.Split(' ')[1];
            return [RawSite.Bytes(asked == "/a" ? "HTTP/1.1 302 Found\r\nLocation: /\u00D6\u00D0.pdf\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\nb")];
        });
        stage.MoreHosts.Add(raw.Authority);

        var answer = await stage.FetchAsync(raw.Address("/a"));

        Assert.Multiple(() =>
        {
            Assert.That(answer.Length, Is.EqualTo(1));
            Assert.That(asked, Is.EqualTo("/%D6%D0.pdf"));
        });
    }

    [Test]
    public async Task What_is_known_of_a_body_is_asked_for_where_it_is()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Redirect(301, "/b")).On("/b", Answers.Status(304));

        var answer = await stage.FetchAsync(new FetchRequest(stage.Site.Address("/a")) { EntityTag = "\"1\"" });

        Assert.Multiple(() =>
        {
            Assert.That(answer.IsNotModified, Is.True);
            Assert.That(answer.IsMovedForGood, Is.True);
            Assert.That(answer.Address, Is.EqualTo(stage.Site.Address("/b")));
        });
    }
}
