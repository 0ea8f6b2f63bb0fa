using System.Collections.Concurrent;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;

namespace Extractor.Crawling.Politeness;

/// <summary>
/// The robots.txt of every host, asked once in the life of a crawl (RFC 9309, 2.3): not there means that everything is allowed, an error of
/// the server or the network that nothing is.
/// </summary>
/// <param name="asking">Asks one address.</param>
/// <param name="hosts">The hosts that may be asked.</param>
internal sealed class RobotsFiles(Asking asking, AllowedHosts hosts) : IDisposable
{
    /// <summary>RFC 9309, 2.3.1.2: after five redirects in a row a file may be taken as not there.</summary>
    private const int MostRedirects = 5;

    private readonly ConcurrentDictionary<string, RobotsFile> files = new(StringComparer.Ordinal);

    /// <summary>The rules of an address's host, or why there are none.</summary>
    internal async Task<RobotsAnswer> OfAsync(WebAddress address, CancellationToken cancellationToken)
    {
        // Another scheme is another service (RFC 9309, 2.3).
        var file = files.GetOrAdd(address.Uri.GetLeftPart(UriPartial.Authority), static _ => new RobotsFile());
        await file.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (file.Answer is { } known)
            {
                return known;
            }

            var answer = await AskAsync(address, cancellationToken).ConfigureAwait(false);
            if (answer.Rules?.CrawlDelay is { } delay)
            {
                asking.HostOf(address).Pace.SlowDownTo(delay);
            }

            // A host that is left alone for now may be asked later in this crawl.
            file.Answer = answer.Problem?.Code == "CRW014" ? null : answer;
            return answer;
        }
        finally
        {
            file.Gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in files.Values)
        {
            file.Gate.Dispose();
        }
    }

    private async Task<RobotsAnswer> AskAsync(WebAddress address, CancellationToken cancellationToken)
    {
        var hop = WebAddress.Parse(new Uri(address.Uri, "/robots.txt").AbsoluteUri);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var request = new FetchRequest(hop) { LongestBody = RobotsReader.LongestFile + 1 };
            var attempt = await asking.AskAsync(request, isCut: true, cancellationToken).ConfigureAwait(false);
            if (attempt.Redirect is not { } redirect)
            {
                return Understand(address, attempt.Answer);
            }

            // A redirect that leads nowhere where the crawl may go is like a file that is not there.
            if (redirect.Target is not { } target || !hosts.Allows(target) || redirect.IsInsecure)
            {
                break;
            }

            hop = target;
        }

        return new RobotsAnswer(RobotsRules.None, Problem: null);
    }

    private static RobotsAnswer Understand(WebAddress address, FetchAnswer answer) => answer switch
    {
        { Problem: null } => new RobotsAnswer(RobotsReader.Read(answer.Body.Span), Problem: null),
        { Status: >= 400 and < 500 and not 429 } => new RobotsAnswer(RobotsRules.None, Problem: null),
        { Problem.Code: "CRW002" or "CRW014" or "CRW015" } => new RobotsAnswer(Rules: null, answer.Problem),
        { Problem: var problem } => new RobotsAnswer(Rules: null, CrawlProblems.RobotsUnreachable(address.Authority, problem.Reason)),
    };

    private sealed class RobotsFile
    {
        internal SemaphoreSlim Gate { get; } = new(1);

        internal RobotsAnswer? Answer { get; set; }
    }
}

/// <summary>What a robots.txt came to.</summary>
/// <param name="Rules">Its rules, or null.</param>
/// <param name="Problem">Why nothing of the host may be asked, or null.</param>
internal sealed record RobotsAnswer(RobotsRules? Rules, CrawlProblem? Problem);
