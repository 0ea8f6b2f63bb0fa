using System.Globalization;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>Prints hundredths of a unit as the report does, and as exact yuan.</summary>
public static class AmountText
{
    public static string Print(long hundredths, NumberStyle style)
    {
        if (hundredths == 0 && style.Zeros != ZeroCells.Zero)
        {
            return style.Zeros == ZeroCells.Dash ? "—" : "";
        }

        string plain = (hundredths / 100m).ToString(style.Thousands ? "#,##0.00" : "0.00", CultureInfo.InvariantCulture);
        return style.FullWidthDigits ? string.Concat(plain.Select(FullWidth)) : plain;
    }

    /// <summary>A sentence prints plain digits whatever the tables do.</summary>
    public static string InSentence(long hundredths, AmountUnit unit)
        => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture) + (unit == AmountUnit.Yuan ? "元" : "万元");

    /// <summary>Yuan with two decimals.</summary>
    public static string Yuan(long hundredths, AmountUnit unit)
        => (hundredths / 100m * (unit == AmountUnit.Yuan ? 1m : 10_000m)).ToString("0.00", CultureInfo.InvariantCulture);

    // Only digits are widened: point and comma stay narrow, as reports typed with a Chinese keyboard show.
    private static char FullWidth(char letter) => char.IsAsciiDigit(letter) ? (char)(letter + 0xFEE0) : letter;
}
