using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>
/// The further pages that a numbered page leads to. Where the last number is known, some pages ahead are named, so that one page that fails
/// does not hide those behind it; where it is not, only the next, since asking beyond the end is noise to a host.
/// </summary>
internal static class PagesAhead
{
    private const int Most = 20;

    /// <summary>Links to the pages behind one.</summary>
    /// <param name="addresses">The addresses of all pages.</param>
    /// <param name="next">The number of the next page.</param>
    /// <param name="last">The last number, or null when it is not known.</param>
    internal static IEnumerable<FoundLink> Of(NumberedAddress addresses, long next, long? last)
    {
        var end = last is { } known ? Math.Min(known, next + Most - 1) : next;
        for (var number = next; number <= end; number++)
        {
            if (addresses.At(number) is { } address)
            {
                yield return new FoundLink(address, AddressRole.List, string.Empty, IsPaging: true);
            }
        }
    }
}
