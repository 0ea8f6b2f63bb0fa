namespace Extractor.App.Exports.Spreadsheets;

/// <summary>Which decimals a spreadsheet program keeps: it computes with binary floating point and shows 15 digits.</summary>
internal static class SheetNumber
{
    private const int KeptDigits = 15;

    /// <summary>Whether every digit of a plain decimal is kept.</summary>
    internal static bool IsExact(string text)
    {
        var digits = text.AsSpan().TrimStart('-').TrimStart("0.");
        digits = digits.Contains('.') ? digits.TrimEnd('0').TrimEnd('.') : digits;
        return digits.Length - (digits.Contains('.') ? 1 : 0) <= KeptDigits;
    }
}
