using AngleSharp.Dom;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>Rows of the same kind below the same element: what a person sees as one list.</summary>
/// <param name="Holder">The element that holds them.</param>
/// <param name="Rows">The rows in the order of the page.</param>
internal sealed record RowGroup(IElement Holder, IReadOnlyList<ListRow> Rows)
{
    /// <summary>Rows with a date.</summary>
    internal int Dated { get; } = Rows.Count(static row => row.Date is not null);

    /// <summary>Whether it is a list of publications: half of its rows have a date.</summary>
    internal bool IsDated => Dated > 0 && Dated * 2 >= Rows.Count;

    /// <summary>Whether it is a list of those who publish, each with a page or column of its own.</summary>
    internal bool ListsIssuers { get; } = Rows.Count >= 3 && Rows.Count(static row => LinkWords.IsIssuer(row.Link.Text)) * 2 >= Rows.Count;

    /// <summary>Visible characters of all rows.</summary>
    internal int CharactersIn(HtmlPage page) => Rows.Select(static row => row.Row).Distinct().Sum(row => page.WeightOf(row).Characters);

    /// <summary>Visible characters of all rows outside links.</summary>
    internal int OwnCharactersIn(HtmlPage page) => Rows.Select(static row => row.Row).Distinct().Sum(row => page.WeightOf(row).Own);

    /// <summary>
    /// Groups the links of a page. Rows belong together when the elements around them are the same, or are of one class below the same element:
    /// many lists begin anew after every five entries.
    /// </summary>
    internal static IReadOnlyList<RowGroup> Of(HtmlPage page, IEnumerable<PageLink> links)
    {
        var groups = new Dictionary<(IElement Holder, string Kind), List<ListRow>>();
        foreach (var link in links)
        {
            var row = ListRow.Of(page, link);
            var around = row.Row.ParentElement ?? row.Row;
            var isRepeated = around.LocalName is "ul" or "ol" or "dl" or "tbody" or "table";
            var holder = isRepeated ? around.ParentElement ?? around : around;
            var kind = isRepeated ? $"{around.LocalName}.{around.ClassName} {row.Row.LocalName}" : row.Row.LocalName;
            if (!groups.TryGetValue((holder, kind), out var rows))
            {
                groups.Add((holder, kind), rows = []);
            }

            rows.Add(row);
        }

        return [.. groups.Select(static group => new RowGroup(group.Key.Holder, group.Value))];
    }
}
