using Extractor.Fixtures.Forms;

namespace Extractor.Fixtures.Rendering.Ofd;

/// <summary>A form as cells with places: columns from its measure, rows as high as their texts need.</summary>
internal sealed class OfdTable
{
    private const double LineHeight = 1.2;
    private const double Padding = 2.4;
    private const double Side = FormMeasure.CellPadding / 2;

    private readonly LogicalForm form;
    private readonly FormMeasure measure;
    private readonly double[] columns;
    private readonly double[] heights;

    public OfdTable(LogicalForm form, FormMeasure measure)
    {
        this.form = form;
        this.measure = measure;
        columns = new double[form.Columns + 1];
        for (var column = 0; column < form.Columns; column++)
        {
            columns[column + 1] = columns[column] + measure.ColumnWidths[column];
        }

        heights = [.. Enumerable.Repeat((measure.FontSize * LineHeight) + Padding, form.Rows)];
        foreach (LogicalCell cell in form.Cells.OrderBy(static cell => cell.RowSpan))
        {
            double needed = (Lines(cell).Count * measure.FontSize * LineHeight) + Padding;
            double given = heights.Skip(cell.Row).Take(cell.RowSpan).Sum();
            heights[cell.Row + cell.RowSpan - 1] += Math.Max(0, needed - given);
        }
    }

    /// <summary>The first row that no longer fits; a break never cuts a merged cell.</summary>
    public int FirstBeyond(int first, int last, double room)
    {
        int end = first;
        double used = 0;
        for (int row = first; row <= last; row++)
        {
            used += heights[row];
            if (used > room && end > first)
            {
                return end;
            }

            if (!form.Cells.Any(cell => cell.Row <= row && cell.Row + cell.RowSpan > row + 1))
            {
                end = row + 1;
            }
        }

        return last + 1;
    }

    public double Height(int first, int end) => heights[first..end].Sum();

    /// <summary>Draws rows, the first one's upper edge at a height.</summary>
    public void Draw(OfdSheet sheet, int first, int end, double left, double top, bool grey)
    {
        foreach (LogicalCell cell in form.Cells.Where(cell => cell.Row >= first && cell.Row < end))
        {
            double upper = top + Height(first, cell.Row);
            double lower = upper + Height(cell.Row, cell.Row + cell.RowSpan);
            (double from, double to) = (left + columns[cell.Column], left + columns[cell.Column + cell.ColumnSpan]);
            sheet.Cell(from, upper, to, lower, grey);
            List<string> lines = Lines(cell);
            double baseline = ((upper + lower) / 2) - (lines.Count * measure.FontSize * LineHeight / 2) + (0.95 * measure.FontSize);
            foreach (string line in lines)
            {
                double wide = OfdSheet.Ems(line) * measure.FontSize;
                sheet.Text(cell.Role switch
                {
                    CellRole.Header or CellRole.LineNumber => (from + to - wide) / 2,
                    CellRole.Amount => to - Side - wide,
                    _ => from + Side,
                }, baseline, measure.FontSize, line);
                baseline += measure.FontSize * LineHeight;
            }
        }
    }

    private List<string> Lines(LogicalCell cell) => cell.Text.Length == 0
        ? []
        : OfdLineBreaks.Of(cell.Text, (columns[cell.Column + cell.ColumnSpan] - columns[cell.Column] - (2 * Side)) / measure.FontSize);
}
