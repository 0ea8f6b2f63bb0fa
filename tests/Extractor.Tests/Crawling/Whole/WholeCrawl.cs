using System.Net;
using System.Text;
using Extractor.Crawling;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.TestSite;
using Extractor.TestSite.Publishing;
using Extractor.TestSite.Serving;
using Extractor.TestSite.Systems;
using Extractor.Tests.App;

namespace Extractor.Tests.Crawling.Whole;

/// <summary>The test site, a clock that stands still unless something waits for it, and a store: whole rounds over real sockets.</summary>
internal sealed class WholeCrawl : IAsyncDisposable
{
    private readonly CrawlClock clock;
    private readonly ClockPump pump;
    private readonly TemporaryFolder folder = new();

    private WholeCrawl(CrawlClock clock, ClockPump pump, PublishingSite site) => (this.clock, this.pump, Site) = (clock, pump, site);

    /// <summary>The reports, each rendered once for all tests.</summary>
    internal static ReportShelf Shelf { get; } = new(Path.Combine(RepositoryFolders.Root, "fixtures"));

    internal PublishingSite Site { get; }

    internal string Store => folder["s.db"];

    internal static async Task<WholeCrawl> StartAsync()
    {
        var time = new CrawlClock();
        var moving = new ClockPump(time).Start();
        var site = await PublishingSite.StartAsync(Shelf, time, moving.HoldAsync);
        return new WholeCrawl(time, moving, site);
    }

    /// <summary>Runs a round.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="allowPrivate">Whether private addresses may be asked.</param>
    /// <param name="stopsAfter">The visit after which the round is cancelled, or null for never.</param>
    internal async Task<RoundResult> RunAsync(SiteRecipe recipe, bool allowPrivate = true, Predicate<Visit>? stopsAfter = null)
    {
        var options = new CrawlOptions { AllowPrivate = allowPrivate, Contact = "crawls@example.invalid" };
        using var store = SqliteReportStore.Open(Store, StoreAccess.Write);
        using var fetcher = new Fetcher(
            recipe.Hosts, recipe.Pace, options, folder["downloads"], clock, pump, static (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(host)]));
        using var stop = new CancellationTokenSource();
        var visits = new Visits(visit =>
        {
            if (stopsAfter?.Invoke(visit) == true)
            {
                stop.Cancel();
            }
        });
        var crawl = new SiteCrawl(recipe, options, fetcher, store.Crawls, new KeptBodies(folder["bodies"]), clock);
        var outcome = await crawl.RunAsync(visits, stop.Token);
        return new RoundResult(outcome.State, visits.All, store.Crawls.ListChanges(outcome.Round));
    }

    /// <summary>Lets time pass between rounds.</summary>
    internal void Pass(TimeSpan time) => clock.Advance(time);

    /// <summary>The recipe of a system, or without one how its column is walked.</summary>
    internal SiteRecipe RecipeOf(MunicipalHost host, bool withRecipe, CrawlPace? pace = null)
    {
        var recipe = withRecipe
            ? SiteRecipeJson.Read(Encoding.UTF8.GetBytes(SystemRecipe.Of(host.Name, Site.StartOf(host), rate: 1, connections: 2)))
            : SiteRecipe.ForColumn(WebAddress.Parse(Site.StartOf(host)));
        return recipe with { Pace = pace ?? new CrawlPace() };
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await pump.DisposeAsync();
        folder.Dispose();
    }

    private sealed class Visits(Action<Visit> seen) : ICrawlProgress
    {
        internal List<Visit> All { get; } = [];

        public void Visited(Visit visit, int due)
        {
            All.Add(visit);
            seen(visit);
        }
    }
}

/// <summary>A round that has ended.</summary>
/// <param name="State">How.</param>
/// <param name="Visits">Every visit, in order.</param>
/// <param name="Changes">What was different.</param>
internal sealed record RoundResult(RoundState State, IReadOnlyList<Visit> Visits, IReadOnlyList<AddressChange> Changes)
{
    /// <summary>Path and hash of each document that was fetched, by path.</summary>
    internal IEnumerable<(string Path, string Sha256)> Documents => Visits
        .Where(static visit => visit is { IsDocument: true, State: AddressState.Fetched })
        .Select(static visit => (visit.Address.Uri.PathAndQuery, visit.Sha256!))
        .OrderBy(static document => document.PathAndQuery, StringComparer.Ordinal);

    /// <summary>Path and code of each address that gave nothing, by path.</summary>
    internal IEnumerable<(string Path, string Code)> Troubles => Visits
        .Where(static visit => visit.Problem is not null)
        .Select(static visit => (visit.Address.Uri.PathAndQuery, visit.Problem!.Code))
        .OrderBy(static trouble => trouble.PathAndQuery, StringComparer.Ordinal);
}
