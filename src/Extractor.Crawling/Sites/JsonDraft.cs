using System.Collections.Immutable;
using System.Text.Json;
using Extractor.Crawling.Pages;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Pages.Lists;

namespace Extractor.Crawling.Sites;

/// <summary>Drafts how a list that scripts fill is read, from one answer of its endpoint.</summary>
internal static class JsonDraft
{
    /// <summary>The part of a recipe, or null when the answer has no list.</summary>
    internal static ListRecipe? Of(PageBody answer, SiteRecipe walk, ImmutableArray<string>.Builder remarks)
    {
        var text = HtmlPage.TextOf(answer);
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            if (JsonEntries.Places(document.RootElement) is not { } places)
            {
                return null;
            }

            var pattern = JsonPage.PatternOf(answer.Address);
            remarks.Add(pattern is null
                ? "The number of the page was not found in the address of the JSON list: put {n} where it stands."
                : "The list comes from JSON; compare items, link, title and date with an answer of its address.");
            return new ListRecipe { Json = new JsonListRecipe(pattern?.Pattern ?? answer.Address.Text, places.Items, places.Link, places.Title) { Date = places.Date, First = pattern?.Number ?? 1 } };
        }
        catch (JsonException)
        {
            remarks.Add($"The endpoint {answer.Address} gives no JSON.");
            return null;
        }
    }
}
