using System.Collections.Concurrent;
using System.Globalization;
using Extractor.Crawling;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;
using Extractor.Crawling.Sites;

namespace Extractor.Distribution.Sources;

/// <summary>
/// Fetches documents from the web as a crawl does: robots.txt is kept, each host is asked at a pace, private addresses only when that is
/// allowed, and redirects stay on the host that was named.
/// </summary>
/// <param name="pace">How fast each host is asked.</param>
/// <param name="options">Who asks, and whether private addresses may be asked.</param>
/// <param name="folder">Where bodies go.</param>
/// <param name="time">The clock.</param>
internal sealed class HttpSources(CrawlPace pace, CrawlOptions options, string folder, TimeProvider time) : IDisposable
{
    /// <summary>What a host takes longer for is tried again later, so that it does not hold up the documents of others.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Lazy<Fetcher>> hosts = new(StringComparer.Ordinal);

    /// <summary>A moment as the store keeps it.</summary>
    internal static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Fetches a document.</summary>
    internal async Task<SourceAnswer> FetchAsync(WebAddress address, long longest, CancellationToken cancellationToken)
    {
        var host = hosts.GetOrAdd(address.Authority, authority => new Lazy<Fetcher>(
            () => new Fetcher([authority], pace, options, Path.Combine(folder, Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(authority))), time))).Value;
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var at = time.GetUtcNow();
            var answer = await host.FetchAsync(new FetchRequest(address) { IntoFile = true, LongestBody = longest }, either.Token).ConfigureAwait(false);
            return answer.Problem is { } problem ? SourceAnswer.Of(new QueueProblem(problem.Code, problem.Reason), RemedyOf(problem.Code))
                : answer.BodyFile is { } file ? new SourceAnswer(new FetchedSource(file, IsTemporary: true) { Url = address.Text, RetrievedAt = Moment(at) }, null)
                : SourceAnswer.Of(QueueProblems.FetchFailed(address.Text, "the answer has no body"), SourceRemedy.Later);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SourceAnswer.Of(QueueProblems.FetchFailed(address.Text, "it takes too long"), SourceRemedy.Later);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var host in hosts.Values.Where(static host => host.IsValueCreated))
        {
            host.Value.Dispose();
        }
    }

    /// <summary>Private addresses depend on the worker; the rest of what a crawl does not fetch is so for everyone. The codes are those of a crawl.</summary>
    private static SourceRemedy RemedyOf(string code) => code switch
    {
        "CRW002" => SourceRemedy.OtherWorker,
        "CRW004" or "CRW011" or "CRW012" or "CRW013" or "CRW014" => SourceRemedy.Later,
        _ => SourceRemedy.None,
    };
}
