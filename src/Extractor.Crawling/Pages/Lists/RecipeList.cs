using AngleSharp.Dom;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>Finds what a page lists by the selectors of a recipe.</summary>
internal static class RecipeList
{
    /// <summary>Links that one row has at most when the date is looked for: title, column, file.</summary>
    private const int MostLinksOfRow = 3;

    /// <summary>The entries and columns of a page in its order.</summary>
    internal static IEnumerable<FoundLink> Links(HtmlPage page, ListRecipe recipe)
    {
        var found = recipe.Links is null ? [] : RecipeSelector.Find(page.Document.DocumentElement, recipe.Links).Select(Anchor).OfType<IElement>().Distinct().ToArray();
        var dates = recipe.Date is null ? null : new DateElements(page, recipe.Date, found);
        var title = recipe.Title is null ? null : RecipeReading.TitleExpression(recipe.Title);
        foreach (var element in found)
        {
            if (PageLinks.At(page, element) is { } link && LinkRole.Of(link, isDated: true) is { } role)
            {
                var row = ListRow.Of(page, link);
                if (title is null || title.IsMatch(row.Link.Text))
                {
                    yield return new FoundLink(link.Address, role, row.Link.Text, dates is null ? row.Date : dates.Beside(element, link.Address));
                }
            }
        }

        var columns = recipe.Columns is null ? [] : RecipeSelector.Find(page.Document.DocumentElement, recipe.Columns).Select(Anchor).OfType<IElement>().Distinct();
        foreach (var element in columns)
        {
            if (PageLinks.At(page, element) is { } link)
            {
                yield return new FoundLink(link.Address, AddressRole.List, link.Text);
            }
        }
    }

    /// <summary>Further pages of a list, as the recipe finds them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="paging">How they are found.</param>
    /// <param name="hasEntries">Whether the page has entries; a numbered list ends at the first page without any.</param>
    internal static IEnumerable<FoundLink> Paging(HtmlPage page, ListPaging paging, bool hasEntries) => paging switch
    {
        ListPaging.Next next => RecipeSelector.Find(page.Document.DocumentElement, next.Selector)
            .Select(element => Anchor(element) is { } anchor ? PageLinks.At(page, anchor)?.Address : null)
            .Where(address => address is not null && address != page.Address)
            .Take(1)
            .Select(static address => new FoundLink(address!, AddressRole.List, string.Empty, IsPaging: true)),
        ListPaging.Numbered numbered => hasEntries && NumberedAddress.TryResolve(page.Address, numbered.Pattern, out var addresses)
            ? PagesAhead.Of(addresses, addresses.NumberOf(page.Address) + 1 ?? numbered.First, numbered.Last)
            : [],
        _ => Pager.Of(page),
    };

    /// <summary>Whether an address is a further page of a numbered list.</summary>
    internal static bool IsFurther(WebAddress address, ListPaging paging) =>
        paging is ListPaging.Numbered numbered && NumberedAddress.TryResolve(address, numbered.Pattern, out var addresses) && addresses.NumberOf(address) is not null;

    /// <summary>The link that a selector means: the element itself, or the first in it, or the one around it.</summary>
    private static IElement? Anchor(IElement element) =>
        element.LocalName is "a" or "area" || element.HasAttribute("onclick") ? element
        : ElementWalk.Below(element).FirstOrDefault(static inner => inner.LocalName == "a")
        ?? ElementWalk.Upwards(element).FirstOrDefault(static around => around.LocalName == "a");

    /// <summary>The elements with dates, by the elements around them.</summary>
    private sealed class DateElements
    {
        private readonly HtmlPage page;
        private readonly Dictionary<IElement, List<IElement>> within = [];
        private readonly Dictionary<IElement, int> links = [];

        internal DateElements(HtmlPage page, string selector, IEnumerable<IElement> found)
        {
            this.page = page;
            foreach (var date in RecipeSelector.Find(page.Document.DocumentElement, selector))
            {
                foreach (var around in ElementWalk.Upwards(date))
                {
                    if (!within.TryGetValue(around, out var dates))
                    {
                        within.Add(around, dates = []);
                    }

                    dates.Add(date);
                }
            }

            foreach (var around in found.SelectMany(ElementWalk.Upwards))
            {
                links[around] = links.GetValueOrDefault(around) + 1;
            }
        }

        /// <summary>The date in the nearest element around a link that has one and is no more than a row.</summary>
        internal DateOnly? Beside(IElement link, WebAddress address)
        {
            foreach (var around in ElementWalk.Upwards(link))
            {
                if (links.GetValueOrDefault(around) > MostLinksOfRow || page.Body == around)
                {
                    return null;
                }

                foreach (var date in (within.GetValueOrDefault(around) ?? []).Take(20))
                {
                    if (!IsOfAnother(date, around) && PageDates.FindBeside(PageText.Of(date, most: 200), address) is { } found)
                    {
                        return found;
                    }
                }
            }

            return null;
        }

        /// <summary>Whether a date stands with another entry inside the element: then it is not that of an entry without one.</summary>
        private bool IsOfAnother(IElement date, IElement around) => around.LocalName is not ("li" or "tr" or "dd" or "dt")
            && ElementWalk.Upwards(date).TakeWhile(up => up != around).Any(up => links.GetValueOrDefault(up) > 0);
    }
}
