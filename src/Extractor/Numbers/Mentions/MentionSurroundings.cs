using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>What stands beside a number and changes how it is meant: 约 and 左右, 减少 and 增长.</summary>
internal static class MentionSurroundings
{
    private static readonly string[] Increases = ["增加", "增长", "上升", "提高", "提升", "上涨", "增幅", "多支", "调增"];

    private static readonly string[] Decreases = ["减少", "下降", "降低", "压减", "缩减", "回落", "降幅", "调减", "压缩", "核减"];

    /// <summary>The traits that the words before and behind a part of the text give to a number there.</summary>
    public static MentionTraits Of(Passage text, int start, int end)
    {
        var traits = IsVagueBehind(text, end) ? MentionTraits.Approximate : MentionTraits.None;
        var at = text.SkipBlanksBack(start);
        while (text[at - 1] is '约' or '近' or '大' or '了' or '为' or '达' && at > 0 && start - at < 8)
        {
            traits |= text[at - 1] is '约' or '近' ? MentionTraits.Approximate : MentionTraits.None;
            at = text.SkipBlanksBack(at - 1);
        }

        return traits | DirectionBefore(text, at);
    }

    private static MentionTraits DirectionBefore(Passage text, int end)
    {
        foreach (var word in Increases)
        {
            if (text.Has(end - word.Length, word))
            {
                return MentionTraits.Increase;
            }
        }

        foreach (var word in Decreases)
        {
            if (text.Has(end - word.Length, word))
            {
                return MentionTraits.Decrease;
            }
        }

        return MentionTraits.None;
    }

    private static bool IsVagueBehind(Passage text, int end)
    {
        var at = text.SkipBlanks(end);
        return text.Has(at, "左右") || text.Has(at, "上下");
    }
}
