using System.Collections.Immutable;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages;
using Extractor.Crawling.Pages.Articles;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Sites;

/// <summary>Drafts how the articles of a site are read, from one of them: only fields whose element has a name of its own.</summary>
internal static class ArticleDraft
{
    internal static ArticleRecipe Of(PageBody body, SiteRecipe recipe, ImmutableArray<string>.Builder remarks)
    {
        var reading = PageReader.Read(body, AddressRole.Article, recipe);
        if (reading.Problem is not null || HtmlPage.Read(body, out var page) is not null)
        {
            remarks.Add($"The article {body.Address} could not be read: {reading.Problem?.Reason}");
            return new ArticleRecipe();
        }

        var frame = new SiteFrame(page!);
        var files = reading.Links.Count(static link => link.Role == AddressRole.File);
        remarks.Add($"Of the article {body.Address} are read: title {Told(reading.Title)}, issuer {Told(reading.Issuer)}, date {Told(reading.PublishedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))}, {files} files.");
        return new ArticleRecipe
        {
            Title = ArticleFields.TitleElement(page!, frame) is { } title && PageText.Of(title) == reading.Title ? ShortSelector.Of(page!.Document.DocumentElement, [title]) : null,
            Issuer = reading.Issuer is { } issuer ? Labelled(page!, text => text.EndsWith(issuer, StringComparison.Ordinal) && text.Length > issuer.Length) : null,
            Date = reading.PublishedOn is { } date && page!.Meta("PubDate") is null ? Labelled(page, text => PageDates.Find(text) == date) : null,
        };
    }

    /// <summary>A selector of the smallest element whose text is a field with its label.</summary>
    private static string? Labelled(HtmlPage page, Func<string, bool> isField)
    {
        var element = ElementWalk.Below(page.Body)
            .Where(element => element.ChildNodes.Length <= 4 && page.WeightOf(element) is { Characters: > 2 and < 60, Links: 0 })
            .LastOrDefault(element => isField(PageText.Of(element, most: 80)));
        return element is null ? null : ShortSelector.Of(page.Document.DocumentElement, [element]);
    }

    private static string Told(string? value) => value ?? "none";
}
