using Extractor.Text;

namespace Extractor.Measurements.Tables.Reports;

/// <summary>
/// Which words count as figures: a sign or none, digits with or without thousands separators, decimals or none, a per cent sign or none.
/// <c>2024年</c>, <c>公开01表</c> and <c>2024-05-01</c> are no figures.
/// </summary>
internal static class NumericStrings
{
    /// <summary>The form in which figures are compared: full-width characters narrow, blanks gone.</summary>
    public static string Comparable(string text) => string.Concat(text
        .Where(character => !char.IsWhiteSpace(character))
        .Select(CompatibilityCharacters.Fold));

    /// <summary>Whether a word, in its comparable form, is a figure.</summary>
    public static bool IsFigure(ReadOnlySpan<char> word)
    {
        word = word is ['+' or '-' or '−' or '－', ..] ? word[1..] : word;
        word = word is [.., '%'] ? word[..^1] : word;
        var point = word.IndexOf('.');
        return point < 0 ? IsWhole(word) : IsWhole(word[..point]) && IsDigits(word[(point + 1)..]);
    }

    private static bool IsWhole(ReadOnlySpan<char> digits)
    {
        var comma = digits.IndexOf(',');
        if (comma < 0)
        {
            return IsDigits(digits);
        }

        var isGrouped = comma is > 0 and <= 3 && IsDigits(digits[..comma]);
        for (digits = digits[comma..]; isGrouped && digits.Length > 0; digits = digits[Math.Min(4, digits.Length)..])
        {
            isGrouped = digits.Length >= 4 && digits[0] == ',' && IsDigits(digits[1..4]);
        }

        return isGrouped;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
