using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Tables;

namespace Extractor.Inspection;

/// <summary>
/// Draws what was seen on a page over its outline: glyphs, rulings, grids with their cells, and lines outside tables.
/// A picture is the best bug report. The same input gives the same text.
/// </summary>
public static class PageInspector
{
    /// <summary>
    /// Draws a page as SVG, one unit a point, in the frame in which the page is read, a layer for each step. Grey: rulings as
    /// painted; light blue: shading; brown: rulings joined; violet: edges of the grids; blue: cells and their corners; orange: places
    /// without a cell; green: text lines outside tables; red: text in a table but in no cell; yellow: header cells with the path of
    /// each column; black bars: a table that comes from the page before or goes on with the next.
    /// </summary>
    /// <param name="page">The page as its reader gave it.</param>
    /// <param name="tables">What was made of it, by <see cref="ExtractionPipeline.ReadPage"/>.</param>
    /// <param name="document">The logical tables of the whole document, for headers and continuation; null to leave both out.</param>
    public static string ToSvg(Page page, PageTables tables, IEnumerable<Table>? document = null)
    {
        var turned = tables.Layout.Frame.ToReading(page);
        var svg = new SvgText(turned.Width, turned.Height);
        svg.Open("rulings");
        foreach (var ruling in turned.Rulings)
        {
            svg.Rectangle(ruling.Box, fill: "none", stroke: ruling.Luminance > 0.9 ? "#ddd" : "#777");
        }

        svg.Close().Open("shading");
        foreach (var area in turned.FilledAreas)
        {
            svg.Rectangle(area.Box, fill: "#9cf", stroke: "none", opacity: 0.25 * (1 - area.Luminance));
        }

        svg.Close().Open("joined-rulings");
        var rules = PageRules.Of(turned);
        foreach (var rule in rules.Horizontal)
        {
            svg.Line(new Point(rule.Extent.Start, rule.Position), new Point(rule.Extent.End, rule.Position), "#a63", 0.8);
        }

        foreach (var rule in rules.Vertical)
        {
            svg.Line(new Point(rule.Position, rule.Extent.Start), new Point(rule.Position, rule.Extent.End), "#a63", 0.8);
        }

        svg.Close().Open("edges");
        foreach (var grid in tables.Tables.Select(table => table.Grid))
        {
            DrawEdges(svg, grid);
        }

        svg.Close().Open("cells");
        foreach (var grid in tables.Tables.Select(table => table.Grid))
        {
            svg.Rectangle(grid.Box, fill: "#f80", stroke: "none", opacity: 0.15);
            foreach (var cell in grid.Cells)
            {
                svg.Rectangle(
                    grid.BoxOf(cell), fill: "#38f", stroke: "#03c", opacity: 0.15,
                    title: $"row {cell.Row}, column {cell.Column}, {cell.RowSpan} x {cell.ColumnSpan}");
            }
        }

        svg.Close().Open("intersections");
        foreach (var point in tables.Tables.SelectMany(table => CornersOf(table.Grid)).Distinct())
        {
            svg.Rectangle(new BoundingBox(point.X - 1, point.Y - 1, point.X + 1, point.Y + 1), fill: "#03c", stroke: "none");
        }

        svg.Close().Open("lines");
        foreach (var line in tables.Lines)
        {
            svg.Rectangle(line.Box, fill: "#0a0", stroke: "none", opacity: 0.15);
        }

        foreach (var line in tables.Tables.SelectMany(table => table.Unassigned))
        {
            svg.Rectangle(line.Box, fill: "#f00", stroke: "none", opacity: 0.4);
        }

        svg.Close().Open("words");
        var cellLines = tables.Tables.SelectMany(table => table.CellLines.SelectMany(lines => lines).Concat(table.Unassigned));
        foreach (var word in tables.Lines.Concat(cellLines).SelectMany(line => line.Words))
        {
            svg.Text(word.Box, word.FontSize, word.Text);
        }

        svg.Close();
        if (document is not null)
        {
            LogicalTables.Draw(svg, document, tables.Layout);
        }

        return svg.Finish();
    }

    private static void DrawEdges(SvgText svg, Grid grid)
    {
        foreach (var x in grid.ColumnEdges)
        {
            svg.Line(new Point(x, grid.Box.Top), new Point(x, grid.Box.Bottom), "#93c", 0.3);
        }

        foreach (var y in grid.RowEdges)
        {
            svg.Line(new Point(grid.Box.Left, y), new Point(grid.Box.Right, y), "#93c", 0.3);
        }
    }

    private static IEnumerable<Point> CornersOf(Grid grid) => grid.Cells.Select(grid.BoxOf).SelectMany(box => new[]
    {
        new Point(box.Left, box.Top), new Point(box.Right, box.Top), new Point(box.Left, box.Bottom), new Point(box.Right, box.Bottom),
    });
}
