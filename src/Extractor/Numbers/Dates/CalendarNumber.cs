using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>A whole number in a date, with how it is written: 2022, 〇七, 两千零四, 廿三.</summary>
/// <param name="End">The place behind it; −1 when there is none.</param>
/// <param name="Value">The number.</param>
/// <param name="Digits">How many digits it has when it is written digit by digit, 0 when it is written with 十, 百 or 千.</param>
/// <param name="IsArabic">Whether it is written with ASCII digits.</param>
internal readonly record struct CalendarNumber(int End, int Value, int Digits, bool IsArabic)
{
    private const int MostDigits = 4;

    /// <summary>Nothing that could be part of a date.</summary>
    public static CalendarNumber None { get; } = new(-1, 0, 0, IsArabic: false);

    /// <summary>Reads the number at a place, which must not be inside a longer one.</summary>
    public static CalendarNumber Read(Passage text, int at)
    {
        var character = text[at];
        if (ArabicDigits.IsDigit(character))
        {
            return ReadArabic(text, at);
        }

        if (!IsNumeral(character) || IsNumeral(text[at - 1]) || !NumeralReader.TryRead(text, at, out var numeral)
            || numeral.Is(NumeralTraits.Fractional | NumeralTraits.Arabic | NumeralTraits.TooLarge | NumeralTraits.Approximate | NumeralTraits.NeighbourPair)
            || numeral.Value > 9999)
        {
            return None;
        }

        var digits = numeral.Is(NumeralTraits.HasUnit) ? 0 : numeral.End - at;
        return digits > MostDigits ? None : new CalendarNumber(numeral.End, (int)numeral.Value, digits, IsArabic: false);
    }

    /// <summary>Whether a character is part of a Chinese numeral below 万.</summary>
    public static bool IsNumeral(char character) =>
        NumeralCharacters.DigitOf(character) >= 0 || NumeralCharacters.SmallUnitOf(character) > 0 || NumeralCharacters.TensOf(character) > 0;

    private static CalendarNumber ReadArabic(Passage text, int at)
    {
        var before = text[at - 1];
        if (ArabicDigits.IsDigit(before) || char.IsAsciiLetter(before) || (before is '.' or ',' && ArabicDigits.IsDigit(text[at - 2])))
        {
            return None;
        }

        var (end, value) = (at, 0);
        while (ArabicDigits.IsDigit(text[end]) && end - at <= MostDigits)
        {
            value = (value * 10) + (text[end] - '0');
            end++;
        }

        return end - at > MostDigits ? None : new CalendarNumber(end, value, end - at, IsArabic: true);
    }
}
