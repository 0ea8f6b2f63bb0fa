using System.Collections.Immutable;
using Extractor.Crawling.Ledger;

namespace Extractor.Crawling.Pages;

/// <summary>What a page says to the crawl.</summary>
public sealed record PageReading
{
    /// <summary>Why it is no page of the site (block page, login, shell, unreadable), or null.</summary>
    public CrawlProblem? Problem { get; init; }

    /// <summary>Whether its host is to be left alone: a block page or a login.</summary>
    public bool LeavesHostAlone { get; init; }

    /// <summary>What the page turned out to be: without a recipe a link may lead to a list or an article, and only the page tells.</summary>
    public AddressRole Role { get; init; }

    /// <summary>The links that the crawl follows, each address once, in the order of the page.</summary>
    public ImmutableArray<FoundLink> Links { get; init; } = [];

    /// <inheritdoc cref="Visit.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="Visit.Issuer"/>
    public string? Issuer { get; init; }

    /// <inheritdoc cref="Visit.PublishedOn"/>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Whether the page itself holds a report: tables with amounts in its article.</summary>
    public bool HoldsReport { get; init; }
}
