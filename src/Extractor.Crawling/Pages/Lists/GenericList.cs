using AngleSharp.Dom;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>
/// Finds what a page lists without a recipe: rows with dates, which are publications; and links without dates that lead to sub-columns or
/// publications, by where they lead and what they say. The frame of the site is left out.
/// </summary>
internal sealed class GenericList
{
    private readonly HtmlPage page;
    private readonly StartColumn column;
    private readonly SiteFrame frame;
    private readonly IReadOnlyList<RowGroup> groups;
    private readonly RowGroup? main;
    private readonly Dictionary<IElement, int> longest = [];

    internal GenericList(HtmlPage page, StartColumn column, SiteFrame frame)
    {
        this.page = page;
        this.column = column;
        this.frame = frame;
        var links = PageLinks.Of(page).Where(link => !Embeds(link) && !frame.IsEdge(link.Element) && !frame.IsAside(link.Element) && !LinkWords.IsOfSite(link.Text, link.Address)
            && !Pager.Turns(link) && link.Address != page.Address);
        groups = RowGroup.Of(page, links);
        main = groups.Where(group => group.IsDated && frame.IsContent(group.Holder)).MaxBy(static group => group.Dated);
        foreach (var row in main?.Rows.Where(static row => !LinkRole.IsFile(row.Link)) ?? [])
        {
            longest[row.Row] = Math.Max(longest.GetValueOrDefault(row.Row), row.Link.Text.Length);
        }
    }

    /// <summary>The list of publications with the most dates, or null.</summary>
    internal RowGroup? Main => main;

    /// <summary>The links to follow, in the order of the page.</summary>
    internal IEnumerable<FoundLink> Links() => groups.SelectMany(group => group.Rows.Select(row => (Row: row, Group: group)))
        .Select(entry => Follow(entry.Row, entry.Group))
        .OfType<FoundLink>();

    /// <summary>The links to follow that stand within an element.</summary>
    internal IEnumerable<FoundLink> LinksIn(IElement element) => groups.SelectMany(group => group.Rows.Select(row => (Row: row, Group: group)))
        .Where(entry => ElementWalk.Upwards(entry.Row.Link.Element).Contains(element))
        .Select(entry => Follow(entry.Row, entry.Group))
        .OfType<FoundLink>();

    private FoundLink? Follow(ListRow row, RowGroup group)
    {
        var link = row.Link;
        if (LinkRole.Of(link, row.Date is not null) is not { } role || link.Text.Length == 0 && role != AddressRole.File)
        {
            return null;
        }

        var isFollowed = group == main ? IsEntry(row)
            : group.IsDated && frame.IsContent(group.Holder) ? column.Holds(link.Address) || Says(link)
            : LinkWords.IsMore(link.Text) ? IsMoreOfColumn(link)
            : IsUndatedFollowed(link, group);
        return isFollowed ? new FoundLink(link.Address, role, link.Text, row.Date) : null;
    }

    /// <summary>In the main list a row is followed by its longest link; shorter ones name the column or the issuer.</summary>
    private bool IsEntry(ListRow row) =>
        LinkRole.IsFile(row.Link)
        || row.Link.Text.Length >= longest.GetValueOrDefault(row.Row)
        || Says(row.Link);

    private bool IsUndatedFollowed(PageLink link, RowGroup group)
    {
        if (!column.IsAllowed(link.Address))
        {
            return LinkRole.IsFile(link) && frame.IsContent(link.Element) && Says(link);
        }

        if (column.Holds(link.Address) || (LinkWords.IsFiscal(link.Text) && !frame.IsEdge(link.Element)))
        {
            return true;
        }

        return frame.IsContent(link.Element)
            && (LinkWords.IsDisclosure(link.Text) || LinkRole.IsFile(link) || (LinkWords.IsIssuer(link.Text) && group.ListsIssuers));
    }

    private bool IsMoreOfColumn(PageLink link) =>
        column.IsAllowed(link.Address) && (column.Holds(link.Address) || (frame.IsContent(link.Element) && HeadingBeside(link.Element) is { } heading && (LinkWords.IsFiscal(heading) || LinkWords.IsDisclosure(heading))));

    /// <summary>The heading of the box whose rest a link leads to.</summary>
    private string? HeadingBeside(IElement link) => ElementWalk.Upwards(link).Skip(1).Take(3)
        .Where(around => page.WeightOf(around).Links <= 4)
        .Select(around => PageText.Around(around, link, most: 60))
        .FirstOrDefault(static text => text.Length > 1);

    /// <summary>Frames and objects are no links of a list.</summary>
    private static bool Embeds(PageLink link) => link.Element.LocalName is "iframe" or "frame" or "embed" or "object";

    private static bool Says(PageLink link) => LinkWords.IsFiscal(link.Text) || LinkWords.IsDisclosure(link.Text);
}
