namespace Extractor.Crawling;

/// <summary>What the person who starts a crawl decides, whatever the site.</summary>
public sealed record CrawlOptions
{
    /// <summary>How to reach whoever runs the crawl, an address of the web or of mail; it stands in the User-Agent.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether private, loopback and link-local addresses may be asked.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Whether everything that was fetched before is asked again (conditionally) in this round.</summary>
    public bool Recheck { get; init; }
}
