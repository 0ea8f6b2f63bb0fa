using System.Text.RegularExpressions;
using Extractor.Text;

namespace Extractor.Fiscal.Recognition;

/// <summary>What a short line near a form is.</summary>
internal enum CaptionKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>Form number, department, unit, year, page number: what stands between a title and its grid.</summary>
    Caption,

    /// <summary>注：…, 备注：… and the numbered lines that continue it.</summary>
    Note,

    /// <summary>The source says that it could not read what stood here.</summary>
    Illegible,
}

/// <summary>Tells the lines around a grid apart.</summary>
internal static partial class CaptionText
{
    private const int LongestCaption = 60;

    /// <summary>What <paramref name="line"/> is.</summary>
    public static CaptionKind KindOf(string line)
    {
        var folded = MatchingText.Fold(line);
        return folded.Length == 0 ? CaptionKind.Caption
            : folded is "[illegible]" ? CaptionKind.Illegible
            : Note().IsMatch(folded) ? CaptionKind.Note
            : folded.Length <= LongestCaption && Caption().IsMatch(folded) ? CaptionKind.Caption
            : CaptionKind.Other;
    }

    /// <summary>Whether the line continues a note: it begins with a number and a point.</summary>
    public static bool ContinuesNote(string line) => NumberedNote().IsMatch(MatchingText.Fold(line));

    /// <summary>The printed form number such as <c>公开01表</c>, or null.</summary>
    public static string? FormNumber(string line)
    {
        var match = Number().Match(MatchingText.Fold(line));
        return match.Success ? match.Value : null;
    }

    /// <summary>The body named behind 部门： or 编制单位：, or null. 部门/单位： counts, too; a unit of money does not.</summary>
    public static string? DepartmentName(string line)
    {
        var match = Department().Match(MatchingText.Fold(line));
        return match.Success ? match.Groups["name"].Value : null;
    }

    /// <summary>The note without 注： and its number.</summary>
    public static string WithoutMark(string line) => Mark().Replace(line.Trim(), string.Empty, 1).Trim();

    /// <summary>Whether a note says that the form has no figures, such as 本部门没有…安排的支出 or 本表为空表.</summary>
    public static bool IsEmptyStatement(string line) => EmptyStatement().IsMatch(MatchingText.Fold(line));

    /// <summary>Whether a short line below a grid is nothing but such a statement.</summary>
    public static bool IsWholeEmptyStatement(string line) => line.Length <= 2 * LongestCaption && WholeEmptyStatement().IsMatch(MatchingText.Fold(line));

    /// <summary>Whether the line declares that blank cells mean zero.</summary>
    public static bool DeclaresBlankAsZero(string line) => BlankIsZero().IsMatch(MatchingText.Fold(line));

    [GeneratedRegex(@"^(?:\d+[.、])?(?:注|备注|说明)\d*[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:\d{1,2}[.、]|\(\d{1,2}\))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedNote();

    [GeneratedRegex(@"^\s*(?:\d+[.、]\s*)?(?:(?:注|备注|说明)\s*\d*\s*[:：])?\s*(?:\d{1,2}\s*[.、](?!\d))?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^(?:公开\d+(?:-\d+)?表|表\d+(?:[-—.]\d+)*|附表\d*(?:[-—]\d+)*|附件\d*(?:[-—]\d+)*|(?:部门|单位|部门/单位|单位/部门|编制部门|编制单位|填报单位|填报部门|预算单位|部门\(单位\)|部门名称|单位名称|预算部门|公开部门|公开单位)(?:\(.{0,10}\))?[:：].*|.*(?:金额)?单位[:：].{0,8}|\(?(?:19|20)\d{2}年度?\)?|\d{4}年\d{1,2}月(?:\d{1,2}日)?|[-—(]?\d{1,3}[-—)]?|续表|\(续表?\d*\))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"公开\d+(?:-\d+)?表", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?:编制部门|编制单位|填报单位|填报部门|预算单位|部门/单位|单位/部门|部门\(单位\)|部门名称|单位名称|预算部门|公开部门|公开单位|(?<!本)部门)(?:\(公章\)|\(盖章\)|\(章\))?[:：](?<name>[\p{L}\d()""、·]+?)(?=公开\d|金额|单位[:：]|(?:19|20)\d{2}年|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Department();

    [GeneratedRegex(
        @"空表|(?:没有|无|不存在|未发生|未安排|未使用|不涉及)[^。]{0,40}(?:支出|收支|预算|拨款|经费|资金|情况)",
        RegexOptions.CultureInvariant)]
    private static partial Regex EmptyStatement();

    [GeneratedRegex(@"^\(?(?:本表为空表|此表为空表|空表说明|(?:本部门|本单位|我部门|我单位|\d{4}年度?).{0,30}(?:没有|无|不存在|未发生|未安排|未使用|不涉及))", RegexOptions.CultureInvariant)]
    private static partial Regex WholeEmptyStatement();

    [GeneratedRegex(@"空白.{0,4}(?:数据)?(?:为|表示|视同)(?:数据)?(?:为)?(?:零|0)|空白表示数据为零|空白单元格.{0,6}零", RegexOptions.CultureInvariant)]
    private static partial Regex BlankIsZero();
}
