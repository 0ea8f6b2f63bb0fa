using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>Powers, exponents and multipliers behind a numeral, with exact decimals as far as they reach.</summary>
internal static class NumberPowers
{
    private const int LargestExponent = 400;

    private const decimal Largest = 7_000_000_000_000_000_000_000_000_000m;

    /// <summary><c>2^-1</c>, <c>1.1^+23</c>: signs may repeat, two minus cancel each other.</summary>
    public static NumberExpression Raised(Passage text, NumberExpression number)
    {
        var at = number.End + 1;
        var negative = false;
        for (var signs = 0; text[at] is '+' or '-' && signs < 4; signs++)
        {
            negative ^= text[at] == '-';
            at++;
        }

        return TryReadExponent(text, at, out var exponent, out var end) ? Power(number, end, negative ? -exponent : exponent, number.Value, 1) : number;
    }

    /// <summary><c>12.32e+14</c>, <c>-1e1</c>.</summary>
    public static NumberExpression Scaled(Passage text, NumberExpression number)
    {
        var at = number.End + 1;
        var negative = text[at] == '-';
        at += text[at] is '+' or '-' ? 1 : 0;
        return TryReadExponent(text, at, out var exponent, out var end) && !char.IsAsciiLetterOrDigit(text[end])
            ? Power(number, end, negative ? -exponent : exponent, 10, number.Value)
            : number;
    }

    /// <summary>The number times a small factor whose sign ends at <paramref name="end"/>.</summary>
    public static NumberExpression Times(NumberExpression number, int end, int factor) => number.Value > Largest / factor
        ? number with { End = end, Value = 0, Traits = number.Traits | MentionTraits.TooLarge }
        : number with { End = end, Value = number.Value * factor, Resolution = number.Resolution * factor };

    private static bool TryReadExponent(Passage text, int at, out int exponent, out int end)
    {
        (exponent, end) = (0, at);
        while (ArabicDigits.IsDigit(text[end]))
        {
            exponent = Math.Min((exponent * 10) + (text[end] - '0'), LargestExponent + 1);
            end++;
        }

        return end > at;
    }

    private static NumberExpression Power(NumberExpression number, int end, int exponent, decimal factor, decimal start)
    {
        var tooLarge = number with { End = end, Value = 0, Resolution = 1, Traits = number.Traits | MentionTraits.TooLarge };
        if (Math.Abs(exponent) > LargestExponent || factor > Largest)
        {
            return tooLarge;
        }

        var power = 1m;
        for (var step = 0; step < Math.Abs(exponent); step++)
        {
            if (factor > 1 && power > Largest / factor)
            {
                return tooLarge;
            }

            power *= factor;
        }

        if ((exponent < 0 && power == 0) || (exponent >= 0 && start > 1 && power > Largest / start))
        {
            return tooLarge;
        }

        var value = exponent < 0 ? start / power : start * power;
        var exact = exponent < 0 ? value * power == start : exponent == 0 || value.Scale < 28;
        return number with { End = end, Value = value, Resolution = 0, Traits = number.Traits | (exact ? 0 : MentionTraits.Rounded) };
    }
}
