using System.Globalization;
using System.Text;
using Extractor.Fixtures.Shapes.Printed;
using static Extractor.Fixtures.Shapes.Rendering.ShapeWord;

namespace Extractor.Fixtures.Shapes.Rendering;

/// <summary>Writes a printed part of a table as a table of WordprocessingML.</summary>
internal static class ShapeWordTable
{
    /// <summary>Writes the table, in the text or beside it.</summary>
    /// <param name="body">Receives the table.</param>
    /// <param name="part">What is printed.</param>
    /// <param name="floatsAt">Where text runs around the table: its left edge from the margin, in points.</param>
    public static void Write(StringBuilder body, TablePart part, double? floatsAt)
    {
        var (table, look) = (part.Table, part.Table.Look);
        body.Append("<w:tbl><w:tblPr>");
        if (floatsAt is { } left)
        {
            body.Append($"<w:tblpPr w:leftFromText=\"280\" w:rightFromText=\"280\" w:vertAnchor=\"text\" w:horzAnchor=\"margin\" w:tblpX=\"{Twips(Math.Max(0.05, left))}\" w:tblpY=\"100\"/>");
        }

        body.Append($"<w:tblW w:w=\"{Twips(table.Width * part.WidthFactor)}\" w:type=\"dxa\"/>");
        body.Append(part.Indent > 0 ? $"<w:tblInd w:w=\"{Twips(part.Indent)}\" w:type=\"dxa\"/>" : "");
        body.Append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
        body.Append($"<w:top w:w=\"{Twips(look.PaddingY)}\" w:type=\"dxa\"/><w:left w:w=\"{Twips(look.PaddingX)}\" w:type=\"dxa\"/>");
        body.Append($"<w:bottom w:w=\"{Twips(look.PaddingY)}\" w:type=\"dxa\"/><w:right w:w=\"{Twips(look.PaddingX)}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        foreach (var width in table.ColumnWidths)
        {
            body.Append($"<w:gridCol w:w=\"{Twips(width * part.WidthFactor)}\"/>");
        }

        body.Append("</w:tblGrid>");
        var rows = Enumerable.Range(part.FirstRow, part.RowCount);
        foreach (var row in part.HasHeader ? Enumerable.Range(0, table.HeaderRows).Concat(rows) : rows)
        {
            Row(body, part, row, isFirst: row == (part.HasHeader ? 0 : part.FirstRow), isLast: row == part.FirstRow + part.RowCount - 1);
        }

        body.Append("</w:tbl>");
    }

    private static void Row(StringBuilder body, TablePart part, int row, bool isFirst, bool isLast)
    {
        var table = part.Table;
        body.Append("<w:tr>").Append(part.HeaderRepeats && row < table.HeaderRows ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
        foreach (var cell in table.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan).OrderBy(cell => cell.Column))
        {
            Cell(body, part, cell, row, isFirst, isLast);
        }

        body.Append("</w:tr>");
    }

    private static void Cell(StringBuilder body, TablePart part, GridCell cell, int row, bool isFirst, bool isLast)
    {
        var (table, look) = (part.Table, part.Table.Look);
        var isOrigin = cell.Row == row;
        var width = table.ColumnWidths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() * part.WidthFactor;
        body.Append($"<w:tc><w:tcPr><w:tcW w:w=\"{Twips(width)}\" w:type=\"dxa\"/>");
        body.Append(cell.ColumnSpan > 1 ? $"<w:gridSpan w:val=\"{cell.ColumnSpan}\"/>" : "");
        body.Append(cell.RowSpan > 1 ? isOrigin ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>" : "");
        body.Append(Rules(table, row, isFirst, isLast)).Append(Shade(table, cell));
        body.Append(look.TopAligned ? "<w:vAlign w:val=\"top\"/></w:tcPr>" : "<w:vAlign w:val=\"center\"/></w:tcPr>");
        var alignment = cell.Align switch { TextAlign.Left => "left", TextAlign.Right => "right", _ => "center" };
        body.Append($"<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/><w:jc w:val=\"{alignment}\"/><w:rPr><w:sz w:val=\"{(int)(look.FontSize * 2)}\"/></w:rPr></w:pPr>");
        body.Append(isOrigin ? Text(cell, look.FontSize) : "").Append("</w:p>");
        if (isOrigin && cell.Inner is { } inner)
        {
            Write(body, TablePart.Whole(inner) with { Indent = TablePart.InnerIndent }, floatsAt: null);
            body.Append("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/></w:pPr></w:p>");
        }

        body.Append("</w:tc>");
    }

    private static string Text(GridCell cell, double size)
    {
        if (cell.Pieces.IsEmpty)
        {
            return cell.Text.Length > 0 ? Run(cell.Text, size) : "";
        }

        // The space behind a character belongs to its run, so the last character of a piece is a run of its own.
        var runs = new StringBuilder();
        for (var index = 0; index < cell.Pieces.Length; index++)
        {
            var piece = cell.Pieces[index];
            var isLast = index == cell.Pieces.Length - 1;
            runs.Append(piece.Length > 1 ? Run(piece[..^1], size) : "").Append(Run(piece[^1..], size, spacing: isLast ? 0 : size * 0.25));
        }

        return runs.ToString();
    }

    private static string Rules(GridTable table, int row, bool isFirst, bool isLast)
    {
        // Widths are eighths of a point.
        var width = Math.Max(2, (int)(table.Look.RuleWidth * 8));
        string Side(string name, bool isDrawn) => isDrawn
            ? string.Create(CultureInfo.InvariantCulture, $"<w:{name} w:val=\"single\" w:sz=\"{width}\" w:space=\"0\" w:color=\"{table.Look.RuleColor}\"/>")
            : $"<w:{name} w:val=\"nil\"/>";
        var rules = table.Look.Rules;
        var isOuter = rules is RuleSet.AboveAndBelow or RuleSet.TopAndBottom;
        var isUnderHeader = rules == RuleSet.AboveAndBelow && row == table.HeaderRows - 1;
        var isSided = rules is RuleSet.All or RuleSet.Vertical;
        return "<w:tcBorders>" + Side("top", rules == RuleSet.All || (isOuter && isFirst)) + Side("left", isSided)
            + Side("bottom", rules == RuleSet.All || (isOuter && isLast) || isUnderHeader) + Side("right", isSided) + "</w:tcBorders>";
    }

    private static string Shade(GridTable table, GridCell cell)
    {
        var shade = cell.Row < table.HeaderRows ? table.Look.HeaderShade
            : (cell.Row - table.HeaderRows) % 2 == 1 ? table.Look.RowShade
            : null;
        return shade is null ? "" : $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{shade}\"/>";
    }
}
