using System.Buffers;
using Extractor.Text;

namespace Extractor.Fiscal.Performance;

/// <summary>The printed number of a performance form: 附件 4-1, 附件2, 预算12表, 表14.</summary>
internal static class AnnexNumber
{
    private static readonly string[] Marks = ["附件", "附表", "公开", "预算表", "预算", "表"];

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789-—");

    /// <summary>A longer line is a sentence that names an annex.</summary>
    private const int LongestLine = 40;

    /// <summary>The number that a line begins with, as it is compared, or null.</summary>
    public static string? Find(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        var text = MatchingText.Fold(line).AsSpan();
        foreach (var mark in Marks)
        {
            if (!text.StartsWith(mark))
            {
                continue;
            }

            var rest = text[mark.Length..];
            var end = rest.IndexOfAnyExcept(NumberCharacters);
            end = end < 0 ? rest.Length : end;
            if (end > 0 && char.IsAsciiDigit(rest[0]))
            {
                var closes = mark is "公开" or "预算" && rest[end..].StartsWith("表");
                return mark is "公开" or "预算" && !closes ? null : $"{mark}{rest[..end].TrimEnd("-—")}{(closes ? "表" : string.Empty)}";
            }
        }

        return null;
    }
}
