using System.Text;
using Extractor.Fixtures.Shapes.Printed;
using static Extractor.Fixtures.Shapes.Rendering.ShapeHtml;

namespace Extractor.Fixtures.Shapes.Rendering;

/// <summary>Writes a printed part of a table as an HTML table.</summary>
internal static class ShapeHtmlTable
{
    public static void Write(StringBuilder html, TablePart part)
    {
        var table = part.Table;
        var look = table.Look;
        var rule = $"{Points(look.RuleWidth)} solid #{look.RuleColor}";
        html.Append("<table style=\"width:").Append(Points(table.Width * part.WidthFactor)).Append(";font-size:").Append(Points(look.FontSize))
            .Append(part.Indent > 0 ? $";margin-left:{Points(part.Indent)}" : "")
            .Append(look.Rules is RuleSet.AboveAndBelow or RuleSet.TopAndBottom ? $";border-top:{rule};border-bottom:{rule}" : "").Append("\">\n<colgroup>");
        foreach (var width in table.ColumnWidths)
        {
            html.Append("<col style=\"width:").Append(Points(width * part.WidthFactor)).Append("\">");
        }

        html.Append("</colgroup>\n");
        if (part.HasHeader && table.HeaderRows > 0)
        {
            html.Append(part.HeaderRepeats ? "<thead>\n" : "<thead class=\"once\">\n");
            Rows(html, table, 0, table.HeaderRows);
            html.Append("</thead>\n");
        }

        html.Append("<tbody>\n");
        Rows(html, table, part.FirstRow, part.FirstRow + part.RowCount);
        html.Append("</tbody>\n</table>\n");
    }

    private static void Rows(StringBuilder html, GridTable table, int first, int end)
    {
        for (var row = first; row < end; row++)
        {
            html.Append("<tr>");
            foreach (var cell in table.Cells.Where(cell => cell.Row == row))
            {
                Cell(html, table, cell);
            }

            html.Append("</tr>\n");
        }
    }

    private static void Cell(StringBuilder html, GridTable table, GridCell cell)
    {
        var look = table.Look;
        var isHeader = cell.Row < table.HeaderRows;
        html.Append(isHeader ? "<th" : "<td");
        html.Append(cell.RowSpan > 1 ? $" rowspan=\"{cell.RowSpan}\"" : "").Append(cell.ColumnSpan > 1 ? $" colspan=\"{cell.ColumnSpan}\"" : "");
        html.Append(" style=\"text-align:").Append(cell.Align switch { TextAlign.Left => "left", TextAlign.Right => "right", _ => "center" })
            .Append(";vertical-align:").Append(look.TopAligned ? "top" : "middle")
            .Append(";padding:").Append(Points(look.PaddingY)).Append(' ').Append(Points(look.PaddingX))
            .Append(Rules(table, cell)).Append(Shade(table, cell)).Append("\">");
        Text(html, cell);
        if (cell.Inner is { } inner)
        {
            Write(html, TablePart.Whole(inner) with { Indent = TablePart.InnerIndent });
        }

        html.Append(isHeader ? "</th>" : "</td>");
    }

    private static string Rules(GridTable table, GridCell cell)
    {
        var rule = $"{Points(table.Look.RuleWidth)} solid #{table.Look.RuleColor}";
        return table.Look.Rules switch
        {
            RuleSet.All => $";border:{rule}",
            RuleSet.Vertical => $";border-left:{rule};border-right:{rule}",
            RuleSet.AboveAndBelow when cell.Row + cell.RowSpan == table.HeaderRows => $";border-bottom:{rule}",
            _ => "",
        };
    }

    private static string Shade(GridTable table, GridCell cell)
    {
        var shade = cell.Row < table.HeaderRows ? table.Look.HeaderShade
            : (cell.Row - table.HeaderRows) % 2 == 1 ? table.Look.RowShade
            : null;
        return shade is null ? "" : $";background:#{shade}";
    }

    private static void Text(StringBuilder html, GridCell cell)
    {
        if (cell.Pieces.IsEmpty)
        {
            html.Append(Escape(cell.Text));
            return;
        }

        for (var index = 0; index < cell.Pieces.Length; index++)
        {
            html.Append("<span").Append(index > 0 ? " style=\"margin-left:0.25em\">" : ">").Append(Escape(cell.Pieces[index])).Append("</span>");
        }
    }
}
