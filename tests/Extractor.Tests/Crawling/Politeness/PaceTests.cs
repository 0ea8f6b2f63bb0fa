using Extractor.Tests.Crawling.Fetching;

namespace Extractor.Tests.Crawling.Politeness;

/// <summary>Politeness is measured by the clock of the crawl over every request that leaves, whatever it is for.</summary>
public sealed class PaceTests
{
    /// <summary>
    /// Sixty addresses are asked for at once; answers take three times as long as the pace has requests follow each other, and some are redirects,
    /// failures that are tried again, and bodies that break off.
    /// </summary>
    [TestCase(1, 2)]
    [TestCase(2, 1)]
    [TestCase(5, 3)]
    public async Task Under_load_neither_requests_a_second_nor_connections_exceed_the_setting(double rate, int connections)
    {
        await using var stage = await FetchingStage.StartAsync(new() { RequestsPerSecond = rate, Connections = connections });
        var (atOnce, most) = (0, 0);
        for (var page = 0; page < 60; page++)
        {
            var path = $"/{page}";
            var last = Answers.Text("page");
            stage.Site.On(path, Slow(path, (page % 5) switch
            {
                1 => Answers.Redirect(302, path + "/moved"),
                2 => Answers.Status(500),
                3 => Answers.Cut(new byte[1000], sent: 500, isChunked: page % 2 == 0),
                4 => Answers.Status(503, ("Retry-After", "3")),
                _ => last,
            }), Slow(path, last));
            stage.Site.On(path + "/moved", Slow(path + "/moved", last));
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(page => stage.FetchAsync($"/{page}")));

        var begun = stage.Pump.Begun.Select(static request => request.At).ToList();
        var gaps = begun.Zip(begun.Skip(1), static (earlier, later) => later - earlier).ToList();
        TestContext.Out.WriteLine($"{begun.Count} requests in {begun[^1].TotalSeconds:0.0} s, least gap {gaps.Min().TotalSeconds:0.000} s, at once {stage.Pump.MostAtOnce[stage.Site.Authority]}");
        Assert.Multiple(() =>
        {
            Assert.That(answers.Select(static answer => answer.Problem), Is.All.Null);
            Assert.That(begun, Has.Count.GreaterThanOrEqualTo(1 + 60 + 48));
            Assert.That(gaps.Min(), Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1 / rate)));
            Assert.That(stage.Pump.MostAtOnce[stage.Site.Authority], Is.EqualTo(connections));
            Assert.That(most, Is.EqualTo(connections));
        });

        Microsoft.AspNetCore.Http.RequestDelegate Slow(string path, Microsoft.AspNetCore.Http.RequestDelegate answer) => async context =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref atOnce));
            await stage.Pump.HoldAsync(stage.Site.Address(path).Text, TimeSpan.FromSeconds(3 / rate), context.RequestAborted);
            Interlocked.Decrement(ref atOnce);
            await answer(context);
        };
    }

    [Test]
    public async Task A_delay_that_robots_asks_for_is_kept_when_it_is_slower()
    {
        await using var stage = await FetchingStage.StartAsync(new() { RequestsPerSecond = 10 });
        stage.Site.On("/robots.txt", Answers.Text("User-agent: *\nCrawl-delay: 30"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(page => stage.FetchAsync($"/{page}")));

        Assert.That(stage.Pump.Begun.Select(static request => request.At.TotalSeconds), Is.EqualTo(new double[] { 0, 30, 60, 90, 120 }));
    }

    [Test]
    public async Task A_delay_that_is_faster_changes_nothing()
    {
        await using var stage = await FetchingStage.StartAsync(new() { RequestsPerSecond = 0.5 });
        stage.Site.On("/robots.txt", Answers.Text("User-agent: *\nCrawl-delay: 1"));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(page => stage.FetchAsync($"/{page}")));

        Assert.That(stage.Pump.Begun.Select(static request => request.At.TotalSeconds), Is.EqualTo(new double[] { 0, 2, 4 }));
    }

    [Test]
    public async Task Hosts_do_not_wait_for_each_other()
    {
        await using var stage = await FetchingStage.StartAsync();
        await using var other = await ScriptedSite.StartAsync();
        stage.MoreHosts.Add(other.Authority);

        await Task.WhenAll(stage.FetchAsync("/a"), stage.FetchAsync(other.Address("/a")));

        Assert.That(stage.Pump.Begun.Select(static request => request.At.TotalSeconds), Is.EqualTo(new double[] { 0, 0, 1, 1 }));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            if (Interlocked.CompareExchange(ref most, value, seen) == seen)
            {
                return;
            }
        }
    }
}
