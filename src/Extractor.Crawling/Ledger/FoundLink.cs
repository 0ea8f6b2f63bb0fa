using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Ledger;

/// <summary>A link that a page carries, as far as the crawl follows it.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Role">What is expected there.</param>
/// <param name="Text">The text of the link, or the title of the entry in a list; blanks are single, empty when there is none.</param>
/// <param name="Date">The date that the list prints beside the entry, or null.</param>
/// <param name="IsPaging">Whether it leads to a further page of the same list, which is no level deeper.</param>
public sealed record FoundLink(WebAddress Address, AddressRole Role, string Text, DateOnly? Date = null, bool IsPaging = false);
