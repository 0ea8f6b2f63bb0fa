using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Recognition;
using Extractor.Text;

namespace Extractor.Fiscal.Publication;

/// <summary>Reads the cover: the lines before 目录, the first part or the first table.</summary>
internal static partial class CoverTitle
{
    private const int MostLines = 16;

    private const int LongestTitle = 60;

    private const int MostTitleLines = 6;

    /// <summary>The lines of the cover.</summary>
    public static ImmutableArray<DocumentLine> LinesOf(ImmutableArray<DocumentLine> lines, Contents contents)
    {
        var cover = ImmutableArray.CreateBuilder<DocumentLine>();
        for (var at = 0; at < Math.Min(lines.Length, MostLines); at++)
        {
            if (lines[at].Table is not null || contents.Lines.Contains(at) || TitleText.PartMark(lines[at].Text) is not null
                || lines[at].Text.Length > LongestTitle)
            {
                break;
            }

            cover.Add(lines[at]);
        }

        return cover.ToImmutable();
    }

    /// <summary>
    /// The title of the report on one line, or null: the first run of cover lines that names 决算 or 预算 together with a year,
    /// 部门 or 单位.
    /// </summary>
    public static string? Find(ImmutableArray<DocumentLine> cover)
    {
        // The name of a tab stands above the cover and is no line of it.
        var lines = cover.Where(line => line.Location is not { Sheet: not null, Line: null } && !Decoration().IsMatch(MatchingText.Fold(line.Text))).ToImmutableArray();
        for (var first = 0; first < lines.Length; first++)
        {
            var joined = new StringBuilder();
            for (var at = first; at < Math.Min(lines.Length, first + MostTitleLines); at++)
            {
                joined.Append(PrintedLine.Of(lines[at].Text));
                if (joined.Length > LongestTitle)
                {
                    break;
                }

                if (Title().IsMatch(MatchingText.Fold(joined.ToString())))
                {
                    return joined.ToString();
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^(?=.*(?:(?:19|20)\d{2}年|部门|单位))(?:.*)(?:决算|预算)(?:公开|信息公开|情况|说明|情况说明|公开说明|报告|公开报告|报表|公开报表|草案|公开情况说明|公开情况|文本|编制说明|\(.{1,12}\))*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:附件\d*[:：]?|\d{4}年\d{1,2}月(?:\d{1,2}日)?|[-—]?\d{1,3}[-—]?|[二○〇零一三四五六七八九十]+年[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();
}
