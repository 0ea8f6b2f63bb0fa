namespace Extractor.Crawling.Ledger;

/// <summary>What an address is to a crawl. In this order they are fetched.</summary>
public enum AddressRole
{
    /// <summary>A page that lists others: a column, one page of a list, a JSON endpoint, a sitemap. Asked in every round.</summary>
    List,

    /// <summary>A page about one publication: it has a title and a date, its text may be a report, its attachments are.</summary>
    Article,

    /// <summary>A file: a report, an archive of reports.</summary>
    File,
}
