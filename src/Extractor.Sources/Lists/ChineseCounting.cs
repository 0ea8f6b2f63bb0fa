using System.Globalization;
using System.Text;

namespace Extractor.Sources.Lists;

/// <summary>Writes numbers in the ideographs of the Chinese and Japanese counting systems of lists.</summary>
internal static class ChineseCounting
{
    private const string Digits = "零一二三四五六七八九";
    private const string Ranks = "十百千";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string LegalRanks = "拾佰仟";
    private const string TraditionalLegalDigits = "零壹貳參肆伍陸柒捌玖";

    /// <summary>Larger numbers would need 亿; no list comes near.</summary>
    private const int Largest = 99_999_999;

    /// <summary>The number in a counting system, or null where the system is none of these or does not reach it.</summary>
    internal static string? Write(string? format, int number) => number is < 0 or > Largest ? null : format switch
    {
        // Up to 99 as it is spoken, from then on digit by digit: 一, 十, 九十九, 一○○.
        "chineseCounting" or "taiwaneseCounting" => number < 100 ? Spoken(number, '○') : Positional(number, '○'),
        "chineseCountingThousand" or "taiwaneseCountingThousand" => Spoken(number, '零'),
        "ideographDigital" or "japaneseDigitalTenThousand" => Positional(number, '〇'),
        "taiwaneseDigital" => Positional(number, '○'),
        "japaneseCounting" => number == 0 ? "〇" : Ranked(number, Digits, Ranks, '万', zero: null, saysOne: false),
        "chineseLegalSimplified" => number == 0 ? "零" : Ranked(number, LegalDigits, LegalRanks, '万', '零', saysOne: true),
        "ideographLegalTraditional" => number == 0 ? "零" : Ranked(number, TraditionalLegalDigits, LegalRanks, '萬', '零', saysOne: true),
        _ => null,
    };

    private static string Spoken(int number, char zero)
    {
        var text = number == 0 ? zero.ToString() : Ranked(number, Digits, Ranks, '万', '零', saysOne: true);
        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    private static string Positional(int number, char zero) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => digit == '0' ? zero : Digits[digit - '0']));

    /// <summary>Digits with their ranks; a gap between them is said once where <paramref name="zero"/> is given.</summary>
    private static string Ranked(int number, string digits, string ranks, char tenThousand, char? zero, bool saysOne)
    {
        var text = new StringBuilder();
        var written = number.ToString(CultureInfo.InvariantCulture);
        var isGap = false;
        for (var at = 0; at < written.Length; at++)
        {
            var place = written.Length - 1 - at;
            var digit = written[at] - '0';
            if (digit > 0)
            {
                if (isGap && zero is { } sign)
                {
                    text.Append(sign);
                }

                if (digit > 1 || saysOne || place % 4 == 0)
                {
                    text.Append(digits[digit]);
                }

                if (place % 4 > 0)
                {
                    text.Append(ranks[(place % 4) - 1]);
                }
            }

            isGap = digit == 0 && text.Length > 0;
            if (place == 4)
            {
                text.Append(tenThousand);
                isGap = false;
            }
        }

        return text.ToString();
    }
}
