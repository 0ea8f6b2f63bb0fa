using System.Globalization;
using Extractor.Numbers;
using Extractor.Numbers.Mentions;

namespace Extractor.Tests.Numbers;

/// <summary>Any amount, written in any notation, is read back exactly, from a cell and from a sentence.</summary>
public sealed class NotationTests
{
    private static readonly string[] EverydayDigits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    private static readonly string[] FormalDigits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
    private static readonly string[] EverydayUnits = ["", "十", "百", "千"];
    private static readonly string[] FormalUnits = ["", "拾", "佰", "仟"];
    private static readonly string[] Minuses = ["-", "－", "−", "负", "△"];

    [Property(MaxTest = 300)]
    public bool Plain_grouped_and_full_width_figures_read_back(int cents)
    {
        var value = cents / 100m;
        var plain = value.ToString("0.00", CultureInfo.InvariantCulture);
        var grouped = value.ToString("#,##0.00", CultureInfo.InvariantCulture);
        return Cell(plain) == value && Cell(grouped) == value && Cell(FullWidth(plain)) == value && Cell(FullWidth(grouped)) == value
            && Cell($" {plain} ") == value && Amount(plain + "元") == value && Amount(grouped + " 元") == value && Amount(FullWidth(plain) + "元") == value;
    }

    [Property(MaxTest = 300)]
    public bool Every_style_of_minus_reads_back(uint cents)
    {
        var value = (cents + 1) / 100m;
        var plain = value.ToString("#,##0.00", CultureInfo.InvariantCulture);
        return Minuses.All(minus => Cell(minus + plain) == -value) && Cell($"({plain})") == -value && Cell($"（{plain}）") == -value
            && Amount($"负{plain}元") == -value && Amount($"结余-{plain}元") == -value;
    }

    [Property(MaxTest = 300)]
    public bool Chinese_and_formal_numerals_read_back(ulong number)
    {
        var value = number % 10_000_000_000_000_000UL;
        var (everyday, formal) = (Written(value, EverydayDigits, EverydayUnits), Written(value, FormalDigits, FormalUnits));
        return NumeralText.TryRead(everyday, out var one) && one == value && NumeralText.TryRead(formal, out var other) && other == value
            && Amount($"共计{everyday}元。") == value && Cell(formal + "元整") == value;
    }

    [Property(MaxTest = 300)]
    public bool Digits_before_large_units_read_back(uint hundredths)
    {
        var value = hundredths / 100m;
        var text = value.ToString("0.00", CultureInfo.InvariantCulture);
        var (wan, yi) = (value * 10_000, value * 100_000_000);
        return AmountText.Read(text + "万元", default).Yuan == wan && AmountText.Read(text + " 亿元", default).Yuan == yi
            && Amount($"支出{text}万元") == wan && Amount($"支出 {text} 亿元") == yi && AmountText.Read(text + "万", default).Yuan == wan;
    }

    [Property(MaxTest = 300)]
    public bool Mixed_numerals_read_back(ushort tenThousands, ushort rest)
    {
        var (high, low) = (tenThousands + 1, (rest % 9) + 1);
        return NumeralText.TryRead($"{high}万{low}千", out var value) && value == (high * 10_000m) + (low * 1_000m);
    }

    [Property(MaxTest = 300)]
    public bool Percentages_read_back(short tenths)
    {
        var value = tenths / 10m;
        var text = value.ToString("0.0", CultureInfo.InvariantCulture);
        return NumberText.Read(text + "%") is { IsPercentage: true } cell && cell.Value == value
            && Single(text + "％", MentionKind.Percentage) == value
            && Single($"{text}个百分点", MentionKind.Percentage) == value;
    }

    private static decimal? Cell(string text) => NumberText.Read(text) is { HasValue: true } reading ? reading.Value : null;

    private static decimal? Amount(string text) => Single(text, MentionKind.Amount);

    private static decimal? Single(string text, MentionKind kind) =>
        NumberFinder.Find(text).Where(mention => mention.Kind == kind).ToList() is [var only] ? only.Value : null;

    private static string FullWidth(string text) =>
        string.Concat(text.Select(character => character is >= '!' and <= '~' ? (char)(character + 0xFEE0) : character));

    /// <summary>The numeral as it is written by the rules: one 零 for a gap, no 一 left out.</summary>
    private static string Written(ulong value, string[] digits, string[] units)
    {
        if (value == 0)
        {
            return digits[0];
        }

        var text = string.Empty;
        var gap = false;
        for (var (section, divisor) = (3, 1_000_000_000_000UL); section >= 0; section--, divisor /= 10_000)
        {
            var four = value / divisor % 10_000;
            if (section == 3)
            {
                // Above 亿 万亿 is said, so the two highest sections share one 亿.
                continue;
            }

            four = section == 2 ? value / 100_000_000 : four;
            if (four == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            var written = section == 2 && four >= 10_000 ? Written(four, digits, units) : Section(four, digits, units);
            text += (text.Length > 0 && (gap || four < 1000) ? digits[0] : string.Empty) + written + section switch { 2 => "亿", 1 => "万", _ => string.Empty };
            gap = false;
        }

        return text;
    }

    private static string Section(ulong four, string[] digits, string[] units)
    {
        var text = string.Empty;
        var gap = false;
        for (var (place, divisor) = (3, 1000UL); place >= 0; place--, divisor /= 10)
        {
            var digit = four / divisor % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text += (gap ? digits[0] : string.Empty) + digits[digit] + units[place];
            gap = false;
        }

        return text;
    }
}
