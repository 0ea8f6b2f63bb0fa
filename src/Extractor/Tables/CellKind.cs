using System.Text.RegularExpressions;
using Extractor.Text;

namespace Extractor.Tables;

/// <summary>Whether the text of a cell is a figure, a code or a label; by form alone, no value is read.</summary>
internal static partial class CellKind
{
    /// <summary>Whether the text is a number, an amount or a percentage. A year is a label: headers are full of them.</summary>
    public static bool IsFigure(string text)
    {
        var folded = MatchingText.Fold(text);
        return Figure().IsMatch(folded) && !Year().IsMatch(folded);
    }

    /// <summary>The small whole number a cell consists of, or null.</summary>
    public static int? Ordinal(string text)
    {
        var folded = MatchingText.Fold(text);
        return folded.Length is 1 or 2 && folded.All(char.IsAsciiDigit) ? int.Parse(folded, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether the text is the label of a sum: 合计, 总计, 小计, also with blanks inside.</summary>
    public static bool IsTotalLabel(string text) => TotalLabel().IsMatch(MatchingText.Fold(text));

    /// <summary>Whether the text is the label of the sum that closes a table; a 小计 does not.</summary>
    public static bool IsClosingLabel(string text) => ClosingLabel().IsMatch(MatchingText.Fold(text));

    /// <summary>
    /// Whether the text begins like an item of a list: 一、, (二), 3. and the like. 其中： is none: headers group their columns by it.
    /// </summary>
    public static bool BeginsItem(string text) => Item().IsMatch(MatchingText.Fold(text));

    [GeneratedRegex(@"^[-+(]?[¥$]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)[%‰]?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:19|20)\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:合计|总计|小计|总分)$", RegexOptions.CultureInvariant)]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"^(?:(?:收入|支出|收、支|收支)?(?:合计|总计)|总分)$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingLabel();

    [GeneratedRegex(@"^(?:[(]?[一二三四五六七八九十廿]{1,4}[)、.]|[(]?\d{1,3}[)、.]\D)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
