using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Rendering.Word;

/// <summary>A form as a Word table: merged columns are one wide cell, merged rows a vertical merge.</summary>
internal static class WordTable
{
    public static Table Build(LogicalForm form, FormPart part, FormMeasure measure, PageStyle style, bool bare)
    {
        var table = new Table(Properties(style, measure), new TableGrid(measure.ColumnWidths.Select(static width => new GridColumn { Width = Twips(width) })));
        for (int row = 0; row < form.HeaderRows && !bare; row++)
        {
            table.Append(Row(form, row, measure, style, header: true));
        }

        for (int row = part.FirstRow; row <= part.LastRow; row++)
        {
            table.Append(Row(form, row, measure, style, header: false));
        }

        return table;
    }

    private static TableProperties Properties(PageStyle style, FormMeasure measure)
    {
        string colour = style.GreyRulings ? "BFBFBF" : "000000";
        T Border<T>()
            where T : BorderType, new()
            => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = colour };
        return new TableProperties(
            new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Twips(measure.TableWidth) },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableBorders(Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = 34 },
                new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = 34 }));
    }

    private static TableRow Row(LogicalForm form, int row, FormMeasure measure, PageStyle style, bool header)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (style.RepeatHeaderRows)
        {
            // Rows of 22 points, so that a long form does cross the page and its header has a reason to repeat.
            properties.Append(new TableRowHeight { Val = 440, HeightType = HeightRuleValues.AtLeast });
        }

        if (header)
        {
            properties.Append(new TableHeader());
        }

        var result = new TableRow(properties);
        for (int column = 0; column < form.Columns;)
        {
            LogicalCell cell = form.Cells.First(item =>
                item.Row <= row && row < item.Row + item.RowSpan && item.Column <= column && column < item.Column + item.ColumnSpan);
            result.Append(Cell(cell, cell.Row == row, measure));
            column += cell.ColumnSpan;
        }

        return result;
    }

    private static TableCell Cell(LogicalCell cell, bool origin, FormMeasure measure)
    {
        double width = measure.ColumnWidths.Skip(cell.Column).Take(cell.ColumnSpan).Sum();
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Twips(width) });
        if (cell.ColumnSpan > 1)
        {
            properties.Append(new GridSpan { Val = cell.ColumnSpan });
        }

        if (cell.RowSpan > 1)
        {
            properties.Append(origin ? new VerticalMerge { Val = MergedCellValues.Restart } : new VerticalMerge());
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, WordStyles.CellText(origin ? cell.Text : "", Alignment(cell.Role), measure.FontSize));
    }

    private static JustificationValues Alignment(CellRole role) => role switch
    {
        CellRole.Amount => JustificationValues.Right,
        CellRole.Label or CellRole.Code => JustificationValues.Left,
        _ => JustificationValues.Center,
    };

    private static string Twips(double points) => Math.Round(points * 20).ToString(CultureInfo.InvariantCulture);
}
