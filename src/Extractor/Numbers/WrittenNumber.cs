using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers;

/// <summary>
/// Reads a whole cell whose number is not plain digits: 壹佰贰拾万元整, 叁仟, 1.06万, 371 余万元, 三百万元, 百分之三点五. Anything besides the number,
/// its unit and 整 makes it words.
/// </summary>
internal static class WrittenNumber
{
    /// <summary>Reads the cell; <paramref name="repairs"/> is what was repaired before.</summary>
    public static NumberReading Read(ReadOnlySpan<char> printed, NumberRepairs repairs)
    {
        if (!CanBegin(printed[0]))
        {
            return new NumberReading(NumberKind.Text);
        }

        Span<char> folded = stackalloc char[printed.Length];
        NumeralCharacters.Fold(printed, folded);
        var text = new Passage(printed, folded);
        if (PercentageReader.ReadWord(text, 0) is { Value: { } percent } share && share.Length == printed.Length)
        {
            return Reading(percent, share.Resolution, isPercentage: true, null, 1, share.Traits, NumberRepairs.None);
        }

        if (!NumberExpressionReader.TryRead(text, 0, out var number) || (number.Traits & (MentionTraits.TooLarge | MentionTraits.Rounded)) != 0)
        {
            return new NumberReading(NumberKind.Text);
        }

        var vague = text.SkipBlanks(number.End) is var at && text[at] is '余' or '多';
        var behind = vague ? text.SkipBlanks(at + 1) : at;
        var end = text[behind] == '元' ? behind + 1 : behind;
        var unit = end > behind ? AmountUnit.One : null;
        end = unit is not null && text[end] is '整' or '正' ? end + 1 : end;
        var scale = text[number.End - 1] switch { '万' => 10_000, '亿' => 100_000_000, _ => 1 };
        if (end != text.Length || (unit is null && scale == 1 && !NumeralCharacters.IsFormal(printed[0])))
        {
            return new NumberReading(NumberKind.Text);
        }

        var traits = number.Traits | (vague ? MentionTraits.Approximate : 0);
        return Reading(number.Value, number.Resolution, isPercentage: false, unit, unit is null ? scale : 1, traits, ArabicRepairs(number, repairs));
    }

    private static NumberRepairs ArabicRepairs(NumberExpression number, NumberRepairs repairs) =>
        (number.Traits & MentionTraits.JoinedDigits) != 0 ? repairs | NumberRepairs.JoinedDigits : repairs & ~NumberRepairs.JoinedDigits;

    private static NumberReading Reading(
        decimal value, decimal resolution, bool isPercentage, AmountUnit? unit, int scale, MentionTraits traits, NumberRepairs repairs) =>
        new(
            value == 0 ? NumberKind.Zero : NumberKind.Number,
            value,
            PlacesOf(resolution / scale),
            isPercentage,
            unit,
            repairs,
            scale,
            (traits & MentionTraits.Approximate) != 0);

    private static int PlacesOf(decimal resolution)
    {
        var places = 0;
        for (; resolution is > 0 and < 1; resolution *= 10)
        {
            places++;
        }

        return places;
    }

    private static bool CanBegin(char first) =>
        NumeralCharacters.Fold(first) is var folded && (ArabicDigits.IsDigit(folded) || folded is '-' or '负' or '万' or '亿'
            || NumeralCharacters.DigitOf(folded) >= 0 || NumeralCharacters.SmallUnitOf(folded) > 0);
}
