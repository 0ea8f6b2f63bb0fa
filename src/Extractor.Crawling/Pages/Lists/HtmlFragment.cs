using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>Reads the entries of a list from a piece of HTML that came in JSON or XML: there is no frame around it, so every link counts.</summary>
internal static class HtmlFragment
{
    internal static IEnumerable<FoundLink> Links(string html, WebAddress page, SiteRecipe recipe)
    {
        if (HtmlPage.Read(html, page, out var fragment) is not null)
        {
            return [];
        }

        if (recipe.Lists?.Links is not null && RecipeList.Links(fragment!, recipe.Lists).ToArray() is { Length: > 0 } found)
        {
            return found;
        }

        return PageLinks.Of(fragment!)
            .Where(static link => !Pager.Turns(link))
            .Select(link => ListRow.Of(fragment!, link))
            .Select(static row => LinkRole.Of(row.Link, isDated: true) is { } role && (row.Link.Text.Length > 0 || role == AddressRole.File)
                ? new FoundLink(row.Link.Address, role, row.Link.Text, row.Date)
                : null)
            .OfType<FoundLink>();
    }
}
