using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>
/// Asks hosts, politely: only those that are allowed and public, only what their robots.txt leaves free, no faster than the pace, again
/// after a while when they fail. Several threads may ask at once.
/// </summary>
public interface IFetcher
{
    /// <summary>Asks for one address. Whatever the network does, there is an answer.</summary>
    /// <exception cref="OperationCanceledException">The crawl was cancelled.</exception>
    Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken);

    /// <summary>The sitemaps that robots.txt of an address's host names, on allowed hosts, in its order; empty when there are none.</summary>
    Task<IReadOnlyList<WebAddress>> ListSitemapsAsync(WebAddress address, CancellationToken cancellationToken);
}
