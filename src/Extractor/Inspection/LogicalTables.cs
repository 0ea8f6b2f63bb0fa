using System.Globalization;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Layout;
using Extractor.Tables;

namespace Extractor.Inspection;

/// <summary>Draws what is known of tables only from the whole document: their headers, and on which page they go on.</summary>
internal static class LogicalTables
{
    /// <summary>Adds a layer for header cells and one for continuation links.</summary>
    public static void Draw(SvgText svg, IEnumerable<Table> document, PageLayout layout)
    {
        var here = document.Where(table => table.Fragments.Any(fragment => fragment.Location.Page == layout.Page.Number)).ToList();
        svg.Open("header");
        foreach (var table in here)
        {
            DrawHeader(svg, table, layout);
        }

        svg.Close().Open("continuation");
        foreach (var table in here)
        {
            DrawLinks(svg, table, layout);
        }

        svg.Close();
    }

    private static void DrawHeader(SvgText svg, Table table, PageLayout layout)
    {
        var header = HeaderTree.Of(table);
        foreach (var cell in table.Cells.Where(cell => cell.Row >= header.Rows.First && cell.Row < header.Rows.End && cell.Location.Page == layout.Page.Number))
        {
            if (cell.Location.Box is { } box)
            {
                var paths = string.Join('\n', header.Paths.Skip(cell.Column).Take(cell.ColumnSpan));
                svg.Rectangle(layout.Frame.ToReading(box), fill: "#fc0", stroke: "#c80", opacity: 0.2, title: paths);
            }
        }
    }

    private static void DrawLinks(SvgText svg, Table table, PageLayout layout)
    {
        for (var i = 0; i < table.Fragments.Length; i++)
        {
            if (table.Fragments[i].Location is not { Page: { } page, Box: { } place } || page != layout.Page.Number)
            {
                continue;
            }

            var box = layout.Frame.ToReading(place);
            if (i > 0)
            {
                Bar(svg, box.Left, box.Right, box.Top - 2, string.Create(CultureInfo.InvariantCulture, $"comes from page {table.Fragments[i - 1].Location.Page}"));
            }

            if (i + 1 < table.Fragments.Length)
            {
                Bar(svg, box.Left, box.Right, box.Bottom + 2, string.Create(CultureInfo.InvariantCulture, $"goes on on page {table.Fragments[i + 1].Location.Page}"));
            }
        }
    }

    private static void Bar(SvgText svg, double left, double right, double y, string title) =>
        svg.Line(new Point(left, y), new Point(right, y), "#000", 2, title);
}
