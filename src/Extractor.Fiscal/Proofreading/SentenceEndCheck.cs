using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Proofreading;

/// <summary>
/// S.SENTENCE: a paragraph that gives a reason ends with a full stop. Headings and lists end without one, so only paragraphs that say
/// 原因 are judged: those are sentences, and a missing end may mean missing words.
/// </summary>
internal static class SentenceEndCheck
{
    private const string Check = "S.SENTENCE";

    /// <summary>A shorter paragraph with 原因 is a heading.</summary>
    private const int ShortestSentence = 12;

    private const string Ends = "。！？；：，、…”’）)】》.;:";

    private static readonly BilingualText NoEnd = new("句末没有标点，可能缺字", "the sentence has no end, and words may be missing");

    /// <summary>The findings of consecutive paragraphs.</summary>
    public static IEnumerable<Identities.Comparison> Evaluate(IReadOnlyList<ProofText> texts)
    {
        foreach (var text in texts)
        {
            var sentence = text.Text;
            if (text.IsWhole && sentence.Length >= ShortestSentence && !Ends.Contains(sentence[^1], StringComparison.Ordinal) && GivesReason(sentence))
            {
                yield return text.Breaks(Check, FindingSeverity.Low, sentence.Length - 1, 1, NoEnd);
            }
        }
    }

    /// <summary>Whether the last sentence says a reason: 主要原因是 with words behind it.</summary>
    private static bool GivesReason(string text)
    {
        var last = text[(text.LastIndexOf('。') + 1)..];
        var reason = last.IndexOf("原因", StringComparison.Ordinal);
        return reason >= 0 && last.AsSpan(reason).IndexOfAny('是', '为', '：') is >= 0 and var verb && last.Length - reason - verb > 2;
    }
}
