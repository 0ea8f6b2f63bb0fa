using System.Globalization;
using System.Text;
using Extractor.TestSite.Publishing;

namespace Extractor.TestSite.Systems;

/// <summary>
/// A column that a publishing system has written to disk: pages in GB18030 that call themselves gb2312, <c>index.html</c>,
/// <c>index_1.html</c> and on with a script that draws the links between them, articles in a folder a month, files beside them, links
/// relative. The server says nothing of charsets and gives no entity tags.
/// </summary>
public static class StaticColumn
{
    /// <summary>The path of the column.</summary>
    public const string Start = "/zwgk/czxx/yjs/index.html";

    private const string Folder = "/zwgk/czxx/yjs/";

    /// <summary>Entries of one page.</summary>
    private const int PageLength = 5;

    /// <summary>Lays out an edition.</summary>
    /// <param name="articles">The articles, newest first.</param>
    /// <param name="orphans">Articles that were taken out of the lists, whose files are still on the disk.</param>
    public static Edition Publish(IReadOnlyList<SiteArticle> articles, IEnumerable<SiteArticle>? orphans = null)
    {
        var edition = new EditionBuilder { Encoding = EditionBuilder.Gb18030(), PageType = "text/html" };
        var pages = articles.Chunk(PageLength).ToList();
        for (var page = 0; page < pages.Count; page++)
        {
            edition.AddList(Folder + PageName(page), List(pages[page], pages.Count, page));
        }

        foreach (var article in articles)
        {
            edition.AddArticle(Folder + PathOf(article), Article(article), article);
            foreach (var attachment in article.Attachments)
            {
                edition.AddFile(Folder + PathOf(article, attachment), attachment.File, article);
            }
        }

        foreach (var (article, attachment) in (orphans ?? []).SelectMany(static article => article.Attachments.Select(attachment => (article, attachment))))
        {
            edition.AddFileAnswer(Folder + PathOf(article, attachment), attachment.File);
        }

        return edition.Build();
    }

    private static string PageName(int page) => page == 0 ? "index.html" : string.Create(CultureInfo.InvariantCulture, $"index_{page}.html");

    private static string PathOf(SiteArticle article) => string.Create(CultureInfo.InvariantCulture, $"{article.Date:yyyyMM}/t{article.Date:yyyyMMdd}_{article.Number}.html");

    private static string NameOf(SiteArticle article, SiteAttachment attachment) =>
        string.Create(CultureInfo.InvariantCulture, $"P0{article.Date:yyyyMMdd}{attachment.Number:000000}{attachment.File.Extension}");

    private static string PathOf(SiteArticle article, SiteAttachment attachment) =>
        string.Create(CultureInfo.InvariantCulture, $"{article.Date:yyyyMM}/{NameOf(article, attachment)}");

    private static string List(IEnumerable<SiteArticle> articles, int pages, int page)
    {
        var html = new StringBuilder(Head("财政预决算"));
        html.Append("<div class=\"list\"><ul class=\"gl-list\">\n");
        foreach (var article in articles)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"./{PathOf(article)}\" target=\"_blank\" title=\"{article.Title}\">{article.Title}</a><span>{article.PrintedDate:yyyy-MM-dd}</span></li>\n");
        }

        html.Append("</ul>\n<div class=\"page\"><script language=\"javascript\">\n")
            .Append(CultureInfo.InvariantCulture, $"\tcreatePageHTML({pages}, {page}, \"index\", \"html\");\n</script></div></div>\n");
        return html.Append(Foot).ToString();
    }

    private static string Article(SiteArticle article)
    {
        var html = new StringBuilder(Head(article.Title, $"""
            <meta name="ArticleTitle" content="{article.Title}">
            <meta name="PubDate" content="{article.PrintedDate:yyyy-MM-dd} 10:20">
            <meta name="ContentSource" content="{article.Issuer}">

            """));
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"article\"><h1 class=\"title\">{article.Title}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<div class=\"info\"><span>发布日期：{article.PrintedDate:yyyy-MM-dd}</span><span>信息来源：{article.Issuer}</span></div>\n")
            .Append("<div class=\"TRS_Editor\"><p>根据《中华人民共和国预算法》和政府信息公开有关规定，现将有关情况予以公开，请社会各界监督。</p>\n");
        foreach (var attachment in article.Attachments)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"../{article.Date:yyyyMM}/./{NameOf(article, attachment)}\" target=\"_blank\">附件：{attachment.File.Name}</a></p>\n");
        }

        return html.Append("</div></div>\n").Append(Foot).ToString();
    }

    private static string Head(string title, string meta = "") => $"""
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
        {meta}<title>{title}_江堰市人民政府</title>
        <script src="/images/createPage.js"></script></head><body>
        <div class="nav"><a href="../../../">首页</a> <a href="../../">政务公开</a> <a href="javascript:void(0)">无障碍</a></div>

        """;

    private const string Foot = """
        <div class="footer"><p>主办：江堰市人民政府办公室（镕基路1号）</p><a href="http://www.example.gov.cn/">上级政府</a>
        <a href="mailto:web@example.invalid">联系我们</a></div></body></html>
        """;
}
