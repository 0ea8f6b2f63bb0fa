using System.Collections.Frozen;
using AngleSharp.Dom;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages;

/// <summary>
/// Tells the frame of a site (head, foot, navigation, position, share buttons) and what stands beside an article (related, popular) from what a
/// page is about, by the names of elements, classes and ids.
/// </summary>
internal sealed class SiteFrame(HtmlPage page)
{
    /// <summary>An element with more of the page's text than this is no frame, whatever it is called.</summary>
    private const double MostText = 0.5;

    private static readonly FrozenSet<string> Elements = Set("header", "footer", "nav");

    private static readonly FrozenSet<string> Edges = Set(
        "header", "head", "top", "topbar", "toolbar", "tools", "banner", "logo", "foot", "footer", "bottom", "copyright", "friendlink", "friendlinks", "friend", "yqlj", "flink",
        "search", "searchbox", "ssk", "crumb", "crumbs", "breadcrumb", "breadcrumbs", "position", "location", "dqwz", "weizhi", "lujing", "share", "bdsharebuttonbox", "print",
        "language", "lang", "login", "loginbox", "wza", "qrcode", "weixin", "gzh");

    private static readonly FrozenSet<string> Menus = Set("nav", "navbar", "menu", "mainnav", "topnav", "navi", "daohang", "dh", "leftnav", "subnav", "sidenav", "sidebar", "menus");

    private static readonly FrozenSet<string> Asides = Set("aside", "related", "relate", "xgxx", "xgyd", "xglj", "hot", "rank", "ranking", "recommend", "tuijian", "rmxx", "djph", "popular", "sidebar");

    private readonly Dictionary<IElement, Part> parts = [];

    /// <summary>Whether an element belongs to head, foot, position line or tools of the site.</summary>
    internal bool IsEdge(IElement element) => PartOf(element) == Part.Edge;

    /// <summary>Whether an element belongs to a menu.</summary>
    internal bool IsMenu(IElement element) => PartOf(element) == Part.Menu;

    /// <summary>Whether an element stands beside what the page is about: related, popular, recommended.</summary>
    internal bool IsAside(IElement element) => PartOf(element) == Part.Aside;

    /// <summary>Whether an element belongs to what the page is about.</summary>
    internal bool IsContent(IElement element) => PartOf(element) == Part.Content;

    private Part PartOf(IElement element)
    {
        var passed = new List<IElement>();
        var part = Part.Content;
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (parts.TryGetValue(at, out var known))
            {
                part = known;
                break;
            }

            passed.Add(at);
        }

        // From the outermost inwards: what is inside an edge is edge.
        for (var at = passed.Count - 1; at >= 0; at--)
        {
            part = part == Part.Content ? Own(passed[at]) : part;
            parts.Add(passed[at], part);
        }

        return part;
    }

    private Part Own(IElement element)
    {
        if (element.LocalName is "html" or "body" || page.WeightOf(element).Characters > MostText * page.WeightOf(page.Body).Characters)
        {
            return Part.Content;
        }

        if (Elements.Contains(element.LocalName))
        {
            return element.LocalName == "nav" ? Part.Menu : Part.Edge;
        }

        var part = Part.Content;
        foreach (var word in Marks.WordsOf(element))
        {
            if (Edges.Contains(word))
            {
                return Part.Edge;
            }

            part = Menus.Contains(word) ? Part.Menu : part == Part.Content && Asides.Contains(word) ? Part.Aside : part;
        }

        return element.LocalName == "aside" && part == Part.Content ? Part.Aside : part;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    private enum Part
    {
        Content,
        Edge,
        Menu,
        Aside,
    }
}
