using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;
using Extractor.Storage.Crawls;
using Extractor.Storage.Relational.Crawls;

namespace Extractor.App.Crawls;

/// <summary>How a site stands, and what it should have published.</summary>
/// <param name="Site">The site and its last round.</param>
/// <param name="Changes">What that found to be different.</param>
/// <param name="Failures">What gave nothing in it.</param>
/// <param name="Hosts">The hosts and what is wrong with each, or null.</param>
/// <param name="Calendar">What is expected.</param>
internal sealed record SiteStatus(
    CrawledSite Site,
    IReadOnlyList<AddressChange> Changes,
    IReadOnlyList<FailedAddress> Failures,
    ImmutableArray<(CrawledHost Host, string? Silence)> Hosts,
    ImmutableArray<ExpectedReport> Calendar)
{
    /// <summary>A host that answers nothing of use over several crawls is not only down for a while.</summary>
    private static readonly TimeSpan LongestWithoutAnswer = TimeSpan.FromDays(30);

    /// <summary>Reports come once a year, a little later in some years.</summary>
    private static readonly TimeSpan LongestWithoutNews = TimeSpan.FromDays(400);

    /// <summary>How a site stands on a day.</summary>
    internal static SiteStatus Of(CrawlLedger ledger, CrawledSite site, DateOnly today)
    {
        var recipe = SiteRecipeJson.Read(Encoding.UTF8.GetBytes(site.Recipe));
        var looked = Moment(site.StartedAt);
        return new SiteStatus(
            site,
            ledger.ListChanges(site.Round),
            ledger.ListFailures(site.Round),
            [.. ledger.ListHosts(site.Name).Select(host => (host, SilenceOf(host, looked)))],
            new PublicationCalendar(ledger.ListPublications(site.Name), today).Compare(recipe.Calendar));
    }

    /// <summary>Silence is measured when a crawl looked last: a site that nobody crawls is not silent.</summary>
    private static string? SilenceOf(CrawledHost host, DateTimeOffset looked) => host switch
    {
        { LastAnswerAt: null } => "no-answer",
        _ when looked - Moment(host.LastAnswerAt) > LongestWithoutAnswer => "no-answer",
        { LastNewAt: { } at } when looked - Moment(at) > LongestWithoutNews => "nothing-new",
        _ => null,
    };

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
