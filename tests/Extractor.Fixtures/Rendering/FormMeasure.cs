using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Rendering;

/// <summary>
/// The page that a form needs: widths that never break a number, and a font small enough for the page.
/// Widths are points; a CJK letter is one em wide, an ASCII letter a bit over half.
/// </summary>
public sealed record FormMeasure(bool Landscape, double FontSize, double[] ColumnWidths)
{
    /// <summary>A4 between margins of 42 points.</summary>
    public const double PortraitWidth = 511;

    public const double LandscapeWidth = 757;

    /// <summary>The space at both sides of a cell's text.</summary>
    public const double CellPadding = 3.4;

    public double TableWidth => ColumnWidths.Sum();

    public static FormMeasure Of(LogicalForm form, PageStyle style)
    {
        double[] ems = [.. Enumerable.Range(0, form.Columns).Select(column => Ems(form, column, style.NarrowLabels))];
        bool landscape = style.Landscape || ems.Sum() > 75;
        double available = (landscape ? LandscapeWidth : PortraitWidth) - (form.Columns * CellPadding);
        double size = Math.Min(style.FontSize, Math.Floor(available / ems.Sum() * 10) / 10);
        double stretch = available / (ems.Sum() * size);
        return new FormMeasure(landscape, size, [.. ems.Select(width => Math.Round((width * size * stretch) + CellPadding, 1))]);
    }

    /// <summary>Numbers and codes fit on one line; labels and headers may wrap.</summary>
    private static double Ems(LogicalForm form, int column, bool narrow)
    {
        double width = 3.2;
        foreach (LogicalCell cell in form.Cells.Where(cell => cell.Column == column && cell.ColumnSpan == 1))
        {
            double text = Width(cell.Text) + 0.4;
            width = Math.Max(width, cell.Role switch
            {
                CellRole.Amount or CellRole.Code or CellRole.LineNumber => text,
                CellRole.Label => Math.Min(text, narrow ? 7.4 : 15.4),
                _ => Math.Min(text, 4.4),
            });
        }

        return width;
    }

    private static double Width(string text) => text.Sum(static letter => letter < 0x2E80 ? 0.6 : 1.0);
}
