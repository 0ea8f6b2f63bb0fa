using System.Text;
using AngleSharp.Dom;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>A link of a page with the row around it: what stands with it and belongs to no other link of its kind.</summary>
/// <param name="Link">The link; its text is the title.</param>
/// <param name="Row">The row, or the link itself where nothing stands around it.</param>
/// <param name="Date">The date in the row, or null.</param>
internal sealed record ListRow(PageLink Link, IElement Row, DateOnly? Date)
{
    /// <summary>Links that one row has at most: title, column, file.</summary>
    private const int MostLinks = 4;

    private const int MostLevels = 6;

    private const int LongestRow = 800;

    /// <summary>Characters outside links: a summary, not an article.</summary>
    private const int MostOwn = 400;

    /// <summary>Finds the row of a link.</summary>
    internal static ListRow Of(HtmlPage page, PageLink link)
    {
        var (title, inside) = EntryTitle.Of(link.Element);
        var titled = link with { Text = title };
        if (inside is not null && PageDates.FindBeside(inside, link.Address) is { } date)
        {
            return new ListRow(titled, RowOf(page, link.Element), date);
        }

        foreach (var around in Around(page, link.Element))
        {
            if (PageDates.FindBeside(TextBeside(page, around, link.Element), link.Address) is { } beside)
            {
                return new ListRow(titled, around, beside);
            }
        }

        return new ListRow(titled, RowOf(page, link.Element), null);
    }

    /// <summary>
    /// What stands beside a link in an element. Only a row by its name may hold other links with the date; of others, what stands with another link
    /// belongs to that one: an entry without a date would get its neighbour's.
    /// </summary>
    private static string TextBeside(HtmlPage page, IElement around, IElement link)
    {
        if (around.LocalName is "li" or "tr" or "dd" or "dt")
        {
            return PageText.Around(around, link, LongestRow);
        }

        var text = new StringBuilder();
        for (var at = 0; at < around.ChildNodes.Length && text.Length < LongestRow; at++)
        {
            var piece = around.ChildNodes[at] switch
            {
                IText own => PageText.Collapse(own.Data),
                IElement inner when inner != link && page.WeightOf(inner).Links == 0 && !PageText.IsUnseen(inner) => PageText.Of(inner, LongestRow),
                _ => string.Empty,
            };
            text.Append(piece).Append(' ');
        }

        return text.ToString();
    }

    private static IElement RowOf(HtmlPage page, IElement link) =>
        Around(page, link).LastOrDefault(element => element.LocalName is "li" or "tr" or "dd" or "dt" || page.WeightOf(element).Links <= 1) ?? link;

    /// <summary>Whether the heading of a page stands in an element: then it is an article, not a row.</summary>
    private static bool HoldsHeading(IElement element, IElement link) =>
        ElementWalk.Below(element).Any(inner => inner.LocalName == "h1" && !ElementWalk.Upwards(link).Contains(inner));

    /// <summary>The elements around a link that may be its row, the innermost first.</summary>
    private static IEnumerable<IElement> Around(HtmlPage page, IElement link)
    {
        var at = link.ParentElement;
        for (var level = 0; level < MostLevels && at is not null; level++, at = at.ParentElement)
        {
            if (at.LocalName is "ul" or "ol" or "dl" or "table" or "tbody" or "body" or "html" or "form" or "main" || page.WeightOf(at).Links > MostLinks
                || page.WeightOf(at).Own > MostOwn || HoldsHeading(at, link))
            {
                yield break;
            }

            yield return at;
            if (at.LocalName is "li" or "tr" or "dd" or "dt")
            {
                yield break;
            }
        }
    }
}
