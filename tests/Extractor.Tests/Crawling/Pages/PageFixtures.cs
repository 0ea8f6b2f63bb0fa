using System.Text;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages;
using Extractor.Crawling.Sites;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>Invented pages and how tests read them.</summary>
internal static class PageFixtures
{
    /// <summary>The disclosure column of an invented city.</summary>
    internal const string Column = "https://www.qingshi.example/zwgk/bmjs/";

    /// <summary>The frame of a site around the content of a page, with navigation, search, position and foot as municipal sites have them.</summary>
    internal static string Framed(string content, string title = "部门决算_青石市人民政府", string head = "") => $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{head}<script src="/js/jquery.min.js"></script></head><body>
        <div class="header"><a href="/">网站首页</a><a href="/wza/">无障碍浏览</a><a href="/login.html">登录</a><form><input name="q"><a href="/search/">搜索</a></form></div>
        <ul class="nav"><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/zjqs/">走进青石</a></li></ul>
        <div class="crumb">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/bmjs/">部门决算</a></div>
        {content}
        <div class="footer"><a href="/gywm/">关于我们</a><a href="/wzdt/">网站地图</a><a href="/images/help.pdf">使用帮助</a><p>主办单位：青石市人民政府办公室　备案号：00000000号</p></div>
        </body></html>
        """;

    /// <summary>Reads a page under an address, without a recipe unless one is given.</summary>
    internal static PageReading Read(string html, string address = Column, AddressRole expected = AddressRole.List, SiteRecipe? recipe = null, string? mediaType = "text/html") =>
        PageReader.Read(new PageBody(WebAddress.Parse(address), Encoding.UTF8.GetBytes(html), mediaType), expected, recipe ?? Walk());

    /// <summary>A walk of the column without a recipe.</summary>
    internal static SiteRecipe Walk(string start = Column) => SiteRecipe.ForColumn(WebAddress.Parse(start));

    /// <summary>A recipe with a part for lists.</summary>
    internal static SiteRecipe With(ListRecipe lists, string start = Column) => Walk(start) with { Lists = lists };

    /// <summary>Links as lines: the role's letter, the path, the title, the date; a plus for further pages.</summary>
    internal static string[] Lines(PageReading reading) => [.. reading.Links.Select(static link =>
        $"{link.Role.ToString()[0]}{(link.IsPaging ? "+" : string.Empty)} {link.Address.Uri.PathAndQuery} {link.Text}{(link.Date is { } date ? $" {date:yyyy-MM-dd}" : string.Empty)}".TrimEnd())];
}
