using System.Globalization;
using System.Security;
using System.Text;
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
    /// Draws a page as SVG, one unit a point, in the frame in which the page is read. Grey: rulings as painted; blue: cells;
    /// orange: places without a cell; green: text lines outside tables; red: text in a table but in no cell.
    /// </summary>
    /// <param name="page">The page as its reader gave it.</param>
    /// <param name="tables">What was made of it, by <see cref="ExtractionPipeline.ReadPage"/>.</param>
    public static string ToSvg(Page page, PageTables tables)
    {
        var turned = tables.Layout.Frame.ToReading(page);
        var svg = new SvgText(turned.Width, turned.Height);
        svg.Open("rulings");
        foreach (var ruling in turned.Rulings)
        {
            svg.Rectangle(ruling.Box, fill: "none", stroke: ruling.Luminance > 0.9 ? "#ddd" : "#777");
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

        return svg.Close().Finish();
    }

    private static IEnumerable<Point> CornersOf(Grid grid) => grid.Cells.Select(grid.BoxOf).SelectMany(box => new[]
    {
        new Point(box.Left, box.Top), new Point(box.Right, box.Top), new Point(box.Left, box.Bottom), new Point(box.Right, box.Bottom),
    });

    private sealed class SvgText
    {
        private readonly StringBuilder text = new();

        public SvgText(double width, double height) => text.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0.##}\" height=\"{height:0.##}\" viewBox=\"0 0 {width:0.##} {height:0.##}\">\n")
            .Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");

        public SvgText Open(string name)
        {
            text.Append(CultureInfo.InvariantCulture, $"<g id=\"{name}\">\n");
            return this;
        }

        public SvgText Close()
        {
            text.Append("</g>\n");
            return this;
        }

        public void Rectangle(BoundingBox box, string fill, string stroke, double opacity = 1, string? title = null)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{box.Left:0.##}\" y=\"{box.Top:0.##}\" width=\"{box.Width:0.##}\" height=\"{box.Height:0.##}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\" stroke=\"{stroke}\" stroke-width=\"0.4\"");
            text.Append(title is null ? "/>\n" : $"><title>{Escape(title)}</title></rect>\n");
        }

        public void Text(BoundingBox box, double size, string content) => text.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{box.Left:0.##}\" y=\"{box.Bottom - (box.Height * 0.2):0.##}\" font-size=\"{size:0.##}\" textLength=\"{box.Width:0.##}\" lengthAdjust=\"spacingAndGlyphs\">{Escape(content)}</text>\n");

        public string Finish() => text.Append("</svg>\n").ToString();

        /// <summary>XML allows hardly any control characters, not even escaped; they are shown as the replacement character.</summary>
        private static string Escape(string content) => SecurityElement.Escape(
            string.Concat(content.EnumerateRunes().Select(rune => rune.Value < 0x20 || rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString())));
    }
}
