using Extractor.Crawling.Ledger;

namespace Extractor.Crawling;

/// <summary>Is told of each visit once it is in the ledger, on the thread of the crawl.</summary>
public interface ICrawlProgress
{
    /// <summary>An address has been asked.</summary>
    /// <param name="visit">What came of it.</param>
    /// <param name="due">How many addresses are due at this moment.</param>
    void Visited(Visit visit, int due);
}
