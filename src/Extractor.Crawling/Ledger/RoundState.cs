namespace Extractor.Crawling.Ledger;

/// <summary>How a round of a crawl stands.</summary>
public enum RoundState
{
    /// <summary>It is under way, or was killed; the next crawl of the site goes on with it.</summary>
    Running,

    /// <summary>Every address that was due has been asked.</summary>
    Finished,

    /// <summary>It was cancelled; the next crawl of the site goes on with it.</summary>
    Cancelled,

    /// <summary>It was not finished when the site was crawled with another recipe.</summary>
    GivenUp,
}
