using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// Reads shares: <c>95%</c>, <c>3‰</c>, 百分之三点五, 千分之一, 12个百分点, 三成五, 半成, 七五折, 对折. The value is in percent. A discount
/// (折) is the share that is left to pay.
/// </summary>
internal static class PercentageReader
{
    private static readonly (string Name, decimal Percent)[] Denominators =
    [
        ("万万", 0.000_001m), ("千万", 0.000_01m), ("百万", 0.000_1m), ("十万", 0.001m), ("亿", 0.000_001m), ("万", 0.01m), ("千", 0.1m), ("百", 1m),
    ];

    /// <summary>Verbs and nouns that begin with 成: 六成员, 二成立.</summary>
    private const string AfterCheng = "立员功为果绩本效交就品都长";

    private const string AfterZhe = "叠旧合算磨腾断返桥线";

    /// <summary>Reads a share that does not begin with a number of its own: 百分之…, 对折, 半成.</summary>
    public static Mention? ReadWord(Passage text, int at)
    {
        switch (text[at])
        {
            case '对' or '半' when text[at + 1] == '折' && !AfterZhe.Contains(text[at + 2]):
                return Share(at, at + 2, 50);
            case '半' when text[at + 1] == '成' && !AfterCheng.Contains(text[at + 2]):
                return Share(at, at + 2, 5);
            case '百' or '千' or '万' or '亿' or '十':
                return ReadParts(text, at, at);
            case '负' or '-' when text.SkipBlanks(at + 1) is var behind && "百千万".Contains(text[behind]) && text[behind] != '\0':
                return ReadParts(text, behind, at);
            default:
                return null;
        }
    }

    /// <summary>Reads a share that begins with a number.</summary>
    public static Mention? ReadBehind(Passage text, NumberExpression number)
    {
        if (number.IsNeighbourPair)
        {
            return null;
        }

        var at = text.SkipBlanks(number.End);
        switch (text[at])
        {
            case '%' when !char.IsAsciiLetterOrDigit(text[at + 1]) && text[number.Start - 1] != '%':
                return Share(number, at + 1, 1);
            case '‰':
                return Share(number, at + 1, 0.1m);
            case '个' or '百':
                var points = text.Behind(at, text[at] == '个' ? "个百分点" : "百分点");
                return points < 0 ? null : Share(number, points, 1);
            case '成':
                return ReadTenths(text, number, at);
            case '折' when !AfterZhe.Contains(text[at + 1]):
                return ReadDiscount(text, number, at + 1);
            default:
                return null;
        }
    }

    /// <summary>A discount with its digits apart: <c>7 2 折</c>.</summary>
    public static Mention? ReadSpacedDiscount(Passage text, int at)
    {
        var second = text.SkipBlanks(at + 1);
        var behind = text.SkipBlanks(second + 1);
        if (second == at + 1 || text[behind] != '折' || Digit(text[at]) < 1 || Digit(text[second]) < 0 || Digit(text[at - 1]) >= 0 || text[at - 1] == '.')
        {
            return null;
        }

        return Share(at, behind + 1, (Digit(text[at]) * 10) + Digit(text[second]));
    }

    private static Mention? ReadParts(Passage text, int at, int start)
    {
        // 一百分之二 is a fraction of the number before, not a percentage.
        var before = text[text.SkipBlanksBack(start) - 1];
        if (NumeralCharacters.DigitOf(before) >= 0 || ArabicDigits.IsDigit(before) || NumeralCharacters.SmallUnitOf(before) > 0
            || NumeralCharacters.LargeUnitOf(before) > 0)
        {
            return null;
        }

        foreach (var (name, percent) in Denominators)
        {
            var parts = text[at] == name[0] ? text.Behind(at, name + "分之") : -1;
            if (parts < 0)
            {
                continue;
            }

            parts = text.SkipBlanks(parts);
            var whole = NumeralReader.TryRead(text, parts, out var bare) && NumberExpressionReader.IsBareUnit(bare);
            if (!whole && !NumberExpressionReader.TryRead(text, parts, out _))
            {
                return null;
            }

            NumberExpressionReader.TryRead(text, parts, out var number);
            var (value, end) = whole ? (bare.Value, bare.End) : (number.Value, number.End);
            value *= percent;
            return new Mention(MentionKind.Percentage, start, end - start)
            {
                Value = start < at ? -value : value,
                Resolution = (whole ? bare.Resolution : number.Resolution) * percent,
                Unit = "%",
                Traits = number.Traits,
            };
        }

        return null;
    }

    private static Mention? ReadTenths(Passage text, NumberExpression number, int at)
    {
        if (AfterCheng.Contains(text[at + 1]) || number.Value is < 0 or > 1000)
        {
            return null;
        }

        // 三成五 is 35 %; 2成,2.5成 are two shares.
        var digitAt = text.SkipBlanks(at + 1);
        var digit = NumeralCharacters.DigitOf(text[digitAt]);
        var more = digit > 0 && text[digitAt] != '两' && NumeralCharacters.DigitOf(text[digitAt + 1]) < 0
            && NumeralCharacters.SmallUnitOf(text[digitAt + 1]) == 0 && text[text.SkipBlanks(digitAt + 1)] != '成';
        var value = (number.Value * 10) + (more ? digit : 0);
        return Share(number.Start, more ? digitAt + 1 : at + 1, value);
    }

    private static Mention? ReadDiscount(Passage text, NumberExpression number, int end) => number.Value switch
    {
        > 0 and < 10 => Share(number.Start, end, number.Value * 10),
        > 10 and < 100 => Share(number.Start, end, number.Value),
        _ => null,
    };

    private static Mention Share(NumberExpression number, int end, decimal percent) => new(MentionKind.Percentage, number.Start, end - number.Start)
    {
        Value = (number.Traits & MentionTraits.TooLarge) != 0 ? null : number.Value * percent,
        Resolution = number.Resolution * percent,
        Unit = "%",
        Traits = number.Traits,
    };

    private static Mention Share(int start, int end, decimal percent) =>
        new(MentionKind.Percentage, start, end - start) { Value = percent, Resolution = 1, Unit = "%" };

    private static int Digit(char character) =>
        ArabicDigits.IsDigit(character) ? character - '0' : character == '两' ? -1 : NumeralCharacters.DigitOf(character);
}
