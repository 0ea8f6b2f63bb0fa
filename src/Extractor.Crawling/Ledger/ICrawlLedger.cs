using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Ledger;

/// <summary>
/// Remembers every address ever seen: what it is, what became of it, every version of its bytes, and what is still to be asked. All that one
/// visit came to is written in one transaction, so a crawl that is killed goes on as if it had not been.
/// </summary>
/// <remarks>One thread at a time. Only one crawl writes to a ledger at a time.</remarks>
public interface ICrawlLedger
{
    /// <summary>
    /// Begins a round of a site, in which its start pages are due, or goes on with the one that was not finished, in which what was due
    /// still is. A round that was not finished and had another recipe is given up.
    /// </summary>
    CrawlRound BeginRound(RoundStart start);

    /// <summary>The addresses that are due in a round, by role, then in the order in which they were found.</summary>
    IReadOnlyList<LedgerAddress> ListDue(long round);

    /// <summary>What is known of an address of the round's site, or null.</summary>
    LedgerAddress? Find(long round, WebAddress address);

    /// <summary>Whether an address was asked, or is due, in the round already.</summary>
    bool IsInRound(long round, WebAddress address);

    /// <summary>The links that a page had when its body was last read, in the order of the page.</summary>
    IReadOnlyList<FoundLink> ListLinks(long round, WebAddress page);

    /// <summary>
    /// How many different addresses were asked in the round so far, and how many bytes of documents that brought; for limits that hold across
    /// a kill.
    /// </summary>
    RoundCount Count(long round);

    /// <summary>Writes what asking an address came to: it is due no longer, its links are known, and those of <see cref="Visit.Due"/> are due.</summary>
    void Record(long round, Visit visit);

    /// <summary>
    /// Ends a round. When it is finished, addresses that no page links to any more count as vanished, unless a list page failed in this round,
    /// and bytes that stand at another address now as moved.
    /// </summary>
    void EndRound(long round, RoundState state, DateTimeOffset at);

    /// <summary>What the round found to be different, by kind, then address.</summary>
    IReadOnlyList<AddressChange> ListChanges(long round);
}

/// <summary>How far a round is.</summary>
/// <param name="Pages">Lists and articles that were asked.</param>
/// <param name="Files">Files that were asked.</param>
/// <param name="Bytes">Length of the bodies that were fetched.</param>
public sealed record RoundCount(int Pages, int Files, long Bytes);
