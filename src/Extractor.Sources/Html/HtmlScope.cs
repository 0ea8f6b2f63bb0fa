namespace Extractor.Sources.Html;

/// <summary>
/// Which open elements a tag closes (HTML Living Standard, 13.2.4.2 and 13.2.6). The open elements are at most
/// <see cref="HtmlBudget.Depth"/>, outermost first; the first one is never closed.
/// </summary>
internal static class HtmlScope
{
    /// <summary>Whether the innermost boundary is a table or a part of one.</summary>
    internal static bool IsInTable(List<HtmlNode> open) => open.Exists(static node => node.Name == "table");

    /// <summary>Closes what ends where an element begins.</summary>
    internal static void CloseBefore(string name, List<HtmlNode> open)
    {
        switch (name)
        {
            case "li":
                CloseNearest(open, static node => node.Name == "li", static node => node.Name is "ul" or "ol" or "menu" or "dir" || IsTableBoundary(node));
                break;
            case "dd" or "dt":
                CloseNearest(open, static node => node.Name is "dd" or "dt", static node => node.Name == "dl" || IsTableBoundary(node));
                break;
            case "a":
                CloseNearest(open, static node => node.Name == "a", static node => HtmlElements.IsBlock(node.Name));
                break;
            case "td" or "th":
                PopTo(open, static node => node.Name is "tr" or "tbody" or "thead" or "tfoot" or "table");
                return;
            case "tr":
                PopTo(open, static node => node.Name is "tbody" or "thead" or "tfoot" or "table");
                return;
            case "tbody" or "thead" or "tfoot" or "caption" or "colgroup":
                PopTo(open, static node => node.Name == "table");
                return;
        }

        if (HtmlElements.IsBlock(name))
        {
            CloseNearest(open, static node => node.Name == "p", IsTableBoundary);
            if (HtmlElements.HeadingLevel(name) > 0 && HtmlElements.HeadingLevel(open[^1].Name) > 0)
            {
                open.RemoveAt(open.Count - 1);
            }
        }
    }

    /// <summary>Closes the element that an end tag names, with what is still open in it; an end tag that closes nothing changes nothing.</summary>
    internal static void Close(string name, List<HtmlNode> open)
    {
        var isBlock = HtmlElements.IsBlock(name);
        var isTable = name == "table" || HtmlElements.IsTablePart(name);
        for (var at = open.Count - 1; at > 0; at--)
        {
            var node = open[at];
            if (node.Name == name || (HtmlElements.HeadingLevel(name) > 0 && HtmlElements.HeadingLevel(node.Name) > 0))
            {
                open.RemoveRange(at, open.Count - at);
                return;
            }

            if ((!isBlock && HtmlElements.IsBlock(node.Name)) || (isTable ? node.Name == "table" : IsTableBoundary(node)))
            {
                return;
            }
        }
    }

    private static bool IsTableBoundary(HtmlNode node) => HtmlElements.IsCell(node.Name) || node.Name is "table" or "caption";

    private static void CloseNearest(List<HtmlNode> open, Func<HtmlNode, bool> isSought, Func<HtmlNode, bool> isBoundary)
    {
        for (var at = open.Count - 1; at > 0 && !isBoundary(open[at]); at--)
        {
            if (isSought(open[at]))
            {
                open.RemoveRange(at, open.Count - at);
                return;
            }
        }
    }

    private static void PopTo(List<HtmlNode> open, Func<HtmlNode, bool> isContext)
    {
        while (open.Count > 1 && !isContext(open[^1]))
        {
            open.RemoveAt(open.Count - 1);
        }
    }
}
