namespace Extractor.Crawling.Sites;

/// <summary>How much one round of a site fetches at most. What lies beyond is told and stays due.</summary>
public sealed record CrawlLimits
{
    /// <summary>Links from a start page, paging not counted: column, sub-column, article, file.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>Lists and articles a round.</summary>
    public int Pages { get; init; } = 5_000;

    /// <summary>Files a round.</summary>
    public int Files { get; init; } = 10_000;

    /// <summary>Bytes of one page.</summary>
    public long PageBytes { get; init; } = 8 << 20;

    /// <summary>Bytes of one file.</summary>
    public long FileBytes { get; init; } = 256 << 20;

    /// <summary>Bytes a round in all.</summary>
    public long TotalBytes { get; init; } = 20L << 30;
}
