using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling;

/// <summary>
/// Decides what follows from a visit. Lists are asked once a round. Articles and files are asked when they are new, failed last time, are listed
/// with another date, or were not looked at for long; through those that are not asked the files below them are reached all the same.
/// </summary>
internal sealed class Following(SiteRecipe recipe, CrawlOptions options, ICrawlLedger ledger, long round, TimeProvider time)
{
    /// <summary>Completes the visit by what is due, and lists it as it will stand in the ledger.</summary>
    internal (Visit Visit, IReadOnlyList<LedgerAddress> Due) Decide(VisitOutcome outcome)
    {
        var (asked, visit) = (outcome.Asked, outcome.Visit);
        var links = visit.IsNotModified ? ledger.ListLinks(round, asked.Address) : visit.Links;
        if (visit.Role == AddressRole.List && IsRepeated(asked, links))
        {
            // A server that answers with its last page for every higher number would never end.
            links = [.. links.Where(static link => !link.IsPaging)];
            visit = visit.IsNotModified ? visit : visit with { Links = [.. links] };
        }

        var due = new Dictionary<WebAddress, LedgerAddress>();
        Collect(asked.Address, asked.Depth, links, due);
        return (visit with { Due = [.. due.Keys] }, [.. due.Values]);
    }

    /// <summary>Whether a further page of a list has no entry that the page which led to it does not have.</summary>
    private bool IsRepeated(LedgerAddress asked, IEnumerable<FoundLink> links)
    {
        if (asked.FoundOn is not { } before || ledger.ListLinks(round, before) is not { Count: > 0 } earlier
            || !earlier.Any(link => link.IsPaging && link.Address == asked.Address))
        {
            return false;
        }

        var entries = earlier.Where(static link => !link.IsPaging).Select(static link => link.Address).ToHashSet();
        return links.Where(static link => !link.IsPaging).All(link => entries.Contains(link.Address));
    }

    private void Collect(WebAddress page, int depth, IEnumerable<FoundLink> links, Dictionary<WebAddress, LedgerAddress> due)
    {
        foreach (var link in links)
        {
            var below = link.IsPaging ? depth : depth + 1;
            if (below > recipe.Limits.Depth || due.ContainsKey(link.Address) || ledger.IsInRound(round, link.Address))
            {
                continue;
            }

            var known = ledger.Find(round, link.Address);
            if (known is null || IsDue(known, link))
            {
                due.Add(link.Address, (known ?? new LedgerAddress(link.Address, link.Role, below) { FoundOn = page }) with { LinkText = link.Text, ListedDate = link.Date });
            }
            else if (known.Role == AddressRole.Article)
            {
                Collect(link.Address, below, ledger.ListLinks(round, link.Address), due);
            }
        }
    }

    private bool IsDue(LedgerAddress known, FoundLink link) =>
        known.Role == AddressRole.List
        || options.Recheck
        || known.State is AddressState.Found or AddressState.Failed
        || (link.Date is { } date && known.ListedDate is { } before && date != before)
        || known.CheckedAt is not { } at
        || at + recipe.Pace.Recheck <= time.GetUtcNow();
}
