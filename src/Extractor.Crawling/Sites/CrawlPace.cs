namespace Extractor.Crawling.Sites;

/// <summary>How fast each host is asked. A Crawl-delay in robots.txt that is slower is kept.</summary>
public sealed record CrawlPace
{
    /// <summary>Requests a second, retries and redirects included; above 0.</summary>
    public double RequestsPerSecond { get; init; } = 1;

    /// <summary>Requests at once.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>
    /// After how long an article or file that was fetched is asked again (conditionally) although nothing points to a change. Until then a round
    /// with nothing new asks for list pages only.
    /// </summary>
    public TimeSpan Recheck { get; init; } = TimeSpan.FromDays(30);
}
