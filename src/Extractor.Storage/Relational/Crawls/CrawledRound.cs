namespace Extractor.Storage.Relational.Crawls;

/// <summary>A round and the site that it belongs to.</summary>
/// <param name="Number">The row of the round.</param>
/// <param name="Site">The row of its site.</param>
internal sealed record CrawledRound(long Number, long Site);
