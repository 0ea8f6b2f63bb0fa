using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling;

/// <summary>What a round may still fetch. What was asked before a kill counts.</summary>
internal sealed class RoundBudget(CrawlLimits limits, RoundCount before)
{
    private int pages = before.Pages;
    private int files = before.Files;
    private long bytes = before.Bytes;

    /// <summary>Takes one address out of the budget; returns the limit that stands against it, or null.</summary>
    internal CrawlProblem? Take(AddressRole role)
    {
        if (bytes >= limits.TotalBytes)
        {
            return CrawlProblems.LimitReached("totalBytes", limits.TotalBytes);
        }

        if (role == AddressRole.File)
        {
            return files++ < limits.Files ? null : CrawlProblems.LimitReached("files", limits.Files);
        }

        return pages++ < limits.Pages ? null : CrawlProblems.LimitReached("pages", limits.Pages);
    }

    /// <summary>Counts the bytes of a visit.</summary>
    internal void Add(Visit visit) => bytes += visit.Length ?? 0;
}
