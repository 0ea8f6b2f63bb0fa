using System.Text.RegularExpressions;
using Extractor.Text;

namespace Extractor.Tables;

/// <summary>What a line near a table may be.</summary>
internal enum LineKind
{
    /// <summary>Names something: a candidate for a title.</summary>
    Title,

    /// <summary>A key and its value (<c>部门：…</c>), a unit, or a form number such as <c>公开01表</c>.</summary>
    Particulars,

    /// <summary>Nothing but a mark that a table goes on: <c>（续表）</c>, <c>(continued)</c>.</summary>
    ContinuationMark,

    /// <summary>Begins a note: <c>注：</c>, <c>备注：</c>, <c>说明：</c>.</summary>
    Note,

    /// <summary>Begins a part of the document: <c>第二部分</c>.</summary>
    Chapter,

    /// <summary>A sentence, or too long for a caption.</summary>
    Narrative,
}

/// <summary>Tells the kinds of lines apart by their printed form alone.</summary>
internal static partial class LineKinds
{
    /// <summary>The longest form title of the seeds has 38 characters, with department and year in front 55.</summary>
    private const int LongestCaption = 60;

    /// <summary>The kind of a line.</summary>
    public static LineKind Of(string text)
    {
        var folded = MatchingText.Fold(text);
        return folded switch
        {
            _ when NotePattern().IsMatch(folded) => LineKind.Note,
            _ when folded.Length > LongestCaption => LineKind.Narrative,
            _ when ChapterPattern().IsMatch(folded) => LineKind.Chapter,
            _ when ParticularsPattern().IsMatch(folded) => LineKind.Particulars,
            _ when WithoutContinuationMark(folded).Length == 0 => LineKind.ContinuationMark,
            _ when SentenceEnd().IsMatch(folded) => LineKind.Narrative,
            _ => LineKind.Title,
        };
    }

    /// <summary>Whether the line may go on with a note that another line began: <c>2. 表格中…</c>.</summary>
    public static bool IsNumberedItem(string text) => NumberedItem().IsMatch(MatchingText.Fold(text));

    /// <summary>Whether a title calls itself a table: it ends in 表, perhaps with something in brackets behind.</summary>
    public static bool NamesTable(string text) => TableName().IsMatch(MatchingText.Fold(text));

    /// <summary>The line for comparison: folded, without any mark of continuation.</summary>
    public static string Comparable(string text) => WithoutContinuationMark(MatchingText.Fold(text));

    /// <summary>Whether the title bears a mark of continuation.</summary>
    public static bool HasContinuationMark(string text) => Mark().IsMatch(MatchingText.Fold(text));

    private static string WithoutContinuationMark(string folded) => Mark().Replace(folded, string.Empty);

    [GeneratedRegex(@"^(?:注释?|备注|附注|说明)(?:[:.、,(]|\d+[:.、)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex NotePattern();

    [GeneratedRegex(@"^第[一二三四五六七八九十百\d]{1,4}(?:部分|章|节|篇|编)", RegexOptions.CultureInvariant)]
    private static partial Regex ChapterPattern();

    [GeneratedRegex(@"^(?:(?![表图][\d一二三四五六七八九十])[^:。,;]{1,14}:[^。;]*|[(]?(?:人民币)?(?:亿元|万元|千元|元)[)]?|[(]?(?:公开|预算|决算|财[预决])\d{1,3}(?:-\d+)?表[)]?|[(]?附?[表件](?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:[-.]\d+)*)[)]?|.*\d月\d{1,2}日)$", RegexOptions.CultureInvariant)]
    private static partial Regex ParticularsPattern();

    [GeneratedRegex(@"[。;,:!?、]$|。", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^[(]?\d{1,2}[.、)]\D", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedItem();

    [GeneratedRegex(@"表(?:\([^()]*\))*$", RegexOptions.CultureInvariant)]
    private static partial Regex TableName();

    [GeneratedRegex(@"\(续表?\d*\)|^续表\d*$|续表\d*$|\((?:continued|cont'?d?\.?)\)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
