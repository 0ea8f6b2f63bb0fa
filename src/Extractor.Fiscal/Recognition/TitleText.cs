using System.Text.RegularExpressions;
using Extractor.Text;

namespace Extractor.Fiscal.Recognition;

/// <summary>Takes away from a printed title line what is not the title: list marks, numbering, 附件 and 表 numbers, 续表, years in brackets.</summary>
internal static partial class TitleText
{
    /// <summary>The longest line that can be a title; the longest known titles have about 40 characters with issuer and year.</summary>
    public const int LongestTitle = 70;

    /// <summary>The title without its decorations, folded for comparison. Empty when nothing remains.</summary>
    public static string Strip(string line)
    {
        var text = MatchingText.Fold(line).Replace("**", string.Empty, StringComparison.Ordinal).Replace("-不含上年结转)", ")", StringComparison.Ordinal);
        for (var before = -1; before != text.Length;)
        {
            before = text.Length;
            text = Leading().Replace(text, string.Empty, 1);
            text = Trailing().Replace(text, string.Empty, 1);
        }

        return text;
    }

    /// <summary>The same title without a page number or leader dots behind it, as contents print it.</summary>
    public static string StripPageNumber(string line) => PageNumber().Replace(line, string.Empty, 1);

    /// <summary>Whether the line ends in leader dots and a page number, as only contents do.</summary>
    public static bool HasLeader(string line) => Leader().IsMatch(MatchingText.Fold(line));

    /// <summary>Whether the line starts with an ordinal, a bullet or a table number.</summary>
    public static bool StartsNumbered(string line) => Leading().IsMatch(MatchingText.Fold(line));

    /// <summary>The 第N部分 that the line begins with, or null.</summary>
    public static string? PartMark(string line)
    {
        var match = Part().Match(MatchingText.Fold(line));
        return match.Success ? match.Value : null;
    }

    [GeneratedRegex(
        @"^(?:[-#*●•·■◆]+|附件\d*(?:[-—]\d+)*[:：、.]?|附表\d*(?:[-—]\d+)*[:：、.]?|表格?(?:\d+(?:[-—.]\d+)*|[一二三四五六七八九十]+)[:：、.]?|(?:公开|预算)\d+(?:-\d+)?表[:：]?|预算表\d+[:：]?|续表|\((?:[一二三四五六七八九十]+|\d{1,2})\)|[一二三四五六七八九十]+[、.,，]|\d{1,2}(?:[-.]\d+)*[、.:：)])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"(?:\((?:表?\d+(?:[-—.]\d+)*|表[一二三四五六七八九十]+|续表?|续表\d*|(?:19|20)\d{2}年度?|公开\d+表|(?:金额)?单位:[^()]{1,6}|不含上年结转|公开表?|汇总|本级|无|空表|功能科目|经济科目)\)|续表|公开\d+(?:-\d+)?表|[:：*;；。])$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"(?:[.…·‧⋯_-]{2,}|…)?(?:\(\d{1,3}\)|-\d{1,3}-|\d{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"(?:[.·‧⋯_]{3,}|…+)(?:\(\d{1,3}\)|-\d{1,3}-|\d{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Leader();

    [GeneratedRegex(@"^第[一二三四五六七八九十]+部分", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
