namespace Extractor.Sources.Html;

/// <summary>The rows of a table element, head first and foot last as they are shown, and whether it is a table at all.</summary>
/// <param name="Groups">Rows by row group; a cell never reaches from one group into the next.</param>
/// <param name="Captions">Caption elements.</param>
/// <param name="IsLayout">Whether the table only arranges other things on the page.</param>
internal sealed record HtmlTableRows(IReadOnlyList<IReadOnlyList<HtmlNode>> Groups, IReadOnlyList<HtmlNode> Captions, bool IsLayout)
{
    /// <summary>A cell with more paragraphs than this is a column of a page, not a cell of a table.</summary>
    private const int ParagraphsOfAPage = 8;

    /// <summary>The share of a table's text that must stand in tables inside it to make it a layout.</summary>
    private const double NestedShare = 0.6;

    /// <summary>The rows of <paramref name="table"/>.</summary>
    internal static HtmlTableRows Of(HtmlNode table)
    {
        var (head, body, foot) = (new List<IReadOnlyList<HtmlNode>>(), new List<IReadOnlyList<HtmlNode>>(), new List<IReadOnlyList<HtmlNode>>());
        var loose = new List<HtmlNode>();
        foreach (var child in table.Children.Where(static child => !child.IsHidden))
        {
            if (child.Name == "tr")
            {
                loose.Add(child);
            }
            else if (HtmlElements.IsRowGroup(child.Name))
            {
                Close(loose, body);
                loose = [];
                (child.Name == "thead" ? head : child.Name == "tfoot" ? foot : body).Add([.. RowsOf(child)]);
            }
        }

        Close(loose, body);
        List<IReadOnlyList<HtmlNode>> groups = [.. head, .. body, .. foot];
        return new HtmlTableRows(groups, [.. table.Children.Where(static child => child.Name == "caption")], ArrangesOnly(table, groups));
    }

    /// <summary>The cells of a row that are shown.</summary>
    internal static IEnumerable<HtmlNode> CellsOf(HtmlNode row) => row.Children.Where(static child => HtmlElements.IsCell(child.Name) && !child.IsHidden);

    private static void Close(List<HtmlNode> rows, List<IReadOnlyList<HtmlNode>> groups)
    {
        if (rows.Count > 0)
        {
            groups.Add(rows);
        }
    }

    private static IEnumerable<HtmlNode> RowsOf(HtmlNode group) => group.Children.Where(static row => row.Name == "tr" && !row.IsHidden);

    private static bool ArrangesOnly(HtmlNode table, List<IReadOnlyList<HtmlNode>> groups)
    {
        var rows = groups.Sum(static group => group.Count);
        var widest = groups.SelectMany(static group => group).Select(static row => CellsOf(row).Count()).DefaultIfEmpty().Max();
        var (nested, paragraphs) = Measure(table);
        return widest == 0
            || (rows == 1 && widest <= 3)
            || (nested > 0 && nested >= NestedShare * table.Characters)
            || ((rows == 1 || widest == 1) && (nested > 0 || paragraphs > ParagraphsOfAPage));
    }

    /// <summary>The characters in tables inside the table, and the largest number of paragraphs in one of its own cells.</summary>
    private static (int Nested, int Paragraphs) Measure(HtmlNode table)
    {
        var (nested, most) = (0, 0);
        var pending = new Stack<(HtmlNode Node, int Cell)>([(table, -1)]);
        var counts = new List<int>();
        while (pending.TryPop(out var item))
        {
            foreach (var child in item.Node.Children)
            {
                if (child.Name == "table")
                {
                    nested += child.Characters;
                    continue;
                }

                var cell = item.Cell;
                if (HtmlElements.IsCell(child.Name))
                {
                    cell = counts.Count;
                    counts.Add(0);
                }
                else if (cell >= 0 && child.Characters > 0 && HtmlElements.IsBlock(child.Name))
                {
                    most = Math.Max(most, ++System.Runtime.InteropServices.CollectionsMarshal.AsSpan(counts)[cell]);
                }

                pending.Push((child, cell));
            }
        }

        return (nested, most);
    }
}
