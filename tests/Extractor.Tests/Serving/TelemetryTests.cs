using Extractor.Tests.App;

namespace Extractor.Tests.Serving;

/// <summary>What the server tells of itself.</summary>
public sealed class TelemetryTests
{
    [Test]
    public async Task Metrics_count_requests_by_their_route_and_not_by_their_address()
    {
        await using var server = await RunningServer.StartAsync(ServedFixtures.Store);
        await server.GetAsync($"/api/reports/{ServedFixtures.Pdf}");
        await server.GetAsync($"/api/reports/{ServedFixtures.Text}");
        await server.AskAsync("/api/nothing");
        var text = await server.Client.GetStringAsync("/metrics");

        Assert.That(text, Does.Contain(
            "http_server_request_duration_seconds_count{http_request_method=\"GET\",http_route=\"/api/reports/{sha256}\",http_response_status_code=\"200\"} 2\n"));
        Assert.That(text, Does.Contain("http_route=\"none\",http_response_status_code=\"404\"} 1\n"));
        Assert.That(text, Does.Contain("http_server_active_requests 1\n"));
        Assert.That(text, Does.Not.Contain(ServedFixtures.Pdf));
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.That(line, Does.Match(@"^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z_]+=""[^""]*"",?)*\})? [-+0-9.eE]+)$"));
        }
    }

    [Test]
    public async Task Health_fails_when_the_store_is_gone()
    {
        using var folder = new TemporaryFolder();
        File.Copy(ServedFixtures.Store, folder["s.db"]);
        await using var server = await RunningServer.StartAsync(folder["s.db"], settings => settings with { Readers = 1 });

        Assert.That((await server.AskAsync("/health")).Status, Is.EqualTo(200));
        await using (var damage = File.OpenWrite(folder["s.db"]))
        {
            damage.SetLength(0);
        }

        Assert.That((await server.AskAsync("/health")).Status, Is.EqualTo(503));
    }
}
