using System.Globalization;
using Extractor.Fixtures.Forms;

namespace Extractor.Fixtures.Rendering.Spreadsheets;

/// <summary>The cell styles of a rendered workbook, and how an amount is stored so that its style shows the printed text.</summary>
internal static class WorkbookStyles
{
    private const int Grouped = 1;

    private const int Plain = 2;

    public const string Part =
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"176\" formatCode=\"#,##0.00_ ;[Red]\\-#,##0.00\\ \"/><numFmt numFmtId=\"177\" formatCode=\"0.00_ \"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"SimSun\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"176\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"177\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    /// <summary>The style and the stored value of a number, or null for a text that no style shows.</summary>
    public static (int Style, string Value)? Stored(LogicalCell cell)
    {
        if (cell.Amount is not long hundredths)
        {
            return null;
        }

        decimal amount = hundredths / 100m;
        foreach (var (style, format) in ((int, string)[])[(Grouped, "#,##0.00"), (Plain, "0.00")])
        {
            if (amount.ToString(format, CultureInfo.InvariantCulture) == cell.Text)
            {
                // What a sum of binary numbers leaves in the file; a sheet shows fifteen digits at most.
                double summed = ((double)hundredths * 0.01) + 1e-12;
                return (style, summed.ToString("G17", CultureInfo.InvariantCulture));
            }
        }

        return null;
    }
}
