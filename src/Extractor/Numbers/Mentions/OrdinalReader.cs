using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// Reads places in an order: 第十二 anywhere, and the marks that begin a line or paragraph: 一、 （三） (廿四) 1. 2、 ①. A mark is the ordinal
/// without the punctuation behind it, but with the brackets around it.
/// </summary>
internal static class OrdinalReader
{
    private const int LargestMark = 199;

    /// <summary>Reads 第 with a number.</summary>
    public static Mention? Read(Passage text, int at)
    {
        var start = text.SkipBlanks(at + 1);
        return text[at] == '第' && NumeralReader.TryRead(text, start, out var numeral) && !numeral.Is(NumeralTraits.TooLarge)
            && !NumberExpressionReader.IsBareUnit(numeral)
            ? Ordinal(at, numeral.End, numeral.Value)
            : null;
    }

    /// <summary>Whether a line, paragraph or cell begins at a place, after the dash of a list at most.</summary>
    public static bool IsBeginning(Passage text, int at) =>
        text[at - 1] is '\0' or '\t' or '\n' || (text[at - 1] == ' ' && text[at - 2] == '-' && text[at - 3] is '\0' or '\n');

    /// <summary>Reads the mark that begins a paragraph at a place, or null.</summary>
    public static Mention? ReadMark(Passage text, int at)
    {
        var start = text.SkipBlanks(at);
        var circled = CircledValue(text[start]);
        if (circled > 0)
        {
            return Ordinal(start, start + 1, circled);
        }

        var bracket = text[start] == '(';
        var first = bracket ? text.SkipBlanks(start + 1) : start;
        if (!NumeralReader.TryRead(text, first, out var numeral) || numeral.Value is < 1 or > LargestMark || numeral.Is(NumeralTraits.Fractional))
        {
            return null;
        }

        var behind = text.SkipBlanks(numeral.End);
        return bracket switch
        {
            true when text[behind] == ')' => Ordinal(start, behind + 1, numeral.Value),
            false when text[behind] is '、' or ')' || IsMarkPoint(text, behind, numeral) => Ordinal(start, numeral.End, numeral.Value),
            _ => null,
        };
    }

    /// <summary>1 to 20 for ① to ⑳, 1 to 10 for ㈠ to ㈩ and for ⑴ and ⒈ alike; 0 for anything else.</summary>
    private static int CircledValue(char character) => character switch
    {
        >= '①' and <= '⑳' => character - '①' + 1,
        >= '⑴' and <= '⒇' => character - '⑴' + 1,
        >= '⒈' and <= '⒛' => character - '⒈' + 1,
        >= '㈠' and <= '㈩' => character - '㈠' + 1,
        >= '㊀' and <= '㊉' => character - '㊀' + 1,
        _ => 0,
    };

    private static bool IsMarkPoint(Passage text, int at, Numeral numeral) =>
        text[at] == '.' && at + 1 < text.Length && !ArabicDigits.IsDigit(text[at + 1]) && numeral.Is(NumeralTraits.Arabic);

    private static Mention Ordinal(int start, int end, decimal value) =>
        new(MentionKind.Ordinal, start, end - start) { Value = value, Resolution = 1 };
}
