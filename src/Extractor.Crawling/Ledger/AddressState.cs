namespace Extractor.Crawling.Ledger;

/// <summary>What became of an address when it was last asked.</summary>
public enum AddressState
{
    /// <summary>It was found and never asked.</summary>
    Found,

    /// <summary>It was fetched, or had not changed.</summary>
    Fetched,

    /// <summary>It is not there (404, 410).</summary>
    Gone,

    /// <summary>It could not be had this time.</summary>
    Failed,

    /// <summary>It may not be asked: robots.txt, hosts, private addresses, limits.</summary>
    Refused,

    /// <summary>The answer is no document: a block page, a login, an empty shell, a wrong type.</summary>
    Rejected,
}
