using System.Net;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Politeness;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Fetching;

/// <summary>
/// Asks hosts over the network. Each address on the way, redirects included, is held against the allowed hosts, the guard of private addresses
/// and robots.txt, and each request waits for its turn. How often and how long is tried stands in <see cref="AskedHost"/>.
/// </summary>
public sealed class Fetcher : IFetcher, IDisposable
{
    private const int MostRedirects = 10;

    private readonly AllowedHosts hosts;
    private readonly bool allowsPrivate;
    private readonly HttpMessageInvoker connections;
    private readonly DownloadFolder downloads;
    private readonly Asking asking;
    private readonly RobotsFiles robots;

    /// <summary>Asks nothing yet.</summary>
    /// <param name="hosts">The hosts that may be asked, with port where it is not the usual one: <see cref="SiteRecipe.Hosts"/>.</param>
    /// <param name="pace">How fast each of them is asked.</param>
    /// <param name="options">Who asks, and whether private addresses may be.</param>
    /// <param name="downloads">A folder for the bodies under way; parts older than a month are deleted.</param>
    /// <param name="time">The clock of every wait and limit.</param>
    public Fetcher(IEnumerable<string> hosts, CrawlPace pace, CrawlOptions options, string downloads, TimeProvider time)
        : this(hosts, pace, options, downloads, time, watch: null, static (host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken))
    {
    }

    /// <summary>The same with a watch, which is told of every request, and with what resolves the names of hosts.</summary>
    internal Fetcher(
        IEnumerable<string> hosts,
        CrawlPace pace,
        CrawlOptions options,
        string downloads,
        TimeProvider time,
        IRequestWatch? watch,
        Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        this.hosts = new AllowedHosts(hosts);
        this.downloads = new DownloadFolder(downloads, time);
        allowsPrivate = options.AllowPrivate;
        connections = Connections.Create(new AddressGuard(options.AllowPrivate, resolve, time), pace.Connections);
        asking = new Asking(new Exchange(connections, this.downloads, CrawlerName.UserAgent(options.Contact), time), pace, time, watch);
        robots = new RobotsFiles(asking, this.hosts);
    }

    /// <inheritdoc/>
    public async Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var hop = request.Address;
        var asked = new HashSet<WebAddress>();
        var isForGood = true;
        int? status = null;
        while (asked.Count <= MostRedirects && asked.Add(hop))
        {
            if (await RefuseAsync(hop, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return Failed(refusal);
            }

            var attempt = await asking.AskAsync(request with { Address = hop }, isCut: false, cancellationToken).ConfigureAwait(false);
            if (attempt.Redirect is not { } redirect)
            {
                return attempt.Answer with { IsMovedForGood = IsMoved() };
            }

            status = attempt.Answer.Status;
            if (redirect.Target is not { } target)
            {
                return Failed(CrawlProblems.UnusableRedirect(status ?? 0));
            }

            isForGood &= redirect.IsForGood;
            hop = target;
            if (redirect.IsInsecure)
            {
                return Failed(CrawlProblems.InsecureRedirect(target.Text));
            }
        }

        return Failed(CrawlProblems.TooManyRedirects(MostRedirects));

        bool IsMoved() => isForGood && hop != request.Address;
        FetchAnswer Failed(CrawlProblem problem) => new(hop) { Problem = problem, Status = status, IsMovedForGood = IsMoved() };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WebAddress>> ListSitemapsAsync(WebAddress address, CancellationToken cancellationToken)
    {
        if (RefuseHost(address) is not null)
        {
            return [];
        }

        var answer = await robots.OfAsync(address, cancellationToken).ConfigureAwait(false);
        var sitemaps = (answer.Rules ?? RobotsRules.None).Sitemaps
            .Select(text => WebAddress.TryParse(text, address, out var sitemap) ? sitemap : null)
            .OfType<WebAddress>();
        return [.. sitemaps.Where(hosts.Allows).Distinct()];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        connections.Dispose();
        robots.Dispose();
        asking.Dispose();
        downloads.Dispose();
    }

    private async Task<CrawlProblem?> RefuseAsync(WebAddress address, CancellationToken cancellationToken)
    {
        if (RefuseHost(address) is { } refusal)
        {
            return refusal;
        }

        var (rules, problem) = await robots.OfAsync(address, cancellationToken).ConfigureAwait(false);
        return problem ?? (rules!.Allows(address.Uri) ? null : CrawlProblems.Robots());
    }

    /// <summary>What can be told without a request: names are looked at by the guard when a connection is made.</summary>
    private CrawlProblem? RefuseHost(WebAddress address) => !hosts.Allows(address) ? CrawlProblems.HostNotAllowed(address.Authority)
        : !allowsPrivate && IPAddress.TryParse(address.Uri.DnsSafeHost, out var literal) && !PublicAddresses.Contain(literal) ? CrawlProblems.PrivateAddress(address.Host)
        : null;
}
