using System.Text.Json;
using Extractor.Crawling.Ledger;
using Extractor.Serving.Description;
using Extractor.Tests.Storage.Crawls;
using static Extractor.Tests.Storage.Crawls.LedgerFile;

namespace Extractor.Tests.Serving;

/// <summary>The ledger of crawls over HTTP.</summary>
public sealed class CrawledSiteTests
{
    [Test]
    public async Task A_site_that_was_crawled_is_listed_with_its_last_round_also_while_the_next_one_goes_on()
    {
        using var file = new LedgerFile();
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("a.pdf", AddressRole.File), Link("b.pdf", AddressRole.File));
        file.File(round, "a.pdf");
        await using var server = await RunningServer.StartAsync(file.Path);

        var under = await SiteAsync(server);
        file.Fails(round, "b.pdf", AddressRole.File, AddressState.Gone, Extractor.Crawling.CrawlProblems.Gone(404));
        file.End(round);
        var after = await SiteAsync(server);

        Assert.That(Short(under), Is.EqualTo("czj running due 1 documents 1 fetched 2 gone -"));
        Assert.That(Short(after), Is.EqualTo("czj finished due 0 documents 1 fetched 2 gone 1"));
        Assert.That(after.EnumerateObject().Select(member => member.Name), Is.EqualTo(Described().EnumerateObject().Select(member => member.Name)));
    }

    private static async Task<JsonElement> SiteAsync(RunningServer server) =>
        (await server.GetAsync("/api/crawls")).GetProperty("items").EnumerateArray().Single();

    private static string Short(JsonElement site) =>
        $"{site.GetProperty("site")} {site.GetProperty("state")} due {site.GetProperty("due")} documents {site.GetProperty("documents")} "
        + $"fetched {Count(site, "fetched")} gone {Count(site, "gone")}";

    private static string Count(JsonElement site, string state) => site.GetProperty("addresses").TryGetProperty(state, out var count) ? count.GetRawText() : "-";

    /// <summary>The members that the description names, in its order.</summary>
    private static JsonElement Described() => JsonDocument.Parse(ApiDescription.Utf8).RootElement.GetProperty("paths").GetProperty("/api/crawls").GetProperty("get")
        .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema")
        .GetProperty("properties").GetProperty("items").GetProperty("items").GetProperty("properties");
}
