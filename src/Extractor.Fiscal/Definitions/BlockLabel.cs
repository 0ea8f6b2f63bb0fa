using System.Buffers;
using System.Text;
using Extractor.Text;

namespace Extractor.Fiscal.Definitions;

/// <summary>
/// The form in which labels of performance forms are compared: without brackets and what stands in them (产出指标（50分）, 预算数（A）), without
/// the mark of a list (1., 一、, 其中：) and without year and number at either end.
/// </summary>
public static class BlockLabel
{
    private const string OfWhich = "其中";

    private static readonly SearchValues<char> Ordinals = SearchValues.Create("0123456789一二三四五六七八九十");

    /// <summary>A longer text is no label.</summary>
    private const int Longest = 60;

    /// <summary>Folds a label; empty for a text that is too long for one.</summary>
    public static string Fold(string label)
    {
        if (label.Length > 2 * Longest)
        {
            return string.Empty;
        }

        var folded = MatchingText.Fold(label);
        if (folded.Length > Longest)
        {
            return string.Empty;
        }

        var text = WithoutBrackets(folded).Trim(":;-*|·.,。、_");
        text = WithoutMark(text);
        text = WithoutYear(text);
        return text.TrimEnd(':').TrimEnd("0123456789").ToString();
    }

    private static ReadOnlySpan<char> WithoutBrackets(string text)
    {
        var plain = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var character in text)
        {
            depth += character == '(' ? 1 : 0;
            if (depth == 0)
            {
                plain.Append(character);
            }

            depth -= character == ')' && depth > 0 ? 1 : 0;
        }

        // Half a pair of brackets, as on a line that was wrapped inside them, takes nothing away.
        return depth > 0 ? text : plain.ToString();
    }

    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAnyExcept(Ordinals);
        if (mark > 0 && mark < text.Length - 1 && text[mark] is '.' or '、')
        {
            text = text[(mark + 1)..];
        }

        return text.StartsWith(OfWhich) && text.Length > OfWhich.Length ? text[OfWhich.Length..].TrimStart(':').TrimStart(',') : text;
    }

    private static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> text)
    {
        var isYear = text.Length > 5 && (text.StartsWith("19") || text.StartsWith("20")) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]) && text[4] == '年';
        if (!isYear)
        {
            return text;
        }

        return text[5] == '度' && text.Length > 6 ? text[6..] : text[5..];
    }
}
