using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages.Articles;

/// <summary>
/// Title, issuer and date of an article: where the recipe says, else the meta elements that every site of a government has to carry (ArticleTitle,
/// ContentSource, PubDate), else what the page prints with a label.
/// </summary>
internal static partial class ArticleFields
{
    private const int LongestTitle = 200;
    private const int LongestIssuer = 60;

    /// <summary>The title, or null.</summary>
    internal static string? Title(HtmlPage page, ArticleRecipe recipe, SiteFrame frame) =>
        Selected(page, recipe.Title)
        ?? page.Meta("ArticleTitle")
        ?? (TitleElement(page, frame) is { } element ? PageText.Of(element, LongestTitle * 2) : null)
        ?? WithoutSite(page.Title);

    /// <summary>The element that shows the title, or null.</summary>
    internal static IElement? TitleElement(HtmlPage page, SiteFrame frame)
    {
        var candidates = ElementWalk.Below(page.Body).Where(element => IsTitle(page, element) && frame.IsContent(element)).Take(50).ToArray();
        return candidates.FirstOrDefault(static element => element.LocalName == "h1")
            ?? candidates.FirstOrDefault(element => page.Title.Length > 0 && page.Title.Contains(PageText.Of(element, LongestTitle), StringComparison.Ordinal))
            ?? candidates.FirstOrDefault();
    }

    /// <summary>Whether the page itself names a date of publication or a source, as articles do.</summary>
    internal static bool IsLabelled(string head) => DateLabel().IsMatch(head) || IssuerLabel().IsMatch(head);

    /// <summary>The issuer, or null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="recipe">What the recipe says of articles.</param>
    /// <param name="head">The text around the article, without its body.</param>
    internal static string? Issuer(HtmlPage page, ArticleRecipe recipe, string head)
    {
        if (Selected(page, recipe.Issuer) is { } selected)
        {
            return Plain(WithoutLabel(selected));
        }

        return (page.Meta("ContentSource", "Source") is { } meta ? Plain(WithoutLabel(meta)) : null)
            ?? IssuerLabel().Matches(head).Select(static match => Plain(match.Groups["issuer"].Value)).FirstOrDefault(static issuer => issuer is not null);
    }

    /// <summary>The date of publication, or null.</summary>
    internal static DateOnly? PublishedOn(HtmlPage page, ArticleRecipe recipe, string head)
    {
        if (recipe.Date is not null)
        {
            return RecipeSelector.Find(page.Document.DocumentElement, recipe.Date).Select(static element => PageDates.Find(PageText.Of(element, most: 400))).FirstOrDefault(static date => date is not null);
        }

        return (page.Meta("PubDate", "publishdate", "article:published_time") is { } meta ? PageDates.Find(meta) : null)
            ?? DateLabel().Matches(head).Select(static match => PageDates.Find(match.Groups["date"].Value)).FirstOrDefault(static date => date is not null)
            ?? PageDates.Find(head);
    }

    private static string? Selected(HtmlPage page, string? selector) => selector is null ? null
        : RecipeSelector.Find(page.Document.DocumentElement, selector)
            .Select(static element => element.LocalName == "meta" ? PageText.Collapse(element.GetAttribute("content")) : PageText.Of(element, LongestTitle * 2))
            .FirstOrDefault(static text => text.Length > 0);

    private static bool IsTitle(HtmlPage page, IElement element) =>
        page.WeightOf(element) is { Characters: >= 4 and <= LongestTitle, Links: 0 }
        && (element.LocalName is "h1" or "h2" || Marks.NamesOf(element).Any(static mark => mark.ToLowerInvariant() is "title" or "tit" or "articletitle" or "article-title" or "article_title" or "arti_title"
            or "bt" or "biaoti" or "xl_tit" or "xltit" or "newstitle" or "news_title" or "news-title" or "ucaptitle" or "main-title" or "maintitle" or "detail-title" or "detail_title" or "contitle" or "con_title" or "content_title"));

    /// <summary>The title of a page without the names of column and site that most put behind it.</summary>
    private static string? WithoutSite(string title)
    {
        var parts = Separators().Split(title).Select(static part => part.Trim()).Where(static part => part.Length > 0).ToArray();
        return parts.Length == 0 ? null : parts.FirstOrDefault(static part => part.Length >= 8) ?? parts[0];
    }

    private static string WithoutLabel(string text) => text[(text.AsSpan().IndexOfAny('：', ':') + 1)..].Trim();

    /// <summary>An issuer as it is named, or null for what names none (本站).</summary>
    private static string? Plain(string issuer)
    {
        var name = issuer.Trim(' ', '[', ']', '【', '】', '（', '(', '|', '"', '“', '”', '　', ',', '，');
        return name.Length is < 2 or > LongestIssuer || None().IsMatch(name) || PageDates.Find(name) is not null ? null : name;
    }

    [GeneratedRegex(@"(?:信息来源|文章来源|稿件来源|内容来源|来源单位|发布机构|发布单位|发布部门|公开单位|公开机构|发文机关|发文机构|制发机关|信息公开单位|供稿单位|稿源|来源)\s?[：:]\s?(?<issuer>(?>[^\s：:|【】]{2,60}))(?![：:])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IssuerLabel();

    [GeneratedRegex(@"(?:发布日期|发布时间|公开日期|公开时间|发表时间|发文日期|成文日期|生成日期|更新时间|更新日期|信息时间|日期|时间)\s?[：:]\s?(?<date>[^：:|]{6,24})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^(?:本(?:网?站|网)(?:发布|原创|编辑|整理|讯)?|原创|网络|互联网|转载|未知|暂无|无|发布时间.*|发布日期.*|作者.*|浏览.*|点击.*|访问.*|字体.*|字号.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex None();

    [GeneratedRegex(@"\s*[_|｜]\s*|\s+[-–—]\s+|(?<=\p{IsCJKUnifiedIdeographs})\s*[-–—]{1,2}\s*(?=\p{IsCJKUnifiedIdeographs})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
