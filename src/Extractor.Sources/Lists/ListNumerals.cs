using System.Globalization;
using System.Text;

namespace Extractor.Sources.Lists;

/// <summary>
/// Writes a number in a numeral system of lists (ISO/IEC 29500-1, 17.18.59, with what [MS-OI29500] and [MS-DOCX] 2.4 say that Word does).
/// Systems that Chinese documents do not use, and numbers that a system does not reach, are written in decimal.
/// </summary>
internal static class ListNumerals
{
    /// <summary>Roman numerals end before the marks that multiply by a thousand.</summary>
    private const int LargestRoman = 3999;

    /// <summary>Letters are doubled after z, tripled after zz; ten times is beyond any list.</summary>
    private const int LargestLetter = 260;

    private const string HeavenlyStems = "甲乙丙丁戊己庚辛壬癸";
    private const string EarthlyBranches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The system that a level names; null for one that the file spells out and this does not know.</summary>
    internal static string? Named(string? format, string? pattern)
    {
        if (format != "custom")
        {
            return format;
        }

        // Numbers with leading zeros are spelled out: "001, 002, 003, ...".
        var first = pattern?.Split(',')[0].Trim() ?? string.Empty;
        return first.Length is >= 2 and <= 9 && first[^1] == '1' && first.AsSpan(0, first.Length - 1).Trim('0').IsEmpty ? first : null;
    }

    /// <summary>The number as it is printed.</summary>
    internal static string Write(string? format, int number) => format switch
    {
        "none" => string.Empty,
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        ['0', .., '1'] => number.ToString(new string('0', format.Length), CultureInfo.InvariantCulture),
        "numberInDash" => $"- {Decimal(number)} -",
        "upperRoman" => Roman(number)?.ToUpperInvariant() ?? Decimal(number),
        "lowerRoman" => Roman(number) ?? Decimal(number),
        "upperLetter" => Letters(number, 'A') ?? Decimal(number),
        "lowerLetter" => Letters(number, 'a') ?? Decimal(number),
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => One(number, 20, '①'),
        "decimalEnclosedParen" => One(number, 20, '⑴'),
        "decimalEnclosedFullstop" => One(number, 20, '⒈'),
        "ideographEnclosedCircle" => One(number, 10, '㈠'),
        "ideographTraditional" => OneOf(HeavenlyStems, number),
        "ideographZodiac" => OneOf(EarthlyBranches, number),
        "ideographZodiacTraditional" => number is >= 1 and <= 60 ? $"{HeavenlyStems[(number - 1) % 10]}{EarthlyBranches[(number - 1) % 12]}" : Decimal(number),
        _ => ChineseCounting.Write(format, number) ?? Decimal(number),
    };

    /// <summary>
    /// The mark of a bullet. Most are signs of a symbol font, whose codes mean nothing elsewhere: those are a round mark, but for the
    /// few whose shape says something.
    /// </summary>
    internal static string Bullet(string text) => text.Length == 0 ? string.Empty : text[0] switch
    {
        '\uF06E' or '\uF0A7' => "■",
        '\uF06C' => "●",
        '\uF075' => "◆",
        '\uF0D8' => "➢",
        '\uF0FC' => "✓",
        >= '\uE000' and <= '\uF8FF' => "•",
        _ => text,
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string One(int number, int last, char first) => number >= 1 && number <= last ? ((char)(first + number - 1)).ToString() : Decimal(number);

    private static string OneOf(string signs, int number) => number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : Decimal(number);

    private static string? Letters(int number, char first) =>
        number is >= 1 and <= LargestLetter ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : null;

    private static string? Roman(int number)
    {
        if (number is < 1 or > LargestRoman)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    private static string FullWidth(int number) =>
        string.Concat(Decimal(number).Select(static digit => char.IsAsciiDigit(digit) ? (char)(digit - '0' + '０') : digit));
}
