using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Articles;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Pages.Lists;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages;

/// <summary>Reads a page by what it looks like: first what it is, then what that kind of page says.</summary>
internal static class GenericReader
{
    /// <summary>Characters outside links that only the text of an article has; the intro of a column is shorter.</summary>
    private const int LongText = 100;

    /// <summary>Characters that make an article of a page that shows neither heading nor date.</summary>
    private const int VeryLongText = 800;

    /// <summary>Rows with dates that only a list has; articles show fewer of others beside them, or in boxes that are named so.</summary>
    private const int ManyDates = 3;

    internal static PageReading Read(HtmlPage page, AddressRole expected, SiteRecipe recipe)
    {
        var column = new StartColumn(recipe);
        var frame = new SiteFrame(page);
        var list = new GenericList(page, column, frame);
        var article = new ArticlePage(page, recipe.Articles, frame);
        var records = page.Scripts.Where(DataStore.IsIn).ToArray();
        var forwards = Forwards.Of(page, expected);
        var hasContent = list.Main?.Dated >= ManyDates || article.Attachments.Count > 0 || article.HoldsReport || records.Length > 0 || forwards.Count > 0
            || (article.IsLabelled && article.HasHeading && article.Characters > LongText);
        var endpoints = hasContent ? [] : ScriptEndpoints.Of(page);
        if (Lookalike.Find(page, hasContent, list.Links().Any()) is { } lookalike && !(lookalike.Problem.Code == "CRW022" && endpoints.Count > 0))
        {
            return new PageReading { Role = expected, Problem = lookalike.Problem, LeavesHostAlone = lookalike.LeavesHostAlone };
        }

        var links = new FoundLinks(page.Address);

        // What the lists of a recipe lead to are articles, since it says which links lead to further lists.
        var isArticle = (recipe.Lists is not null && expected == AddressRole.Article) || IsArticle(page, list, article, expected);
        if (records.Length == 0 && isArticle)
        {
            links.Add(article.Attachments);
            links.Add(list.LinksIn(article.Body).Where(link => article.Attachments.All(file => file.Address != link.Address)));
            links.Add(FurtherPagesOf(page, article));
            links.Add(forwards);
            return new PageReading
            {
                Role = AddressRole.Article,
                Links = links.ToImmutable(),
                Title = article.Title,
                Issuer = article.Issuer,
                PublishedOn = article.PublishedOn,
                HoldsReport = article.HoldsReport,
            };
        }

        links.Add(list.Links());
        foreach (var store in records)
        {
            links.Add(HtmlFragment.Links(DataStore.HtmlOf(store), page.Base, recipe));
            links.Add(DataStore.NextOf(page.Base, string.Join('\n', page.Scripts)));
        }

        links.Add(Pager.Of(page));
        links.Add(endpoints);
        links.Add(forwards);
        return new PageReading { Role = AddressRole.List, Links = links.ToImmutable(), Title = article.Title };
    }

    /// <summary>A long article may have further pages, which are articles of the same kind.</summary>
    private static IEnumerable<FoundLink> FurtherPagesOf(HtmlPage page, ArticlePage article) =>
        article.Characters > LongText ? Pager.Of(page).Select(static link => link with { Role = AddressRole.Article }) : [];

    /// <summary>
    /// Whether a page is an article. The page decides, not the link: meta elements of articles; else a heading with text, files or tables against
    /// rows with dates, whichever weighs more.
    /// </summary>
    private static bool IsArticle(HtmlPage page, GenericList list, ArticlePage article, AddressRole expected)
    {
        var rows = IsOfAttachments(list.Main, article) ? null : list.Main;
        var isInside = rows is not null && ElementWalk.Upwards(rows.Holder).Contains(article.Body);
        var text = article.Characters - (rows is not null && isInside ? rows.OwnCharactersIn(page) : 0);
        var filesOfArticle = article.Attachments.Count(file => rows is null || rows.Dated < ManyDates || rows.Rows.All(row => row.Link.Address != file.Address));
        var isListed = rows is not null && (rows.Dated >= ManyDates || (text < LongText && filesOfArticle == 0));
        var isWritten = text >= LongText || filesOfArticle > 0 || article.HoldsReport;
        if (page.Meta("ArticleTitle") is not null && page.Meta("PubDate") is not null)
        {
            return isWritten || !isListed;
        }

        if (isListed && isWritten)
        {
            return (article.IsLabelled && article.HasHeading && !isInside) || article.HoldsReport || text > rows!.CharactersIn(page);
        }

        // A doubtful page stays a list where one was expected: lists are asked in every round, so nothing new on it is missed.
        return !isListed && (expected == AddressRole.Article || article.HoldsReport || text >= VeryLongText || (isWritten && article.HasHeading && article.IsLabelled));
    }

    /// <summary>Whether rows are the files below a heading with the date of its publication, which look like a list without dates.</summary>
    private static bool IsOfAttachments(RowGroup? rows, ArticlePage article) =>
        rows is { Dated: < ManyDates } && article is { IsLabelled: true, HasHeading: true }
        && rows.Rows.All(row => article.Attachments.Any(file => file.Address == row.Link.Address));
}
