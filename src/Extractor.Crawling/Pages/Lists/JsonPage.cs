using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>Reads a list that is JSON, with the paths of a recipe or by what it looks like.</summary>
internal static partial class JsonPage
{
    /// <summary>Whether a text begins like JSON, or like a call that wraps it (JSONP).</summary>
    internal static bool IsJson(string text)
    {
        var start = Unwrapped(text).AsSpan(0, Math.Min(Unwrapped(text).Length, 64)).TrimStart();
        return start.Length > 1 && (start[0] == '{' || start[0] == '[') && start[1..].TrimStart() is var inner
            && (inner.IsEmpty || inner[0] is '"' or '{' or '[' or '}' or ']' || (start[0] == '[' && (char.IsAsciiDigit(inner[0]) || inner[0] is '-' or 't' or 'f' or 'n')));
    }

    /// <summary>Reads a list.</summary>
    internal static PageReading Read(PageBody body, string text, SiteRecipe recipe)
    {
        try
        {
            using var document = JsonDocument.Parse(Unwrapped(text));
            return Read(body.Address, document.RootElement, recipe);
        }
        catch (JsonException error)
        {
            return new PageReading { Role = AddressRole.List, Problem = CrawlProblems.Unreadable($"its JSON breaks off or is wrong in line {error.LineNumber + 1}") };
        }
    }

    private static PageReading Read(WebAddress address, JsonElement root, SiteRecipe recipe)
    {
        var links = new FoundLinks(address);
        var list = recipe.Lists?.Json;
        NumberedAddress? addresses = null;
        var number = list is not null && TryResolve(recipe, list, address, out addresses) ? addresses!.NumberOf(address) : null;
        if (list is not null && number is not null)
        {
            links.Add(Entries(address, root, list, recipe.Lists!.Title));
            var last = list.PageCount is { } path && long.TryParse(JsonEntries.TextOf(JsonEntries.At(root, path)), NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
                ? (long?)(list.First == 0 ? pages - 1 : pages)
                : null;
            if (links.Entries == 0 && number == list.First && recipe.Lists.Title is null)
            {
                return new PageReading { Role = AddressRole.List, Problem = CrawlProblems.NoEntries() };
            }

            links.Add(links.Entries > 0 ? PagesAhead.Of(addresses!, number.Value + 1, last) : []);
            return new PageReading { Role = AddressRole.List, Links = links.ToImmutable() };
        }

        if (list is not null && !list.Address.Contains(NumberedAddress.Place, StringComparison.Ordinal))
        {
            links.Add(Entries(address, root, list, recipe.Lists!.Title));
        }

        if (links.Entries == 0)
        {
            links.Add(Guessed(address, root, recipe));
        }

        links.Add(links.Entries > 0 ? NextByAddress(address, root) : []);
        return new PageReading { Role = AddressRole.List, Links = links.ToImmutable() };
    }

    /// <summary>The addresses of a recipe's endpoint, which is relative to a start page.</summary>
    internal static bool TryResolve(SiteRecipe recipe, JsonListRecipe list, WebAddress address, out NumberedAddress? addresses)
    {
        foreach (var start in recipe.Start)
        {
            if (NumberedAddress.TryResolve(start, list.Address, out addresses) && addresses.NumberOf(address) is not null)
            {
                return true;
            }
        }

        addresses = null;
        return false;
    }

    private static IEnumerable<FoundLink> Entries(WebAddress page, JsonElement root, JsonListRecipe list, string? title)
    {
        if (JsonEntries.At(root, list.Items) is not { ValueKind: JsonValueKind.Array } items)
        {
            return [];
        }

        var expression = title is null ? null : RecipeReading.TitleExpression(title);
        return items.EnumerateArray()
            .Select(item => (Link: JsonEntries.TextOf(JsonEntries.At(item, list.Link)), Title: JsonEntries.TextOf(JsonEntries.At(item, list.Title)), Item: item))
            .Where(entry => entry.Link is not null && entry.Title is not null)
            .Select(entry => new JsonEntry(entry.Link!, JsonEntries.PlainTitle(entry.Title!), list.Date is null ? null : JsonEntries.DateOf(JsonEntries.TextOf(JsonEntries.At(entry.Item, list.Date)))))
            .Where(entry => expression is null || expression.IsMatch(entry.Title))
            .Select(entry => Link(page, entry)).OfType<FoundLink>();
    }

    private static IEnumerable<FoundLink> Guessed(WebAddress address, JsonElement root, SiteRecipe recipe)
    {
        var entries = JsonEntries.Find(root);
        if (entries.Count > 0)
        {
            return entries.Select(entry => Link(address, entry)).OfType<FoundLink>();
        }

        return JsonEntries.HtmlIn(root).Take(3).SelectMany(html => HtmlFragment.Links(html, address, recipe));
    }

    private static FoundLink? Link(WebAddress page, JsonEntry entry) =>
        WebAddress.TryParse(entry.Link, page, out var address) && !FileNames.IsOther(FileNames.ExtensionOf(address.Uri.AbsolutePath))
            ? new FoundLink(address, LinkRole.IsFile(address) ? AddressRole.File : AddressRole.Article, entry.Title, entry.Date)
            : null;

    /// <summary>The next page of an address that has a page number in its query or its file name.</summary>
    private static IEnumerable<FoundLink> NextByAddress(WebAddress address, JsonElement root)
    {
        return PatternOf(address) is { } found && NumberedAddress.TryResolve(address, found.Pattern, out var addresses)
            ? PagesAhead.Of(addresses, found.Number + 1, PageCount(root))
            : [];
    }

    /// <summary>The address with a place for the number of its page, and the number; null where none is told.</summary>
    internal static (string Pattern, int Number)? PatternOf(WebAddress address)
    {
        var group = PageNumber().Match(address.Text).Groups["n"];
        return group.Success
            ? (address.Text[..group.Index] + NumberedAddress.Place + address.Text[(group.Index + group.Length)..], int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The number of pages that an answer names beside its list, or null.</summary>
    private static long? PageCount(JsonElement root)
    {
        foreach (var value in root.ValueKind == JsonValueKind.Object ? root.EnumerateObject().Select(static member => member.Value).Prepend(root) : [])
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            foreach (var member in value.EnumerateObject())
            {
                if (member.Name.ToLowerInvariant() is "pages" or "totalpage" or "totalpages" or "pagecount" or "total_page" or "total_pages" or "page_count"
                    && member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt64(out var count))
                {
                    return count;
                }
            }
        }

        return null;
    }

    private static string Unwrapped(string text) => Wrapped().Match(text) is { Success: true } match ? match.Groups["json"].Value : text.TrimStart('\uFEFF');

    [GeneratedRegex(@"^\s*[A-Za-z_$][\w$.]{0,80}\s*\(\s*(?<json>[\[{].*[\]}])\s*\)\s*;?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"[?&](?:page|pageno|pagenum|pagenumber|pageindex|currentpage|current|curpage|p|pn|page_no|page_num|page_index)=(?<n>[0-9]{1,7})(?=&|$)|[/_-](?<n>[0-9]{1,5})\.json$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
