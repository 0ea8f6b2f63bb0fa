using Extractor.Numbers.Numerals;
using Extractor.Numbers.Quantities;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// Reads measured quantities: 168公分, 387万亩, 两米半, 十五斤半, 负13.5千米. A 千 or 兆 before a unit belongs to the unit where there is such a
/// unit: 三千比特 is three kilobit.
/// </summary>
internal static class QuantityReader
{
    /// <summary>Behind these a short unit begins another word: 三米饭, 两克服, 一升级, 三里屯, 百分之六度.</summary>
    private static readonly (string Unit, string Next)[] WordsInstead =
    [
        ("米", "饭粉面"), ("克", "服制隆"), ("升", "级学值高降至到"), ("里", "程面屯"), ("分米", "饭"), ("两", "个种类者会年岸级地方条手"), ("码", "头"), ("尺", "度寸"), ("石", "油头材"), ("担", "任保心"), ("斗", "争"),
        ("丈", "夫"), ("寸", "步"), ("度", "假"), ("斤", "两"),
    ];

    /// <summary>Reads a quantity that begins with its number.</summary>
    public static Mention? ReadBehind(Passage text, NumberExpression number)
    {
        // 2:00 pm is a time; its minutes measure nothing.
        if (text[number.Start - 1] == ':' || (number.Traits & MentionTraits.TooLarge) != 0)
        {
            return null;
        }

        var at = text.SkipBlanks(number.End);
        if (UnitBeforeEnd(text, number, out var prefixed, out var value, out var prefixEnd))
        {
            return Quantity(text, number, prefixEnd, prefixed!, value);
        }

        var vague = text[at] is '余' or '多' or '来';
        at = vague ? text.SkipBlanks(at + 1) : at;
        return UnitNames.At(text, at) is { } unit && !IsWord(text, unit.Name, at + unit.Name.Length)
            ? Quantity(text, vague ? number with { Traits = number.Traits | MentionTraits.Approximate } : number, at + unit.Name.Length, unit, number.Value)
            : null;
    }

    /// <summary>The last character of the numeral may begin the unit: 三 + 千比特.</summary>
    private static bool UnitBeforeEnd(Passage text, NumberExpression number, out UnitName? unit, out decimal value, out int end)
    {
        (unit, value, end) = (null, 0, 0);
        var last = number.End - 1;
        if (last <= number.Start || text[last] is not ('千' or '百' or '十' or '兆'))
        {
            return false;
        }

        var factor = text[last] switch { '千' => 1000m, '百' => 100m, '十' => 10m, _ => 1_0000_0000_0000m };
        if (UnitNames.At(text, last) is not { } found || found.Name[0] is '百' or '十')
        {
            return false;
        }

        (unit, value, end) = (found, number.Value / factor, last + found.Name.Length);
        return true;
    }

    private static Mention Quantity(Passage text, NumberExpression number, int end, UnitName unit, decimal value)
    {
        // 两米半, but not 半 as the beginning of another word.
        if (text[end] == '半' && (end + 1 >= text.Length || !"年天月径数导".Contains(text[end + 1])))
        {
            (value, end) = (value + (value < 0 ? -0.5m : 0.5m), end + 1);
        }

        return new Mention(MentionKind.Quantity, number.Start, end - number.Start)
        {
            Value = value,
            Resolution = number.Resolution,
            Unit = unit.Unit,
            Traits = number.Traits,
        };
    }

    private static bool IsWord(Passage text, string unit, int end)
    {
        foreach (var (name, next) in WordsInstead)
        {
            if (name == unit)
            {
                return text[end] != '\0' && next.Contains(text[end]);
            }
        }

        return false;
    }
}
