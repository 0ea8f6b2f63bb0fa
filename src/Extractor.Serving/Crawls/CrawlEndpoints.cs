using System.Text.Json;
using Extractor.Fiscal.Records;
using Extractor.Serving.Answers;
using Extractor.Storage.Crawls;

namespace Extractor.Serving.Crawls;

/// <summary>How the sites stand that were crawled into the store.</summary>
internal static class CrawlEndpoints
{
    /// <summary>Every site. There is no entity tag: a crawl that finds nothing new changes no report.</summary>
    internal static async Task Crawls(Exchange exchange)
    {
        IReadOnlyList<CrawledSite> sites;
        using (var snapshot = await exchange.Store.TakeAsync(exchange.Cancelled))
        {
            sites = snapshot.ListCrawledSites();
        }

        await exchange.AnswerAsync(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var site in sites)
            {
                Write(writer, site);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, CrawledSite site)
    {
        writer.WriteStartObject();
        writer.WriteString("site", site.Name);
        writer.WriteNumber("round", site.Round);
        writer.WriteString("state", RecordNames.Of(site.State));
        writer.WriteString("startedAt", site.StartedAt);
        writer.WriteString("finishedAt", site.FinishedAt);
        writer.WriteNumber("due", site.Due);
        writer.WriteNumber("documents", site.Documents);
        writer.WriteNumber("vanished", site.Vanished);
        writer.WriteStartObject("addresses");
        foreach (var (state, count) in site.Addresses)
        {
            writer.WriteNumber(RecordNames.Of(state), count);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
