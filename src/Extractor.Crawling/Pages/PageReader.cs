using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Pages.Lists;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages;

/// <summary>Reads pages: lists in HTML, JSON and XML, articles, and what only looks like a page.</summary>
public static class PageReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="body">The body as it was fetched.</param>
    /// <param name="expected">What the link that led here promised: <see cref="AddressRole.List"/> or <see cref="AddressRole.Article"/>.</param>
    /// <param name="recipe">How the site is read.</param>
    public static PageReading Read(PageBody body, AddressRole expected, SiteRecipe recipe)
    {
        var reading = ReadWhole(body, expected, recipe);
        return reading.Links.Length > HtmlBudget.Links
            ? new PageReading { Role = reading.Role, Problem = CrawlProblems.Unreadable($"it has more than {HtmlBudget.Links} links") }
            : reading;
    }

    private static PageReading ReadWhole(PageBody body, AddressRole expected, SiteRecipe recipe)
    {
        var text = HtmlPage.TextOf(body);
        if (PageText.CountVisible(text) == 0)
        {
            return new PageReading { Role = expected, Problem = CrawlProblems.Unreadable("it is empty") };
        }

        if (JsonPage.IsJson(text))
        {
            return JsonPage.Read(body, text, recipe);
        }

        if (Sitemap.IsSitemap(text))
        {
            return Sitemap.Read(body, text, new StartColumn(recipe));
        }

        // The answer of dataproxy.jsp; in a page, records stand in a script.
        if (!TextKind.IsPage(body.Bytes.Span) && DataStore.IsIn(text))
        {
            return RecordsOf(body, text, recipe);
        }

        return HtmlPage.Read(text, body.Address, out var page) is { } excess
            ? new PageReading { Role = expected, Problem = CrawlProblems.Unreadable(excess) }
            : expected == AddressRole.List && recipe.Lists is not null ? RecipeReader.Read(page!, recipe, recipe.Lists) : GenericReader.Read(page!, expected, recipe);
    }

    private static PageReading RecordsOf(PageBody body, string text, SiteRecipe recipe)
    {
        var links = new FoundLinks(body.Address);
        links.Add(HtmlFragment.Links(DataStore.HtmlOf(text), body.Address, recipe));
        links.Add(DataStore.NextOf(body.Address, text));
        return new PageReading { Role = AddressRole.List, Links = links.ToImmutable() };
    }
}
