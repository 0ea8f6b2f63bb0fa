using System.Globalization;
using System.Text;

namespace Extractor.Tests.Crawling.Fetching;

public sealed class RetryTests
{
    private static readonly DateTimeOffset ServerTime = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [TestCase(408)]
    [TestCase(425)]
    [TestCase(429)]
    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    public async Task A_failure_that_passes_is_tried_again(int status)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Status(status), Answers.Status(status), Answers.Text("a"));

        var answer = await stage.FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem, Is.Null);
            Assert.That(answer.Length, Is.EqualTo(1));
            Assert.That(stage.Site.Count("/a"), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task A_failure_that_stays_is_told_after_five_attempts_with_its_page()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Status(503, Encoding.UTF8.GetBytes("maintenance")));

        var answer = await stage.FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW011"));
            Assert.That(answer.Status, Is.EqualTo(503));
            Assert.That(Encoding.UTF8.GetString(answer.Body.Span), Is.EqualTo("maintenance"));
            Assert.That(stage.Site.Count("/a"), Is.EqualTo(5));
        });
    }

    [Test]
    public async Task Waits_grow_and_are_the_same_for_the_same_host()
    {
        var first = await WaitsAsync();
        var second = await WaitsAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(second));
            Assert.That(first.Sum(static wait => wait.TotalSeconds), Is.InRange(10, 120));
            Assert.That(first[^1], Is.GreaterThan(first[0]));
        });

        static async Task<List<TimeSpan>> WaitsAsync()
        {
            await using var stage = await FetchingStage.StartAsync(new() { RequestsPerSecond = 100 });
            stage.MoreHosts.Add("steady.example.org");
            await stage.FetchAsync(Extractor.Crawling.Addresses.WebAddress.Parse("http://steady.example.org/a"));
            var begun = stage.Pump.Begun.Select(static request => request.At).ToList();
            return [.. begun.Zip(begun.Skip(1), static (earlier, later) => later - earlier)];
        }
    }

    /// <summary>What a host asks for is kept by every request to it, not by the one alone.</summary>
    [TestCase("7", 7)]
    [TestCase("0", 1)]
    [TestCase("soon", 1)]
    [TestCase("Tue, 01 Sep 2026 12:00:20 GMT", 20)]
    [TestCase("Tue, 01 Sep 2026 11:00:00 GMT", 1)]
    public async Task A_host_that_asks_for_a_pause_gets_it(string retryAfter, double seconds)
    {
        await using var stage = await FetchingStage.StartAsync(new() { Connections = 4 });
        stage.Site
            .On("/a", Answers.Status(503, ("Retry-After", retryAfter), ("Date", ServerTime.ToString("r", CultureInfo.InvariantCulture))), Answers.Text("a"))
            .On("/b", Answers.Text("b"));
        await stage.FetchAsync("/robots.txt");
        var before = stage.Pump.Begun.Count;

        var answers = await Task.WhenAll(stage.FetchAsync("/a"), stage.FetchAsync("/b"));

        var begun = stage.Pump.Begun.Skip(before).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(answers.Select(static answer => answer.Problem), Is.All.Null);
            Assert.That(begun[0].Address, Is.EqualTo(stage.Site.Address("/a")));
            // Never earlier; later only by what this machine lets a thread wait.
            Assert.That((begun[1].At - begun[0].At).TotalSeconds, Is.InRange(seconds, seconds + 9));
        });
    }

    [Test]
    public async Task A_host_that_asks_for_a_long_pause_is_left_alone_until_it_is_over()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Status(429, ("Retry-After", "3600")), Answers.Text("a")).On("/b", Answers.Text("b"));

        var (first, second) = (await stage.FetchAsync("/a"), await stage.FetchAsync("/b"));
        stage.Clock.Advance(TimeSpan.FromHours(1));
        var third = await stage.FetchAsync("/b");

        Assert.Multiple(() =>
        {
            Assert.That(first.Problem?.Code, Is.EqualTo("CRW011"));
            Assert.That(second.Problem?.Code, Is.EqualTo("CRW014"));
            Assert.That(third.Problem, Is.Null);
            Assert.That(stage.Site.Count("/a"), Is.EqualTo(1));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_that_ends_too_early_is_asked_for_again(bool isChunked)
    {
        await using var stage = await FetchingStage.StartAsync();
        var body = new byte[100_000];
        stage.Site.On("/a", Answers.Cut(body, sent: 50_000, isChunked), Answers.Body(body));

        Assert.That((await stage.FetchAsync("/a")).Length, Is.EqualTo(100_000));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_that_never_ends_well_is_told(bool isChunked)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Cut(new byte[100_000], sent: 50_000, isChunked));

        var answer = await stage.FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW013"));
            Assert.That(answer.Status, Is.EqualTo(200));
        });
    }

    [Test]
    public async Task A_host_that_never_answers_is_given_up_after_every_attempt()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", async context =>
        {
            await stage.Pump.HoldAsync(stage.Site.Address("/a").Text, TimeSpan.FromSeconds(60), context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var answer = await stage.FetchAsync("/a");

        var begun = stage.Pump.Begun.Skip(1).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW012"));
            Assert.That(answer.Problem?.Reason, Does.Contain("nothing came for 60 seconds"));
            Assert.That(begun, Has.Count.EqualTo(5));
            Assert.That(begun[1].At - begun[0].At, Is.GreaterThan(TimeSpan.FromSeconds(60)));
        });
    }

    [Test]
    public async Task A_host_that_refuses_connections_is_told_so()
    {
        await using var stage = await FetchingStage.StartAsync();
        await using (var gone = await ScriptedSite.StartAsync())
        {
            stage.MoreHosts.Add(gone.Authority);
        }

        var answer = await stage.FetchAsync(Extractor.Crawling.Addresses.WebAddress.Parse($"http://{stage.MoreHosts[0]}/a"));

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW004"));
            Assert.That(answer.Problem?.Reason, Does.Contain("the host refuses connections"));
        });
    }

    [Test]
    public async Task A_host_that_fails_all_the_time_is_left_alone_for_a_while()
    {
        await using var stage = await FetchingStage.StartAsync(new() { RequestsPerSecond = 10 });
        stage.Site.On("/well", Answers.Text("well"));
        await stage.FetchAsync("/robots.txt");
        stage.Clock.Advance(TimeSpan.FromMinutes(11));
        foreach (var page in Enumerable.Range(0, 5))
        {
            stage.Site.On($"/{page}", Answers.Status(500));
        }

        var codes = new List<string?>();
        foreach (var page in Enumerable.Range(0, 5))
        {
            codes.Add((await stage.FetchAsync($"/{page}")).Problem?.Code);
        }

        var asked = stage.Site.Requests.Count;
        codes.Add((await stage.FetchAsync("/well")).Problem?.Code);
        var leftAlone = stage.Site.Requests.Count - asked;
        stage.Clock.Advance(TimeSpan.FromMinutes(6));

        await Assert.MultipleAsync(async () =>
        {
            // Two addresses are ten attempts; the circuit opens with the tenth or the one after it.
            Assert.That(codes[..2], Is.All.EqualTo("CRW011"));
            Assert.That(codes[3..], Is.All.EqualTo("CRW014"));
            Assert.That(asked, Is.InRange(12, 13));
            Assert.That(leftAlone, Is.Zero);
            Assert.That((await stage.FetchAsync("/well")).Problem, Is.Null);
        });
    }
}
