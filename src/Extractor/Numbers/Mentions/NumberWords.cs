using System.Buffers;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// Tells numerals from words that are written with the same characters. One character alone is a number only where what follows lets a
/// number stand: a measure word, a particle, punctuation, the end (四 in 答案不是四而是五, not in 四川).
/// </summary>
internal static class NumberWords
{
    /// <summary>What may stand behind a one-character number: particles, then measure words.</summary>
    private static readonly SearchValues<char> Followers = SearchValues.Create(
        "是的这那而和与或及跟到至等者呢吗吧了不也就都还在为"
        + "个只名位人台辆架套件份张片块条根支枝把座栋幢层间所家户口匹棵株朵颗粒滴瓶杯碗盘袋包箱盒桶罐双对副打群批班组队届期次回遍趟场顿"
        + "年月日号天周季岁代世级等种类样项款节章段句字页篇首本册卷幅封门课题点分秒时部亩吨克斤米元角毛倍成折万亿余多几来又"
        + "。，、；：！？）（“”·《》,.;:!?()[]{}<>=+*/%~-–\"'|…");

    /// <summary>大写 characters are words more often than numbers: behind one only a boundary or a plain measure word will do.</summary>
    private static readonly SearchValues<char> FormalFollowers = SearchValues.Create("元角分个件名人台份项次户家页张、，。；：）,.;:)");

    private static readonly SearchValues<char> FormalLeaders = SearchValues.Create("是为第叁共计、，。；：（,.;:(");

    /// <summary>Words that begin with a digit and are none.</summary>
    private static readonly string[] WordsWithDigit =
    [
        "一样", "一时", "一点", "一面", "一级", "一代", "一世", "一块", "一家人", "一门心", "一号文", "一类", "一部分", "一本正", "一次性", "一来", "一对一",
        "一口气", "一条龙", "一点点", "十分", "四季", "三部曲", "百年", "千年", "一项一", "一个一", "两会", "两者", "一不", "一就", "一在", "一为", "一都",
    ];

    private static readonly SearchValues<char> DozenBreakers = SearchValues.Create("开折算造击架破败听扫断工印字包电动扮探官仗对");

    /// <summary>Whether a number of one Chinese character can stand at a place.</summary>
    public static bool CanStandAlone(Passage text, int at)
    {
        var (before, next) = (text[at - 1], text[at + 1]);
        if (text[at] == '两' && (before == '两' || next == '两'))
        {
            return false;
        }

        if (IsBoundary(before) && IsBoundary(next))
        {
            return true;
        }

        if (NumeralCharacters.IsFormal(text.Printed(at)))
        {
            return (IsBoundary(before) || FormalLeaders.Contains(before)) && (IsBoundary(next) || FormalFollowers.Contains(next));
        }

        return (IsBoundary(next) || Followers.Contains(next)) && !IsWord(text, at);
    }

    /// <summary>Whether 打 behind a number counts dozens and is not the verb.</summary>
    public static bool IsDozen(Passage text, int at) => !DozenBreakers.Contains(text[at + 1]);

    private static bool IsBoundary(char character) => character == '\0' || char.IsWhiteSpace(character);

    private static bool IsWord(Passage text, int at)
    {
        foreach (var word in WordsWithDigit)
        {
            if (text[at] == word[0] && text.Has(at, word))
            {
                return true;
            }
        }

        return false;
    }
}
