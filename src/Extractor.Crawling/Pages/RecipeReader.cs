using System.Text.RegularExpressions;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Pages.Lists;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages;

/// <summary>Reads list pages by the selectors of a recipe.</summary>
internal static partial class RecipeReader
{
    internal static PageReading Read(HtmlPage page, SiteRecipe recipe, ListRecipe lists)
    {
        var links = new FoundLinks(page.Address);
        links.Add(RecipeList.Links(page, lists));
        foreach (var store in page.Scripts.Where(DataStore.IsIn))
        {
            links.Add(HtmlFragment.Links(DataStore.HtmlOf(store), page.Base, recipe));
            links.Add(DataStore.NextOf(page.Base, string.Join('\n', page.Scripts)));
        }

        var hasEntries = links.Entries > 0;
        links.Add(RecipeList.Paging(page, lists.Paging, hasEntries));
        links.Add(Endpoint(page, recipe, lists));
        links.Add(Forwards.Of(page));
        return new PageReading { Role = AddressRole.List, Links = links.ToImmutable() } is var reading && links.ToImmutable().IsEmpty
            ? WithoutEntries(page, lists, reading)
            : reading;
    }

    /// <summary>The first page of the JSON that fills the list, from the start page on.</summary>
    private static IEnumerable<FoundLink> Endpoint(HtmlPage page, SiteRecipe recipe, ListRecipe lists)
    {
        if (lists.Json is not { } json || !recipe.Start.Contains(page.Address))
        {
            return [];
        }

        var address = json.Address.Replace(NumberedAddress.Place, json.First.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return Addresses.WebAddress.TryParse(address, page.Address, out var first) ? [new FoundLink(first, AddressRole.List, string.Empty, IsPaging: true)] : [];
    }

    /// <summary>
    /// A list without entries has changed its shape, or is no page of the site, unless it says itself that it is empty, all its titles are left
    /// out by the recipe, or it lies behind the last page.
    /// </summary>
    private static PageReading WithoutEntries(HtmlPage page, ListRecipe lists, PageReading reading)
    {
        if (Lookalike.Find(page, hasContent: false, hasLinks: false) is { } lookalike)
        {
            return reading with { Problem = lookalike.Problem, LeavesHostAlone = lookalike.LeavesHostAlone };
        }

        var isExpected = RecipeList.IsFurther(page.Address, lists.Paging)
            || (lists.Title is not null && RecipeList.Links(page, lists with { Title = null }).Any())
            || Empty().IsMatch(PageText.Of(page.Body, most: 20_000));
        return isExpected ? reading : reading with { Problem = CrawlProblems.NoEntries() };
    }

    [GeneratedRegex("暂无|没有(?:相关|任何|符合|找到)|无相关|无数据|共0[条页]|共 0 [条页]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Empty();
}
