namespace Extractor.Sources.Html;

/// <summary>
/// Finds the part of a page that is the publication, without navigation, lists of other pages and the site's foot: the element that the
/// site marks as the body, else the innermost one that still holds nearly all of the text outside links. A page without other links
/// around is taken whole.
/// </summary>
internal static class HtmlArticle
{
    /// <summary>The share of the page's text outside links that a body must hold when the site marks it.</summary>
    private const double MarkedShare = 0.5;

    /// <summary>The share of the text outside links that an inner element must hold to stand for the one around it.</summary>
    private const double InnerShare = 0.85;

    /// <summary>Fewer links around than this are no navigation.</summary>
    private const int FewLinks = 5;

    /// <summary>The element that holds the publication; <paramref name="root"/> where there is no other.</summary>
    internal static HtmlNode Find(HtmlNode root)
    {
        Count(root);
        return Marked(root) ?? Densest(root);
    }

    /// <summary>The title that stands before <paramref name="body"/>: marked as such, or the nearest heading above.</summary>
    internal static HtmlNode? TitleBefore(HtmlNode root, HtmlNode body)
    {
        HtmlNode? title = null;
        var isMarked = false;
        var pending = new Stack<HtmlNode>([root]);
        while (pending.TryPop(out var node) && node != body)
        {
            var marks = HtmlPageHints.IsTitle(node);
            if (node.Characters is > 3 and < 200 && (marks || (!isMarked && HtmlElements.HeadingLevel(node.Name) is 1 or 2)))
            {
                title = node;
                isMarked |= marks;
                continue;
            }

            for (var at = node.Children.Count - 1; at >= 0; at--)
            {
                if (!node.Children[at].IsHidden)
                {
                    pending.Push(node.Children[at]);
                }
            }
        }

        return title;
    }

    private static HtmlNode? Marked(HtmlNode root)
    {
        HtmlNode? best = null;
        var pending = new Stack<HtmlNode>([root]);
        while (pending.TryPop(out var node))
        {
            // The outermost of equal ones: editors nest their own marks.
            if (HtmlPageHints.IsBody(node) && (best is null || Own(node) > Own(best)))
            {
                best = node;
            }

            for (var at = node.Children.Count - 1; at >= 0; at--)
            {
                pending.Push(node.Children[at]);
            }
        }

        return best is not null && Own(best) > 0 && Own(best) >= MarkedShare * Own(root) ? best : null;
    }

    private static HtmlNode Densest(HtmlNode root)
    {
        var body = root;
        while (true)
        {
            var inner = body.Children.FirstOrDefault(child => Own(child) >= InnerShare * Own(root) && HtmlElements.IsBlock(child.Name) && !IsTable(child));
            if (inner is null)
            {
                return body.Links - root.Links <= -FewLinks ? body : root;
            }

            body = inner;
        }
    }

    /// <summary>A data table is never cut open; a cell of a layout table may hold the article, but then the table around is harmless.</summary>
    private static bool IsTable(HtmlNode node) => node.Name == "table";

    private static int Own(HtmlNode node) => node.Characters - node.LinkedCharacters;

    /// <summary>Counts from the leaves; the depth of the tree is bounded by <see cref="HtmlBudget.Depth"/>.</summary>
    private static void Count(HtmlNode node)
    {
        if (node.IsText)
        {
            foreach (var character in node.Text)
            {
                node.Characters += char.IsWhiteSpace(character) ? 0 : 1;
            }

            return;
        }

        foreach (var child in node.Children)
        {
            Count(child);
            node.Characters += child.IsHidden ? 0 : child.Characters;
            node.LinkedCharacters += child.IsHidden ? 0 : child.LinkedCharacters;
            node.Links += child.Links;
        }

        if (node.Name == "a")
        {
            node.LinkedCharacters = node.Characters;
            node.Links++;
        }
    }
}
