using System.Collections.Immutable;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Sites;

/// <summary>
/// How a site is crawled: <c>schemas/site.schema.json</c>. Everything but the start pages may be left out; then pages are understood by what
/// they look like (<see cref="ForColumn"/>).
/// </summary>
public sealed record SiteRecipe
{
    /// <summary>The name under which the ledger keeps the site.</summary>
    public required string Name { get; init; }

    /// <summary>The division of the site's issuers, GB/T 2260, or null.</summary>
    public string? Division { get; init; }

    /// <summary>The pages to begin with; at least one.</summary>
    public required ImmutableArray<WebAddress> Start { get; init; }

    /// <summary>The hosts that may be asked, lower case, with port where it is not the usual one; those of the start pages when left out.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>How list pages are read; null for by what they look like.</summary>
    public ListRecipe? Lists { get; init; }

    /// <summary>How article pages are read.</summary>
    public ArticleRecipe Articles { get; init; } = new();

    /// <summary>Whether the sitemaps that robots.txt names are read for addresses below the start pages.</summary>
    public bool Sitemaps { get; init; }

    /// <summary>What is expected to be published when.</summary>
    public ImmutableArray<ExpectedPublication> Calendar { get; init; } = [];

    /// <summary>How much is fetched at most.</summary>
    public CrawlLimits Limits { get; init; } = new();

    /// <summary>How fast each host is asked.</summary>
    public CrawlPace Pace { get; init; } = new();

    /// <summary>A column without a recipe: a walk that stays below its start page, with the usual limits.</summary>
    public static SiteRecipe ForColumn(WebAddress start) => new()
    {
        Name = start.Authority + start.Uri.AbsolutePath,
        Start = [start],
        Hosts = [start.Authority],
        Sitemaps = false,
    };
}
