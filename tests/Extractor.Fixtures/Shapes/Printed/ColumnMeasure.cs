using System.Collections.Immutable;

namespace Extractor.Fixtures.Shapes.Printed;

/// <summary>How wide the columns of a table become.</summary>
/// <param name="Available">The most the table may take, in points.</param>
/// <param name="Fills">Whether the columns are stretched to take all of it.</param>
/// <param name="LongestHeaderLine">Where a header text wraps, in em; it never breaks a header of an unruled table when large.</param>
/// <param name="LongestLabelLine">Where a label wraps, in em. Figures never wrap.</param>
public sealed record ColumnMeasure(double Available, bool Fills = true, double LongestHeaderLine = 5.4, double LongestLabelLine = 14.4)
{
    /// <summary>What no line of a table is longer than.</summary>
    public const double Never = 60;

    /// <summary>A CJK character is one em wide; what is not is narrower, capitals the least.</summary>
    private const double NarrowCharacter = 0.6;

    private const double Capital = 0.78;

    /// <summary>The widths, and the font size that makes them fit.</summary>
    public (ImmutableArray<double> Widths, double FontSize) Fit(IReadOnlyList<GridCell> cells, int headerRows, int columns, TableLook look)
    {
        var ems = new double[columns];
        Array.Fill(ems, 2.2);
        foreach (var cell in cells.Where(cell => cell.ColumnSpan == 1))
        {
            var limit = cell.Row < headerRows ? LongestHeaderLine : cell.Align == TextAlign.Right ? Never : LongestLabelLine;
            ems[cell.Column] = Math.Max(ems[cell.Column], Math.Min(limit, Ems(cell.Text)) + 0.5 + (0.25 * cell.Pieces.Length));
            if (cell.Inner is { } inner)
            {
                ems[cell.Column] = Math.Max(ems[cell.Column], (inner.Width + TablePart.InnerIndent + 4) / look.FontSize);
            }
        }

        var padding = 2 * look.PaddingX * columns;
        var size = Math.Min(look.FontSize, Math.Floor((Available - padding) / ems.Sum() * 10) / 10);
        var stretch = Fills ? (Available - padding) / (ems.Sum() * size) : 1;
        return ([.. ems.Select(width => Math.Round((width * size * stretch) + (2 * look.PaddingX), 1))], size);
    }

    private static double Ems(string text) => text.Split('\n').Max(line => line.Sum(EmsOf));

    private static double EmsOf(char character) =>
        character >= '\u2E80' ? 1 : char.IsAsciiLetterUpper(character) || character is '%' or 'm' or 'w' ? Capital : NarrowCharacter;
}
