using Extractor.Numbers.Numerals;
using Extractor.Numbers.Quantities;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// Decides whether a bare 万 or 亿 counts yuan: only where its sentence speaks of public money before it and nothing countable stands
/// behind it. 主要用于保险支出 60 万 does; 服务群众 9.51万人次 and 1600万 alone do not.
/// </summary>
internal static class MoneyContext
{
    /// <summary>How far back the word may stand; a sentence of a report rarely puts more between word and figure.</summary>
    private const int FarthestWord = 48;

    private static readonly string[] Words = ["经费", "资金", "支出", "收入", "预算", "决算", "拨款", "金额", "费用", "补助", "结余", "结转", "万元", "亿元"];

    private static readonly string[] BehindAmount = ["左右", "以上", "以下", "以内"];

    /// <summary>Whether the number is an amount of yuan.</summary>
    public static bool IsYuan(Passage text, NumberExpression number)
    {
        if (text[number.End - 1] is not ('万' or '亿') || (number.Traits & MentionTraits.TooLarge) != 0)
        {
            return false;
        }

        var next = text.SkipBlanks(number.End);
        if (char.IsLetterOrDigit(text[next]) && text.BehindAny(next, BehindAmount) < 0)
        {
            return false;
        }

        return MeasureWords.EndBehind(text, next) == next && IsSpokenOf(text, number.Start);
    }

    private static bool IsSpokenOf(Passage text, int at)
    {
        var start = Math.Max(0, at - FarthestWord);
        for (var back = at - 1; back >= start; back--)
        {
            if (text[back] is '。' or '；' or '！' or '？')
            {
                return false;
            }

            foreach (var word in Words)
            {
                if (text[back] == word[0] && text.Has(back, word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
