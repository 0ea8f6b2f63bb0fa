using Extractor.App.Import;
using Extractor.Crawling;
using Extractor.Crawling.Fetching;
using Extractor.Crawling.Sites;

namespace Extractor.App.Crawls;

/// <summary>How sites are crawled and imported.</summary>
internal sealed record CrawlSettings
{
    /// <summary>What the person who starts it decides.</summary>
    internal required CrawlOptions Options { get; init; }

    /// <summary>How what was fetched is imported; null where it is fetched only.</summary>
    internal required ImportSettings? Import { get; init; }

    /// <summary>Whether no progress is shown.</summary>
    internal required bool IsQuiet { get; init; }

    /// <summary><c>text</c>, <c>json</c> or <c>jsonl</c>.</summary>
    internal required string Format { get; init; }

    /// <summary>The folder of the downloads under way.</summary>
    internal required string Downloads { get; init; }

    /// <summary>Makes what asks the hosts of a site; tests put a scripted one in its place.</summary>
    internal required Func<SiteRecipe, IFetcher> MakeFetcher { get; init; }
}
