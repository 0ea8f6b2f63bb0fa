using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.TestSite.Publishing;

namespace Extractor.TestSite.Systems;

/// <summary>
/// A column whose page is a shell: a script asks an endpoint for the list, ten entries at a time. Articles are pages in UTF-8, files stand
/// behind an address that tells nothing of them but in Content-Disposition.
/// </summary>
public static class JsonColumn
{
    /// <summary>The path of the shell.</summary>
    public const string Start = "/zwgk/yjsgk/index.html";

    /// <summary>The path of a shell that names no endpoint: its script stands in a file of its own.</summary>
    public const string Shell = "/zwgk/app/index.html";

    /// <summary>The address of the list with the number of its page to come.</summary>
    public const string Endpoint = "/api/article/list?channel=yjs&size=10&page=";

    private const int PageLength = 10;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lays out an edition.</summary>
    /// <param name="articles">The articles, newest first.</param>
    public static Edition Publish(IReadOnlyList<SiteArticle> articles)
    {
        var edition = new EditionBuilder();
        var pages = articles.Chunk(PageLength).ToList();
        edition.AddList(Start, Page());
        edition.AddPage(Shell, "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title></title></head><body><div id=\"app\"></div><script src=\"/static/js/app.3f2a91.js\"></script></body></html>");
        for (var page = 0; page < pages.Count; page++)
        {
            edition.AddList(PathOf(page + 1), List(pages[page], articles.Count, pages.Count), "application/json;charset=UTF-8");
        }

        // Beyond the end there is an empty list, as servers answer.
        edition.AddAnswer(PathOf(pages.Count + 1), Resource.Of(edition.Answer(Encoding.UTF8.GetBytes(List([], articles.Count, pages.Count)), "application/json;charset=UTF-8")));
        foreach (var article in articles)
        {
            edition.AddArticle(PathOf(article), Article(article), article);
            foreach (var attachment in article.Attachments)
            {
                edition.AddFile(PathOf(attachment), attachment.File, article, Disposition(attachment));
            }
        }

        return edition.Build();
    }

    private static string PathOf(int page) => Endpoint + page.ToString(CultureInfo.InvariantCulture);

    private static string PathOf(SiteArticle article) => string.Create(CultureInfo.InvariantCulture, $"/zwgk/article/{article.Number}.html");

    private static string PathOf(SiteAttachment attachment) => $"/download?fileid={Publication.HashOf(Encoding.UTF8.GetBytes(attachment.Number.ToString(CultureInfo.InvariantCulture)))[..16]}";

    /// <summary>By RFC 6266, or as plain UTF-8 in quotes.</summary>
    private static string Disposition(SiteAttachment attachment) => attachment.Number % 20 == 0
        ? $"attachment; filename=\"{attachment.File.Name}\""
        : $"attachment; filename=\"download{attachment.File.Extension}\"; filename*=UTF-8''{Uri.EscapeDataString(attachment.File.Name)}";

    private static string Page() => $$"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>预决算公开-临沅区人民政府</title><script src="/static/jquery.min.js"></script></head>
        <body><div id="app"><ul id="list"></ul><div id="pager"></div></div>
        <script>
        var page = 1;
        function load(n) {
          $.getJSON('{{Endpoint}}' + n, function (r) {
            r.data.list.forEach(function (a) { $('#list').append('<li><a href="' + a.url + '">' + a.title + '</a><em>' + a.publishDate + '</em></li>'); });
          });
        }
        load(page);
        </script></body></html>
        """;

    private static string List(IEnumerable<SiteArticle> articles, int total, int pages) => JsonSerializer.Serialize(
        new
        {
            code = 200,
            msg = "success",
            data = new
            {
                total,
                pages,
                list = articles.Select(static article => new
                {
                    id = article.Number,
                    title = article.Title,
                    url = PathOf(article),
                    publishDate = article.PrintedDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                }),
            },
        },
        Plain);

    private static string Article(SiteArticle article)
    {
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>{article.Title}-临沅区人民政府</title></head><body>
            <header><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="{Start}">预决算公开</a></header>
            <main class="detail"><h2 class="detail-title">{article.Title}</h2>
            <p class="detail-info"><span>来源：{article.Issuer}</span><span>时间：{article.PrintedDate:yyyy年M月d日}</span></p>
            <div class="detail-content"><p>现将本部门有关预决算信息公开如下。</p></div>
            <div class="files"><ul>

            """);
        foreach (var attachment in article.Attachments)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a class=\"file\" href=\"{PathOf(attachment)}\">{attachment.File.Name}</a></li>\n");
        }

        return html.Append("</ul></div></main></body></html>\n").ToString();
    }
}
