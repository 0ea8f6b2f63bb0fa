namespace Extractor.Storage.Crawls;

/// <summary>What the ledger of crawls tells afterwards: to import what was fetched, and to say how the sites stand.</summary>
/// <remarks>Throws <see cref="ReportStoreException"/> when the store fails.</remarks>
internal interface ICrawlHistory
{
    /// <summary>Every site with its last round, ordered by name.</summary>
    IReadOnlyList<CrawledSite> ListSites();

    /// <summary>The hosts of a site, ordered by name.</summary>
    IReadOnlyList<CrawledHost> ListHosts(string site);

    /// <summary>
    /// The addresses of a round that gave nothing, ordered by address. The number behind the last page of a list is none of them: that it is not
    /// there is how the list ends.
    /// </summary>
    IReadOnlyList<FailedAddress> ListFailures(long round);

    /// <summary>How many addresses were asked in a round and how many of them were fetched or unchanged.</summary>
    (int Asked, int Fetched) CountVisits(long round);

    /// <summary>
    /// The versions of documents that no import by this version of the program with these options went through, ordered by address, site, then
    /// version.
    /// </summary>
    IReadOnlyList<CrawledBody> ListNotImported(string extractorVersion, string optionsHash);

    /// <summary>Notes that an import went through all the bytes of these bodies.</summary>
    void MarkImported(IEnumerable<CrawledBody> bodies, string extractorVersion, string optionsHash);

    /// <summary>The current reports that were fetched from a site, with the day of their publication, ordered by address.</summary>
    IReadOnlyList<SitePublication> ListPublications(string site);
}
