using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// Reads a number with all that belongs to it: 负1.1, 三分之二, 3又一千分之23, 1 4/3, 2^-1, 12.32e+14, 40k, 一打. 百分之… is not a number but
/// a percentage and is left to its own reader.
/// </summary>
internal static class NumberExpressionReader
{
    /// <summary>Reads the number that begins exactly at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(Passage text, int start, out NumberExpression number)
    {
        number = default;
        var at = BehindSign(text, start, out var negative);
        if (at < 0 || !NumeralReader.TryRead(text, at, out var numeral))
        {
            return false;
        }

        number = TryReadFraction(text, numeral, out var fraction) ? fraction
            : IsBareUnit(numeral) ? default
            : Multiplied(text, numeral);
        if (number.End == 0)
        {
            return false;
        }

        number = number with { Start = start, Value = negative ? -number.Value : number.Value };
        return true;
    }

    /// <summary>Whether a numeral is a unit without any digit: the 百 of 百分之五 and of 百姓.</summary>
    public static bool IsBareUnit(Numeral numeral) =>
        numeral.Is(NumeralTraits.ImpliedCoefficient) && numeral.Value is 100m or 1000m && numeral.Resolution == numeral.Value;

    /// <summary>Whether a hyphen here can be a sign: behind a digit or a closing bracket it joins two things.</summary>
    public static bool CanBeSign(Passage text, int at)
    {
        var before = text[text.SkipBlanksBack(at) - 1];
        return !char.IsAsciiLetterOrDigit(before) && before is not (')' or '%' or '-' or NumeralCharacters.RangeDash or '年' or '月' or '日' or '元' or '.')
            && NumeralCharacters.DigitOf(before) < 0;
    }

    /// <summary>The place behind a sign, or the place itself without one; −1 when a sign is followed by no number.</summary>
    private static int BehindSign(Passage text, int start, out bool negative)
    {
        negative = text[start] is '-' or '负';
        if (!negative)
        {
            return start;
        }

        return text[start] == '-' && !CanBeSign(text, start) ? -1
            : text[start] == '负' ? text.SkipBlanks(start + 1)
            : start + 1;
    }

    private static bool TryReadFraction(Passage text, Numeral first, out NumberExpression number)
    {
        number = default;
        if (text[first.End] == '/' && IsWhole(first))
        {
            return TryReadSlash(text, first, whole: 0, first.Notation(), out number);
        }

        if (IsWhole(first) && text.SkipBlanks(first.End) is var gap && gap > first.End && ArabicDigits.IsDigit(text[gap])
            && NumeralReader.TryRead(text, gap, out var top) && text[top.End] == '/' && IsWhole(top))
        {
            return TryReadSlash(text, top, first.Value, first.Notation(), out number);
        }

        var behind = text.Behind(first.End, "又");
        if (behind >= 0 && NumeralReader.TryRead(text, text.SkipBlanks(behind), out var denominator))
        {
            return TryReadParts(text, denominator, first.Value, first.Notation(), out number);
        }

        return !IsBareDenominator(first) && TryReadParts(text, first, 0, first.Notation(), out number);
    }

    /// <summary>百, 千, 百万 and the like without a digit before them make a percentage, not a fraction.</summary>
    private static bool IsBareDenominator(Numeral numeral) => numeral.Is(NumeralTraits.ImpliedCoefficient);

    private static bool TryReadParts(Passage text, Numeral denominator, decimal whole, NumeralTraits notation, out NumberExpression number)
    {
        number = default;
        var at = text.Behind(denominator.End, "分之");
        if (at < 0)
        {
            return false;
        }

        at = text.SkipBlanks(at);
        var negative = text[at] is '-' or '负';
        if (!NumeralReader.TryRead(text, negative ? text.SkipBlanks(at + 1) : at, out var numerator))
        {
            return false;
        }

        number = Ratio(denominator.End, numerator.End, whole, negative ? -numerator.Value : numerator.Value, denominator.Value, notation);

        // 负三分之负一: both signs count, and the first is applied by the caller to the whole.
        return true;
    }

    private static bool TryReadSlash(Passage text, Numeral top, decimal whole, NumeralTraits notation, out NumberExpression number)
    {
        number = default;
        if (!NumeralReader.TryRead(text, top.End + 1, out var bottom) || !IsWhole(bottom) || text[bottom.End] == '/' || text[top.End + 1] == '.'
            || (text[bottom.End] == '.' && ArabicDigits.IsDigit(text[bottom.End + 1])))
        {
            return false;
        }

        number = Ratio(top.End, bottom.End, whole, top.Value, bottom.Value, notation);
        return bottom.Value != 0;
    }

    private static NumberExpression Ratio(int start, int end, decimal whole, decimal top, decimal bottom, NumeralTraits notation)
    {
        if (bottom == 0 || Math.Abs(top) > 1_0000_0000_0000_0000m || bottom > 1_0000_0000_0000_0000m || whole > 1_0000_0000_0000_0000m)
        {
            return new NumberExpression(start, end, 0, 1, MentionTraits.TooLarge, notation);
        }

        var ratio = top / bottom;
        var exact = ratio * bottom == top;
        return new NumberExpression(start, end, whole + ratio, 0, exact ? MentionTraits.None : MentionTraits.Rounded, notation);
    }

    /// <summary>A numeral with a power, an exponent, a k or a dozen behind it.</summary>
    private static NumberExpression Multiplied(Passage text, Numeral numeral)
    {
        var traits = (numeral.Is(NumeralTraits.Approximate) ? MentionTraits.Approximate : 0)
            | (numeral.Is(NumeralTraits.TooLarge) ? MentionTraits.TooLarge : 0)
            | (numeral.Is(NumeralTraits.Joined) ? MentionTraits.JoinedDigits : 0);
        var plain = new NumberExpression(numeral.End, numeral.End, numeral.Value, numeral.Resolution, traits, numeral.Traits);
        var end = numeral.End;
        if (numeral.Traits is NumeralTraits.Arabic or (NumeralTraits.Arabic | NumeralTraits.Fractional))
        {
            return text[end] switch
            {
                '^' => NumberPowers.Raised(text, plain),
                'e' or 'E' => NumberPowers.Scaled(text, plain),
                'k' or 'K' when !char.IsAsciiLetterOrDigit(text[end + 1]) => NumberPowers.Times(plain, end + 1, 1000),
                '打' when NumberWords.IsDozen(text, end) => NumberPowers.Times(plain, end + 1, 12),
                _ => plain,
            };
        }

        return text[end] == '打' && NumberWords.IsDozen(text, end) ? NumberPowers.Times(plain, end + 1, 12) : plain;
    }

    private static bool IsWhole(Numeral numeral) => numeral.Traits == NumeralTraits.Arabic;

    private static NumeralTraits Notation(this Numeral numeral) => numeral.Traits;
}
