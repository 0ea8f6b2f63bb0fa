using System.Net;
using Extractor.Crawling;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;
using Extractor.Crawling.Sites;

namespace Extractor.Tests.Crawling.Fetching;

/// <summary>A scripted site, a fetcher that may ask it, and a clock that moves by itself.</summary>
internal sealed class FetchingStage : IAsyncDisposable
{
    private readonly List<Fetcher> fetchers = [];

    private FetchingStage(ScriptedSite site)
    {
        Site = site;
        Pump = new ClockPump(Clock).Start();
    }

    public ScriptedSite Site { get; }

    public CrawlClock Clock { get; } = new();

    public ClockPump Pump { get; }

    public required CrawlPace Pace { get; init; }

    public required CrawlOptions Options { get; init; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("extractor-fetching").FullName;

    /// <summary>How names are resolved; every name is this machine unless a test says otherwise.</summary>
    public required Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; }

    public List<string> MoreHosts { get; } = [];

    public static async Task<FetchingStage> StartAsync(
        CrawlPace? pace = null, CrawlOptions? options = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null) =>
        new(await ScriptedSite.StartAsync())
        {
            Pace = pace ?? new CrawlPace(),
            Options = options ?? new CrawlOptions { AllowPrivate = true },
            Resolve = resolve ?? (static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])),
        };

    /// <summary>The fetcher; the same until a new one is made.</summary>
    public Fetcher Fetcher => fetchers.Count > 0 ? fetchers[^1] : Renew();

    /// <summary>A new fetcher, as after the end of a process.</summary>
    public Fetcher Renew()
    {
        var fetcher = new Fetcher([Site.Authority, .. MoreHosts], Pace, Options, Folder, Clock, Pump, Resolve);
        fetchers.Add(fetcher);
        return fetcher;
    }

    public Task<FetchAnswer> FetchAsync(string path) => FetchAsync(Site.Address(path));

    public Task<FetchAnswer> FetchAsync(WebAddress address) => FetchAsync(new FetchRequest(address));

    public Task<FetchAnswer> FetchFileAsync(string path) => FetchAsync(new FetchRequest(Site.Address(path)) { IntoFile = true });

    public Task<FetchAnswer> FetchAsync(FetchRequest request) => Fetcher.FetchAsync(request, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Pump.DisposeAsync();
        fetchers.ForEach(static fetcher => fetcher.Dispose());
        await Site.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
