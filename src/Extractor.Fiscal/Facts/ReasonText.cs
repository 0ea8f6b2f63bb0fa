using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Facts;

/// <summary>Finds reasons: 主要原因是…, 主要是因为…. A reason reaches to the end of its sentence, or to where the comparison goes on.</summary>
internal sealed partial class ReasonText(FactMeasureWords words)
{
    /// <summary>The place behind the words that begin a reason, or null.</summary>
    public int? Find(string text)
    {
        foreach (var word in words.Reason)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !text.AsSpan(at + word.Length).StartsWith("分析") && !text.AsSpan(at + word.Length).StartsWith("及"))
            {
                var start = at + word.Length;
                while (start < text.Length && text[start] is '是' or '为' or ':' or '系')
                {
                    start++;
                }

                return start;
            }
        }

        return null;
    }

    /// <summary>The reason itself.</summary>
    public string Reason(string text)
    {
        var end = Comparison().Match(text);
        return (end.Success ? text[..end.Index] : text).TrimStart('是', '为', ':', ',').TrimEnd(',', ';', '(');
    }

    /// <summary>Whether a lead goes back from a reason to the comparison: 与上年相比减少, with nothing of its own.</summary>
    public bool IsLeft(string lead, string noun) => noun.Length == 0 && Comparison().IsMatch(lead);

    /// <summary>Whether a semicolon ends the reason before a label: 主要原因是…；项目支出…, while in …；二是… it goes on.</summary>
    public static bool IsOver(string lead, int label)
    {
        var end = lead.AsSpan(0, Math.Min(label, lead.Length)).LastIndexOf(';');
        return end >= 0 && !Enumerated().IsMatch(lead.AsSpan(end + 1));
    }

    [GeneratedRegex(@"^(?:[一二三四五六七八九]是|其[一二三四五]|\(?\d[.、)])", RegexOptions.CultureInvariant)]
    private static partial Regex Enumerated();

    [GeneratedRegex(@",(?:与|比|较|同比)(?:上年|上一年|去年|20\d\d年|年初预算)", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();
}
