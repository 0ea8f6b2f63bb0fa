using System.Collections.Immutable;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;

namespace Extractor.Crawling.Pages;

/// <summary>Collects the links that the crawl follows from a page: each address once, never the page itself.</summary>
internal sealed class FoundLinks(WebAddress page)
{
    private readonly List<FoundLink> links = [];
    private readonly Dictionary<WebAddress, int> places = [];

    /// <summary>How many there are, paging not counted.</summary>
    internal int Entries { get; private set; }

    /// <summary>Adds links in their order. What a later one says of the same address fills what the first left open.</summary>
    internal void Add(IEnumerable<FoundLink> found)
    {
        foreach (var link in found)
        {
            Add(link);
        }
    }

    /// <inheritdoc cref="Add(IEnumerable{FoundLink})"/>
    internal void Add(FoundLink link)
    {
        if (link.Address == page)
        {
            return;
        }

        if (places.TryAdd(link.Address, links.Count))
        {
            links.Add(link);
            Entries += link.IsPaging ? 0 : 1;
            return;
        }

        var known = links[places[link.Address]];
        links[places[link.Address]] = known with { Text = known.Text.Length > 0 ? known.Text : link.Text, Date = known.Date ?? link.Date };
    }

    /// <summary>All of them.</summary>
    internal ImmutableArray<FoundLink> ToImmutable() => [.. links];
}
