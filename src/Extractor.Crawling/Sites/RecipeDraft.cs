using System.Collections.Immutable;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages;

namespace Extractor.Crawling.Sites;

/// <summary>A recipe that was drafted by looking at a page, for a person to go over.</summary>
/// <param name="Recipe">The recipe: on the page that was looked at it finds what the generic reading finds.</param>
/// <param name="Remarks">What the person should know or decide, one sentence each.</param>
/// <param name="Entries">What the recipe finds on the page, so that the person can compare.</param>
public sealed record RecipeDraft(SiteRecipe Recipe, ImmutableArray<string> Remarks, ImmutableArray<FoundLink> Entries)
{
    /// <summary>
    /// Drafts a recipe for a column. Asks for at most two further pages through <paramref name="fetch"/>: the endpoint of a list that scripts fill,
    /// and one article.
    /// </summary>
    /// <param name="start">The column as it was asked for, before redirects.</param>
    /// <param name="body">Its page.</param>
    /// <param name="fetch">Fetches a page of the same hosts, or returns null when it cannot be had.</param>
    /// <returns>The draft, or the problem that the page is.</returns>
    public static async Task<(RecipeDraft? Draft, CrawlProblem? Problem)> MakeAsync(WebAddress start, PageBody body, Func<WebAddress, Task<PageBody?>> fetch)
    {
        var walk = SiteRecipe.ForColumn(start) with { Hosts = [.. new[] { start.Authority, body.Address.Authority }.Distinct()] };
        var reading = PageReader.Read(body, AddressRole.List, walk);
        if (reading.Problem is { } problem)
        {
            return (null, problem);
        }

        var remarks = ImmutableArray.CreateBuilder<string>();
        var lists = ListDraft.Of(body, reading, walk, remarks);
        if (lists is null && reading.Links.All(static link => link.IsPaging) && reading.Links.FirstOrDefault() is { } endpoint && await fetch(endpoint.Address).ConfigureAwait(false) is { } answer)
        {
            (lists, reading) = (JsonDraft.Of(answer, walk, remarks), PageReader.Read(answer, AddressRole.List, walk));
        }

        if (lists is null)
        {
            remarks.Add(reading.Role == AddressRole.Article
                ? "The page is an article, not a list: name the column that lists it as start page."
                : "No list with dates was found, so the recipe leaves lists to be understood by what they look like.");
        }

        var recipe = walk with { Lists = lists };
        var article = reading.Links.FirstOrDefault(static link => link.Role == AddressRole.Article);
        if (article is not null && await fetch(article.Address).ConfigureAwait(false) is { } page)
        {
            recipe = recipe with { Articles = ArticleDraft.Of(page, recipe, remarks) };
        }

        recipe = recipe with { Hosts = Hosts(recipe, reading, remarks) };
        remarks.Add("Add the name of the site, its division and the calendar: who publishes what by when.");
        return (new RecipeDraft(recipe, remarks.ToImmutable(), [.. reading.Links.Where(static link => !link.IsPaging)]), null);
    }

    /// <summary>The hosts of the entries; those that are not the start page's are for the person to allow.</summary>
    private static ImmutableArray<string> Hosts(SiteRecipe recipe, PageReading reading, ImmutableArray<string>.Builder remarks)
    {
        var others = reading.Links.Select(static link => link.Address.Authority).Distinct().Where(host => !recipe.Hosts.Contains(host)).ToArray();
        if (others.Length > 0)
        {
            remarks.Add($"Entries also lead to {string.Join(", ", others)}: add to \"hosts\" those that belong to the site.");
        }

        return recipe.Hosts;
    }
}
