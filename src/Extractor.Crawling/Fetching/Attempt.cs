using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>What one request to one address came to.</summary>
/// <param name="Answer">The answer so far; of a redirect it holds neither body nor problem.</param>
internal sealed record Attempt(FetchAnswer Answer)
{
    /// <summary>Whether the same request may succeed a little later.</summary>
    internal bool IsTransient { get; init; }

    /// <summary>Whether no request was made, because the host is left alone.</summary>
    internal bool IsUnasked { get; init; }

    /// <summary>How long the host asks to be left alone, or null.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Where the answer points, or null.</summary>
    internal Redirect? Redirect { get; init; }

    /// <summary>No answer, for a reason.</summary>
    internal static Attempt Failed(WebAddress address, CrawlProblem problem, bool isTransient) =>
        new(new FetchAnswer(address) { Problem = problem }) { IsTransient = isTransient };

    /// <summary>No request, because the host has failed too often or asked for a long pause.</summary>
    internal static Attempt LeftAlone(WebAddress address) =>
        Failed(address, CrawlProblems.CircuitOpen(address.Authority), isTransient: false) with { IsUnasked = true };
}

/// <summary>A redirect.</summary>
/// <param name="Target">Where it leads, or null for what is no address of the web.</param>
/// <param name="IsForGood">301 or 308: the old address is to be forgotten.</param>
/// <param name="IsInsecure">It leads from https to http.</param>
internal sealed record Redirect(WebAddress? Target, bool IsForGood, bool IsInsecure);
