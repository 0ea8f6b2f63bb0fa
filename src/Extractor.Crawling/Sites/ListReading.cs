using System.Text.Json;

namespace Extractor.Crawling.Sites;

/// <summary>The part of a recipe that says how lists are read, from its JSON.</summary>
internal static class ListReading
{
    internal static ListRecipe? Read(RecipeMembers recipe)
    {
        if (recipe.Members("lists", "links", "columns", "date", "title", "paging", "json") is not { } lists)
        {
            return null;
        }

        if (!lists.Has("links") && !lists.Has("json") && !lists.Has("columns"))
        {
            throw RecipeMembers.Wrong("$.lists", "has neither links nor columns nor json");
        }

        return new ListRecipe
        {
            Links = RecipeReading.Selector(lists, "links"),
            Columns = RecipeReading.Selector(lists, "columns"),
            Date = RecipeReading.Selector(lists, "date"),
            Title = RecipeReading.Expression(lists, "title"),
            Paging = Paging(lists),
            Json = Json(lists),
        };
    }

    private static ListPaging Paging(RecipeMembers lists)
    {
        if (lists.KindOf("paging") is JsonValueKind.String)
        {
            return lists.Text("paging") == "page" ? ListPaging.None : throw RecipeMembers.Wrong(lists.PathOf("paging"), "is neither \"page\" nor an object");
        }

        if (lists.Members("paging", "next", "pattern", "first", "last") is not { } paging)
        {
            return ListPaging.None;
        }

        if (paging.Has("next"))
        {
            return paging.Has("pattern") || paging.Has("first") || paging.Has("last")
                ? throw RecipeMembers.Wrong(paging.PathOf("next"), "stands beside a pattern; one of both is enough")
                : new ListPaging.Next(RecipeReading.Selector(paging, "next")!);
        }

        var pattern = Pattern(paging, "pattern");
        var first = (int)(paging.Number("first", 0, 1_000_000) ?? throw paging.Missing("first"));
        return new ListPaging.Numbered(pattern, first, (int?)paging.Number("last", first, 1_000_000));
    }

    private static JsonListRecipe? Json(RecipeMembers lists)
    {
        if (lists.Members("json", "address", "items", "link", "title", "date", "first", "pageCount") is not { } json)
        {
            return null;
        }

        var first = json.Number("first", 0, 1_000_000);
        var address = json.NeedText("address");
        if (address.Contains(NumberedAddress.Place, StringComparison.Ordinal))
        {
            address = Pattern(json, "address");
        }

        return new JsonListRecipe(address, json.Text("items") ?? string.Empty, json.NeedText("link"), json.NeedText("title"))
        {
            Date = json.Text("date"),
            First = (int)(first ?? 1),
            PageCount = json.Text("pageCount"),
        };
    }

    private static string Pattern(RecipeMembers members, string name)
    {
        var pattern = members.NeedText(name);
        return NumberedAddress.IsPattern(pattern) ? pattern : throw RecipeMembers.Wrong(members.PathOf(name), $"does not have {NumberedAddress.Place} exactly once");
    }
}
