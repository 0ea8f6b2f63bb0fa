using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling;

/// <summary>
/// Decides what follows from a visit. Lists are asked once a round. Articles and files are asked when they are new, failed last time, are listed
/// with a later date, or were not looked at for long, and files with the article that changed around them; through articles that are not asked
/// the files below them are reached all the same.
/// </summary>
internal sealed class Following(SiteRecipe recipe, ICrawlLedger ledger, long round, TimeProvider time)
{
    /// <summary>Whether everything is asked again.</summary>
    internal bool Rechecks { get; init; }

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

        var due = new List<LedgerAddress>();
        var isRewritten = visit.Role == AddressRole.Article && asked.Sha256 is { } before && visit.Sha256 is { } now && now != before;
        Collect(asked.Address, asked.Depth, links, isRewritten, [asked.Address], due);
        return (visit with { Due = [.. due.Select(static address => address.Address)] }, due);
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

    /// <summary>Collects what is due of the links of a page, and of those behind articles that are not.</summary>
    /// <param name="page">The page.</param>
    /// <param name="depth">Its depth.</param>
    /// <param name="links">Its links.</param>
    /// <param name="isRewritten">Whether it is an article that has other bytes than last time.</param>
    /// <param name="seen">Links that were looked at for this visit: articles link to each other in circles.</param>
    /// <param name="due">Takes what is due.</param>
    private void Collect(WebAddress page, int depth, IEnumerable<FoundLink> links, bool isRewritten, HashSet<WebAddress> seen, List<LedgerAddress> due)
    {
        foreach (var link in links)
        {
            var below = link.IsPaging ? depth : depth + 1;
            if (below > recipe.Limits.Depth || !seen.Add(link.Address) || ledger.IsInRound(round, link.Address))
            {
                continue;
            }

            var known = ledger.Find(round, link.Address);
            if (known is null || IsDue(known, link) || (isRewritten && known.Role == AddressRole.File))
            {
                due.Add((known ?? new LedgerAddress(link.Address, link.Role, below) { FoundOn = page }) with { LinkText = link.Text, ListedDate = link.Date });
            }
            else if (known.Role == AddressRole.Article)
            {
                Collect(link.Address, below, ledger.ListLinks(round, link.Address), isRewritten: false, seen, due);
            }
        }
    }

    private bool IsDue(LedgerAddress known, FoundLink link) =>
        known.Role == AddressRole.List
        || Rechecks
        || known.State is AddressState.Found or AddressState.Failed
        || (link.Date is { } date && known.ListedDate is { } before && date > before)
        || known.CheckedAt is not { } at
        || at + recipe.Pace.Recheck <= time.GetUtcNow();
}
