using System.Security.Cryptography;
using System.Text;
using Extractor.Crawling.Fetching;

namespace Extractor.Tests.Crawling.Fetching;

public sealed class FetcherTests
{
    [Test]
    public async Task A_page_comes_with_what_its_headers_say()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/index.html", Answers.Text(
            "目录", ("Content-Type", "Text/HTML; charset=\"GB2312\""), ("ETag", "W/\"7\""), ("Last-Modified", "Tue, 01 Sep 2026 00:00:00 GMT")));

        var answer = await stage.FetchAsync("/index.html");

        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(answer.Body.Span), Is.EqualTo("目录"));
            Assert.That(answer, Is.EqualTo(new FetchAnswer(stage.Site.Address("/index.html"))
            {
                Status = 200,
                MediaType = "text/html",
                Charset = "GB2312",
                EntityTag = "W/\"7\"",
                LastModified = "Tue, 01 Sep 2026 00:00:00 GMT",
                Body = answer.Body,
                Length = 6,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("目录"))),
            }));
        });
    }

    [Test]
    public async Task A_body_that_is_known_is_not_sent_again()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Status(304, ("ETag", "\"1\"")));

        var answer = await stage.FetchAsync(new FetchRequest(stage.Site.Address("/a")) { EntityTag = "\"1\"", LastModified = "Tue, 01 Sep 2026 00:00:00 GMT" });

        var headers = stage.Site.Requests.Last().Headers;
        Assert.Multiple(() =>
        {
            Assert.That(answer, Is.EqualTo(new FetchAnswer(stage.Site.Address("/a")) { Status = 304, IsNotModified = true, EntityTag = "\"1\"" }));
            Assert.That(headers["If-None-Match"], Is.EqualTo("\"1\""));
            Assert.That(headers["If-Modified-Since"], Is.EqualTo("Tue, 01 Sep 2026 00:00:00 GMT"));
        });
    }

    [Test]
    public async Task A_304_that_was_not_asked_for_is_no_answer()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Status(304));

        Assert.That((await stage.FetchAsync("/a")).Problem?.Code, Is.EqualTo("CRW011"));
    }

    [Test]
    public async Task Who_asks_is_told_and_nothing_else()
    {
        await using var stage = await FetchingStage.StartAsync(options: new() { AllowPrivate = true, Contact = "https://example.org/crawl (\r\nX: y" });
        stage.Site.On("/a", Answers.Text("a", ("Set-Cookie", "session=1")));

        await stage.FetchAsync("/a");
        await stage.FetchAsync("/a");

        var (_, headers) = stage.Site.Requests.Last();
        Assert.Multiple(() =>
        {
            Assert.That(headers["User-Agent"], Does.Match(@"^Extractor/\d+\.\d+\.\d+ \(\+https://example\.org/crawlX:y\)$"));
            Assert.That(headers.Keys, Is.EquivalentTo(new[] { "Host", "User-Agent", "Accept", "Accept-Encoding" }));
        });
    }

    [TestCase(404, "CRW010")]
    [TestCase(410, "CRW010")]
    [TestCase(403, "CRW011")]
    [TestCase(501, "CRW011")]
    public async Task A_status_that_is_an_answer_is_asked_for_once(int status, string code)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Status(status, Encoding.UTF8.GetBytes("blocked")));

        var answer = await stage.FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo(code));
            Assert.That(Encoding.UTF8.GetString(answer.Body.Span), Is.EqualTo("blocked"));
            Assert.That(stage.Site.Count("/a"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Of_the_body_of_a_failure_the_beginning_is_kept()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Status(403, new byte[1 << 20]));

        Assert.That((await stage.FetchAsync("/a")).Body.Length, Is.EqualTo(64 << 10));
    }

    [Test]
    public async Task Cancelling_ends_a_wait()
    {
        await using var stage = await FetchingStage.StartAsync();
        using var cancel = new CancellationTokenSource();
        stage.Site.On("/a", async context =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        Assert.That(
            async () => await stage.Fetcher.FetchAsync(new FetchRequest(stage.Site.Address("/a")), cancel.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
