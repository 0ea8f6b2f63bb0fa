using System.Collections.Immutable;
using AngleSharp.Dom;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Pages.Lists;

namespace Extractor.Crawling.Sites;

/// <summary>Drafts how the lists of a site are read, from one of its list pages.</summary>
internal static class ListDraft
{
    /// <summary>The part of a recipe, or null when the page has no list with dates.</summary>
    internal static ListRecipe? Of(PageBody body, PageReading reading, SiteRecipe walk, ImmutableArray<string>.Builder remarks)
    {
        if (HtmlPage.Read(body, out var page) is not null || reading.Role != AddressRole.List)
        {
            return null;
        }

        if (page!.Scripts.Any(DataStore.IsIn))
        {
            remarks.Add("The list stands in records of a script, which are read without selectors.");
            return null;
        }

        var list = new GenericList(page, new StartColumn(walk), new SiteFrame(page));
        if (list.Main is not { } main)
        {
            return null;
        }

        var root = page.Document.DocumentElement;
        var followed = reading.Links.Where(static link => !link.IsPaging).Select(static link => link.Address).ToHashSet();
        IElement[] links = [.. main.Rows.Select(static row => row.Link).Where(link => followed.Contains(link.Address)).Select(static link => link.Element)];
        if (ShortSelector.Of(root, links) is not { } selector)
        {
            remarks.Add("The entries have no selector of their own; the recipe leaves lists to be understood by what they look like.");
            return null;
        }

        var columns = Columns(root, list, selector, page);
        var recipe = new ListRecipe { Links = selector, Columns = columns, Date = DateSelector(page, main, selector), Paging = Paging(page, reading, remarks) };
        Compare(page, recipe, reading, remarks);
        return recipe;
    }

    /// <summary>A selector of the dates, or null where the generic reading of a row is enough or no name tells them.</summary>
    private static string? DateSelector(HtmlPage page, RowGroup main, string links)
    {
        var row = main.Rows.First(static row => row.Date is not null);
        var element = ElementWalk.Below(row.Row).LastOrDefault(inner => inner.LocalName != "a" && PageDates.Find(PageText.Of(inner, most: 60)) == row.Date);
        if (element is null)
        {
            return null;
        }

        var names = Marks.Names(element.GetAttribute("class")).Where(static name => name.All(static character => char.IsAsciiLetter(character) || character is '-' or '_')).Select(name => $"{element.LocalName}.{name}");
        var wanted = main.Rows.DistinctBy(static one => one.Link.Address).ToDictionary(static one => one.Link.Address, static one => one.Date);
        return new[] { element.LocalName }.Concat(names).FirstOrDefault(date =>
            RecipeList.Links(page, new ListRecipe { Links = links, Date = date }).All(found => wanted.TryGetValue(found.Address, out var expected) && expected == found.Date));
    }

    private static string? Columns(IElement root, GenericList list, string links, HtmlPage page)
    {
        var columns = list.Links().Where(static link => link.Role == AddressRole.List).Select(static link => link.Address).ToHashSet();
        if (columns.Count == 0)
        {
            return null;
        }

        IElement[] elements = [.. PageLinks.Of(page).Where(link => columns.Contains(link.Address) && link.Element.LocalName == "a").Select(static link => link.Element)];
        return ShortSelector.Of(root, elements) is { } selector && selector != links ? selector : null;
    }

    /// <summary>
    /// Numbered addresses where the further pages of the page are that, else what the page shows. The numbers of a call in a script change with the
    /// list, so they are left to be read each time.
    /// </summary>
    private static ListPaging Paging(HtmlPage page, PageReading reading, ImmutableArray<string>.Builder remarks)
    {
        var further = reading.Links.Count(static link => link.IsPaging);
        remarks.Add(further == 0
            ? "No further pages were found: if the list has some, name them with \"paging\"."
            : ScriptPager.Of(page).Any() ? "The further pages are named by a script of the page, which is read each time."
            : "The further pages are linked on the page, which is read each time.");
        return ListPaging.None;
    }

    private static void Compare(HtmlPage page, ListRecipe recipe, PageReading reading, ImmutableArray<string>.Builder remarks)
    {
        var found = RecipeList.Links(page, recipe).Select(static link => link.Address).ToHashSet();
        var missed = reading.Links.Where(link => !link.IsPaging && !found.Contains(link.Address)).ToArray();
        if (missed.Length > 0)
        {
            remarks.Add($"The selectors leave out {missed.Length} links that would be followed without a recipe, the first {missed[0].Address}.");
        }
    }
}
