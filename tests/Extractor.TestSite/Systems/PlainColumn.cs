using System.Globalization;
using System.Text;
using Extractor.TestSite.Publishing;

namespace Extractor.TestSite.Systems;

/// <summary>The plainest pages that a column can have, for systems whose trouble lies elsewhere.</summary>
internal static class PlainColumn
{
    /// <summary>The folder of the column.</summary>
    internal const string Folder = "/col/";

    /// <summary>The path of its list.</summary>
    internal const string Start = Folder + "index.html";

    /// <summary>The path of an article.</summary>
    internal static string PathOf(SiteArticle article) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{article.Number}.html");

    /// <summary>The page that lists articles.</summary>
    internal static string List(IEnumerable<SiteArticle> articles) => Page(
        "预决算公开",
        $"<ul>\n{string.Concat(articles.Select(static article => $"<li><a href=\"{article.Number}.html\">{article.Title}</a> <i>{article.PrintedDate:yyyy-MM-dd}</i></li>\n"))}</ul>");

    /// <summary>The page of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="files">The links to its files, as they stand on the page, with their texts.</param>
    internal static string Article(SiteArticle article, params IEnumerable<(string Link, string Text)> files)
    {
        var html = new StringBuilder($"<h1>{article.Title}</h1>\n<p>来源：{article.Issuer} 日期：{article.PrintedDate:yyyy-MM-dd}</p>\n<p>现将有关情况予以公开，请社会各界监督。</p>\n");
        foreach (var (link, text) in files)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{link}\">{text}</a></p>\n");
        }

        return Page(article.Title, html.ToString());
    }

    /// <summary>A page.</summary>
    internal static string Page(string title, string body) =>
        $"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{title}</title></head><body>\n<a href=\"/\">首页</a>\n{body}\n</body></html>\n";
}
