using System.Text.RegularExpressions;
using Extractor.Text;

namespace Extractor.Fiscal.Facts;

/// <summary>Tells headings, list items and captions of figures from running text.</summary>
internal static partial class HeadingText
{
    /// <summary>Longer lines are sentences, even when they begin with a number.</summary>
    public const int LongestHeading = 48;

    /// <summary>Ordinals such as 第N部分 are the outermost level, then 一、 （一） 1. （1）.</summary>
    public const int InnermostLevel = 4;

    /// <summary>The level of the mark that a folded line begins with: 0 for 第一部分 to 4 for (1); null without one.</summary>
    public static int? MarkLevel(string folded) =>
        Part().IsMatch(folded) ? 0
        : Chinese().IsMatch(folded) ? 1
        : ChineseInBrackets().IsMatch(folded) ? 2
        : Digits().IsMatch(folded) ? 3
        : DigitsInBrackets().IsMatch(folded) ? 4
        : null;

    /// <summary>Whether a folded line is a heading: a mark, few words, no sentence and no figure.</summary>
    public static bool IsHeading(string folded) =>
        folded.Length <= LongestHeading && MarkLevel(folded) is { } level
        && folded.AsSpan(0, folded.Length - 1).IndexOfAny(",;。:") < 0
        && (level <= 2 || folded.Length <= LongestHeading / 2)
        && !Figure().IsMatch(folded);

    /// <summary>Whether a folded line is 第N部分 and no more.</summary>
    public static bool IsBarePartMark(string folded) => BarePart().IsMatch(folded);

    /// <summary>Whether a folded line without a mark is the title of a report or of a part of it.</summary>
    public static bool IsTitle(string folded) =>
        folded.Length is >= 4 and <= LongestHeading && folded.AsSpan().IndexOfAny(",;。:") < 0 && Title().IsMatch(folded);

    /// <summary>Whether a title begins an annex or a report of its own, such as one on a project.</summary>
    public static bool IsAnnex(string folded) => Annex().IsMatch(folded);

    /// <summary>Whether a folded line is the title of a form, as 项目支出绩效自评表.</summary>
    public static bool IsFormTitle(string folded) =>
        folded.Length is > 3 and <= LongestHeading && folded.AsSpan().IndexOfAny(",;。") < 0 && FormTitle().IsMatch(folded);

    /// <summary>Whether a folded line is the caption of a chart.</summary>
    public static bool IsChartCaption(string folded) => folded.Length <= LongestHeading && Chart().IsMatch(folded);

    /// <summary>The heading without blanks and markup: <c>三、支出决算情况说明</c>.</summary>
    public static string Plain(string line) => MatchingText.Fold(line).TrimStart('-', '*', '#').TrimEnd('。', ':');

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|附件\d{0,2}|附表\d{0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^第[一二三四五六七八九十]{1,3}部分$", RegexOptions.CultureInvariant)]
    private static partial Regex BarePart();

    [GeneratedRegex(@"^[-*]?[一二三四五六七八九十]{1,3}[、.，,]", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[-*]?\([一二三四五六七八九十]{1,3}\)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseInBrackets();

    [GeneratedRegex(@"^[-*]?\d{1,2}(?:[、]|[.．](?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:[-*]?\(\d{1,2}\)|[①-⑳]|\d{1,2}\))", RegexOptions.CultureInvariant)]
    private static partial Regex DigitsInBrackets();

    [GeneratedRegex(@"\d(?:万元|亿元|元|%|人|辆|台|个|家|次)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?:报告|说明|说明书|名词解释|主要职能|机构设置|部门概况|部门职责)$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"报告$|附件|附表|附录", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex(@"表(?:\(.{1,12}\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex FormTitle();

    [GeneratedRegex(@"^\(?图\d{0,2}[:：、.\u4e00-\u9fff]", RegexOptions.CultureInvariant)]
    private static partial Regex Chart();
}
