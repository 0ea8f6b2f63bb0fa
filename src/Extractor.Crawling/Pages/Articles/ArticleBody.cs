using System.Collections.Frozen;
using AngleSharp.Dom;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages.Articles;

/// <summary>Finds the element with the text of an article: marked by one of the names that systems and editors give it, else the one that holds most text.</summary>
internal static class ArticleBody
{
    /// <summary>The share of the text outside links that an inner element must hold to stand for the one around it.</summary>
    private const double InnerShare = 0.8;

    /// <summary>Names that only the text of an article has.</summary>
    private static readonly FrozenSet<string> Certain = Set(
        "trs_editor", "trs_ueditor", "trsueditor", "trseditor", "ucapcontent", "ucap-content", "v_news_content", "wp_articlecontent", "zoom", "zoomcon", "articlecontent", "article_content", "article-content",
        "article_zoom", "articlecon", "article-con", "article_con", "newscontent", "news_content", "news-content", "pages_content", "pages-content", "xxgk_content", "gk_content", "detailcontent", "detail-content", "detail_content",
        "arti_content", "art_content", "artcontent", "maintxt", "maintext", "contentbox", "view_content", "viewcontent", "xl_content", "xlcontent", "nrcontent", "bt_content", "conTxt", "contxt", "txtcontent", "rich_media_content");

    /// <summary>Names that it often has, and other elements, too.</summary>
    private static readonly FrozenSet<string> Likely = Set("content", "con", "article", "detail", "text", "txt", "neirong", "nr", "zw", "zhengwen", "entry", "nrxq", "xiangqing", "wenzhang", "maincontent", "main-content");

    /// <summary>The element, and whether a certain name marks it.</summary>
    internal static (IElement Element, bool IsMarked) Find(HtmlPage page, SiteFrame frame)
    {
        var certain = Heaviest(page, frame, Certain);
        if (certain is not null)
        {
            return (certain, true);
        }

        var likely = Heaviest(page, frame, Likely);
        var densest = Densest(page);
        return likely is not null && page.WeightOf(likely).Own * 2 >= page.WeightOf(densest).Own ? (likely, false) : (densest, false);
    }

    private static IElement? Heaviest(HtmlPage page, SiteFrame frame, FrozenSet<string> names)
    {
        IElement? best = null;
        foreach (var element in ElementWalk.Below(page.Body))
        {
            // The outermost of equal ones: editors nest their own marks.
            if ((element.LocalName == "article" && names == Likely) || Marks.NamesOf(element).Any(names.Contains))
            {
                var isHeavier = best is null || page.WeightOf(element).Own > page.WeightOf(best).Own;
                best = isHeavier && page.WeightOf(element).Characters > 0 && !frame.IsEdge(element) && !frame.IsMenu(element) ? element : best;
            }
        }

        return best;
    }

    private static IElement Densest(HtmlPage page)
    {
        var body = page.Body;
        while (true)
        {
            var inner = ElementWalk.Children(body).FirstOrDefault(child => page.WeightOf(child).Own > 0
                && page.WeightOf(child).Own >= InnerShare * page.WeightOf(page.Body).Own
                && child.LocalName is not ("table" or "p" or "ul" or "ol" or "script"));
            if (inner is null)
            {
                return body;
            }

            body = inner;
        }
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
