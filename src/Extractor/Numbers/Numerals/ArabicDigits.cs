namespace Extractor.Numbers.Numerals;

/// <summary>
/// Reads digits with optional thousands groups and one decimal point from running text: <c>1,467.16</c>, <c>.5</c>. A comma that fits no
/// group, a second point and the like end the number before them. A full-width comma groups only full-width digits: between others it
/// is punctuation.
/// </summary>
internal static class ArabicDigits
{
    /// <summary>Significant digits that a decimal always holds exactly.</summary>
    private const int MostDigits = 28;

    /// <summary>Reads the digits at a place.</summary>
    public static bool TryRead(Passage text, int start, out Numeral numeral)
    {
        numeral = default;
        var whole = WholePart(text, start);
        var end = FractionEnd(text, whole, start);
        if (end == start)
        {
            return false;
        }

        var (value, significant) = (0m, 0);
        for (var at = start; at < end; at++)
        {
            if (text[at] is >= '0' and <= '9' and var digit && (significant > 0 || digit != '0' || at >= whole) && ++significant <= MostDigits)
            {
                value = (value * 10) + (digit - '0');
            }
        }

        var places = PlacesBetween(text, whole, end);
        var tooLarge = significant > MostDigits || places > MostDigits;
        var traits = NumeralTraits.Arabic | (places > 0 ? NumeralTraits.Fractional : 0) | (tooLarge ? NumeralTraits.TooLarge : 0)
            | (end > whole && !IsDigit(text[whole + 1]) ? NumeralTraits.Joined : 0);
        numeral = tooLarge
            ? new Numeral(end, 0, 1, traits)
            : new Numeral(end, WithPlaces(value, places), WithPlaces(1, places), traits);
        return true;
    }

    /// <summary>The digits of a whole number divided by a power of ten, exactly.</summary>
    public static decimal WithPlaces(decimal digits, int places)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(digits, bits);
        return new decimal(bits[0], bits[1], bits[2], isNegative: false, (byte)places);
    }

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static int WholePart(Passage text, int start)
    {
        var end = DigitsEnd(text, start);
        if (end == start || end - start > 3)
        {
            return end;
        }

        while (text[end] == ',' && DigitsEnd(text, end + 1) == end + 4 && IsGroupComma(text, end))
        {
            end += 4;
        }

        return end;
    }

    private static int FractionEnd(Passage text, int whole, int start)
    {
        if (text[whole] == '.' && char.IsWhiteSpace(text[whole + 1]) && whole > start)
        {
            return JoinedFractionEnd(text, whole, start);
        }

        if (text[whole] != '.' || !IsDigit(text[whole + 1]) || (whole == start && (text[start - 1] == '.' || char.IsAsciiLetterOrDigit(text[start - 1]))))
        {
            return whole;
        }

        var end = DigitsEnd(text, whole + 1);

        // 2010.01.29 is three numbers, 10.1.1.7 four; neither holds a fraction.
        return text[end] == '.' && IsDigit(text[end + 1]) ? whole : end;
    }

    /// <summary>
    /// 822. 09 万元: recognised text puts a blank behind a point. It is taken away only where a unit or percent sign follows, and not where a
    /// paragraph begins: "1. 2022 年" is the mark of a list.
    /// </summary>
    private static int JoinedFractionEnd(Passage text, int whole, int start)
    {
        var digits = text.SkipBlanks(whole + 1);
        var end = DigitsEnd(text, digits);
        var begins = text.SkipBlanksBack(start) is var before && (before == 0 || text[before] == '\n' || text[start - 1] == '\n');
        return end > digits && !begins && text[text.SkipBlanks(end)] is '%' or '万' or '亿' or '元' ? end : whole;
    }

    private static int PlacesBetween(Passage text, int whole, int end)
    {
        var places = 0;
        for (var at = whole; at < end; at++)
        {
            places += IsDigit(text[at]) ? 1 : 0;
        }

        return places;
    }

    private static bool IsGroupComma(Passage text, int at) =>
        text.Printed(at) != '，' || (text.Printed(at - 1) >= '０' && text.Printed(at + 1) >= '０');

    private static int DigitsEnd(Passage text, int at)
    {
        while (IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
