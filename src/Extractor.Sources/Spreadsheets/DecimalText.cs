using System.Globalization;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// Stored numbers in decimal notation. A workbook keeps binary floating point and shows at most fifteen significant digits of it: so
/// 1234.5699999999999 is 1234.57, to the reader and here.
/// </summary>
internal static class DecimalText
{
    /// <summary>The number with fifteen significant digits, or null where it has no place in a decimal.</summary>
    internal static decimal? Exact(double value) =>
        Math.Abs(value) < 1e-13 ? value == 0 ? 0m : null
        : decimal.TryParse(value.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact
        : null;

    /// <summary>The number without trailing zeros.</summary>
    internal static string Write(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
