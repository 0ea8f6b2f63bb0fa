using System.Globalization;
using System.Text;
using Extractor.TestSite.Publishing;

namespace Extractor.TestSite.Systems;

/// <summary>
/// Columns within columns: years, departments, articles. Some articles have several files, some are the report themselves. The server gives
/// entity tags and dates, and answers conditional requests.
/// </summary>
public static class NestedColumns
{
    /// <summary>The path of the uppermost column.</summary>
    public const string Start = "/xxgk/yjs/";

    /// <summary>Lays out an edition.</summary>
    /// <param name="articles">The articles; year and issuer say in which column.</param>
    /// <param name="changed">When the server says that everything was last changed.</param>
    public static Edition Publish(IReadOnlyList<SiteArticle> articles, DateTimeOffset changed)
    {
        var edition = new EditionBuilder { LastModified = changed };
        var issuers = articles.Select(static article => article.Issuer).Distinct().Order(StringComparer.Ordinal).ToList();
        var years = articles.GroupBy(static article => article.Date.Year).OrderByDescending(static year => year.Key).ToList();
        edition.AddList(Start, Page("预决算公开", Columns(years.Select(static year => ($"{year.Key}/", $"{year.Key}年")))));
        foreach (var year in years)
        {
            var folder = $"{Start}{year.Key}/";
            var departments = year.GroupBy(static article => article.Issuer).OrderBy(static department => department.Key, StringComparer.Ordinal).ToList();
            edition.AddList(folder, Page($"{year.Key}年", Columns(departments.Select(department => ($"bm{issuers.IndexOf(department.Key)}/", department.Key)))));
            foreach (var department in departments)
            {
                var place = $"{folder}bm{issuers.IndexOf(department.Key)}/";
                edition.AddList(place, Page(department.Key, Entries(department)));
                foreach (var article in department)
                {
                    Publish(edition, place, article);
                }
            }
        }

        return edition.Build();
    }

    private static void Publish(EditionBuilder edition, string place, SiteArticle article)
    {
        edition.AddArticle(place + NameOf(article), Page(article.Title, Article(article)), article);
        foreach (var attachment in article.Attachments)
        {
            edition.AddFile($"{place}files/{NameOf(attachment)}", attachment.File, article);
        }
    }

    private static string NameOf(SiteArticle article) => string.Create(CultureInfo.InvariantCulture, $"content_{article.Number}.html");

    private static string NameOf(SiteAttachment attachment) => string.Create(CultureInfo.InvariantCulture, $"{attachment.Number}{attachment.File.Extension}");

    private static string Columns(IEnumerable<(string Link, string Name)> columns) =>
        $"<div class=\"columns\"><h2>栏目</h2><ul>{string.Concat(columns.Select(static column => $"<li><a href=\"{column.Link}\">{column.Name}</a></li>"))}</ul></div>";

    private static string Entries(IEnumerable<SiteArticle> articles) =>
        $"<table class=\"entries\">{string.Concat(articles.Select(static article => $"<tr><td><a href=\"{NameOf(article)}\">{article.Title}</a></td><td class=\"date\">[{article.PrintedDate:yyyy-MM-dd}]</td></tr>\n"))}</table>";

    private static string Article(SiteArticle article)
    {
        var html = new StringBuilder($"""
            <div class="content"><h1>{article.Title}</h1>
            <div class="source">发布机构：{article.Issuer}　发布时间：{article.PrintedDate:yyyy-MM-dd} 09:30</div>
            <div class="text">

            """);
        html.Append(article.Text is null ? "<p>附件为本部门公开的全部内容。</p>" : BodyOf(article.Text)).Append("</div>\n");
        foreach (var attachment in article.Attachments)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"attachment\"><img src=\"/icons/file.gif\" alt=\"\"><a href=\"files/{NameOf(attachment)}\">{attachment.File.Name}</a></p>\n");
        }

        return html.Append("</div>").ToString();
    }

    /// <summary>What stands between the body tags of a page.</summary>
    private static string BodyOf(ReportFile page)
    {
        var text = Encoding.UTF8.GetString(page.Bytes);
        var begin = text.IndexOf("<body>", StringComparison.Ordinal) + "<body>".Length;
        return text[begin..text.IndexOf("</body>", StringComparison.Ordinal)];
    }

    private static string Page(string title, string body) => $"""
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>{title} - 云溪县政府信息公开</title></head><body>
        <div class="top"><a href="/">首页</a> | <a href="{Start}">预决算公开</a></div>
        {body}
        <div class="bottom">云溪县人民政府主办</div></body></html>
        """;
}
