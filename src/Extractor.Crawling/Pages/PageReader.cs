using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages;

/// <summary>Reads pages: lists in HTML, JSON and XML, articles, and what only looks like a page.</summary>
public static class PageReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="body">The body as it was fetched.</param>
    /// <param name="expected">What the link that led here promised: <see cref="AddressRole.List"/> or <see cref="AddressRole.Article"/>.</param>
    /// <param name="recipe">How the site is read.</param>
    public static PageReading Read(PageBody body, AddressRole expected, SiteRecipe recipe) => throw new NotSupportedException();
}
