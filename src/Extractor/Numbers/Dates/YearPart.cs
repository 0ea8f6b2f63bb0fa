using System.Buffers;
using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>The part of a date that names its year: 2022年, 〇七年, 两千零四年, 康熙二十年, 去年, 本年.</summary>
/// <param name="End">The place behind 年; −1 when there is no year.</param>
/// <param name="Year">The year, or null when a relative one has nothing to be counted from.</param>
/// <param name="IsRelative">Whether it is counted from the reference date or fiscal year.</param>
/// <param name="IsRepaired">Whether a misread 年 (中, 平) was taken for one.</param>
internal readonly record struct YearPart(int End, int? Year, bool IsRelative, bool IsRepaired)
{
    private static readonly (string Word, int Offset)[] Relative =
    [
        ("大前年", -3), ("大后年", 3), ("前年", -2), ("上一年", -1), ("上年", -1), ("去年", -1), ("今年", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("下一年", 1),
        ("下年", 1), ("来年", 1), ("次年", 1), ("后年", 2),
    ];

    private static readonly SearchValues<char> RelativeBeginnings = SearchValues.Create([.. Relative.Select(entry => entry.Word[0]).Distinct()]);

    /// <summary>No year.</summary>
    public static YearPart None { get; } = new(-1, null, IsRelative: false, IsRepaired: false);

    /// <summary>Reads the year at a place.</summary>
    public static YearPart Read(Passage text, int at, NumberContext context)
    {
        if (RelativeBeginnings.Contains(text[at]))
        {
            foreach (var (word, offset) in Relative)
            {
                if (text[at] == word[0] && text.Has(at, word))
                {
                    return IsInsideWord(text, at, word)
                        ? None
                        : new YearPart(at + word.Length, Counted(context, offset), IsRelative: true, IsRepaired: false);
                }
            }
        }

        var start = text.Has(at, "公元") && text[at + 2] != '前' ? text.SkipBlanks(at + 2) : at;
        return ReadEra(text, start) is { End: > 0 } era ? era : ReadNumber(text, start, start > at);
    }

    private static bool IsInsideWord(Passage text, int at, string word) =>
        (word is "当年" or "上年" or "本年" or "下年" && text[at + word.Length] is '龄' or '级' or '纪') || (word == "前年" && text[at - 1] is '以' or '之')
        || (word == "后年" && text[at - 1] is '以' or '之' or '今');

    private static int? Counted(NumberContext context, int offset) =>
        (context.FiscalYear ?? context.ReferenceDate?.Year) is { } year && Calendar.IsYear(year + offset) ? year + offset : null;

    private static YearPart ReadEra(Passage text, int at)
    {
        var behind = Eras.EndAt(text, at, out var before);
        if (behind < 0)
        {
            return None;
        }

        behind = text.SkipBlanks(behind);
        if (text.Has(behind, "元年"))
        {
            return new YearPart(behind + 2, before + 1, IsRelative: false, IsRepaired: false);
        }

        var number = CalendarNumber.Read(text, behind);
        var year = number.End < 0 ? -1 : text.SkipBlanks(number.End);
        return year >= 0 && text[year] == '年' && number.Value is >= 1 and <= 120
            ? new YearPart(year + 1, before + number.Value, IsRelative: false, IsRepaired: false)
            : None;
    }

    private static YearPart ReadNumber(Passage text, int at, bool certain)
    {
        var number = CalendarNumber.Read(text, at);
        if (number.End < 0 || text[at - 1] == '第')
        {
            return None;
        }

        var mark = text.SkipBlanks(number.End);
        var monthFollows = MonthFollows(text, mark + 1);
        var misread = text[mark] is '中' or '平' && number is { IsArabic: true, Digits: 4 } && monthFollows;
        if ((text[mark] != '年' && !misread) || (text[mark + 1] == '代' && number.Value % 10 == 0))
        {
            return None;
        }

        certain |= monthFollows || text[at - 1] is '在' or '于';
        var year = number.Digits switch
        {
            4 when number.Value > 0 => number.Value,
            3 when certain => number.Value,
            2 when IsShortYear(text, number, mark + 1, monthFollows, text[at] is '0' or '零') => NumericDateReader.FullYear(number.Value),
            0 when number.Value is >= 1000 and < 3000 && text[mark + 1] is not ('前' or '来' or '后' or '的' or '多') => number.Value,
            _ => 0,
        };
        return year == 0 ? None : new YearPart(mark + 1, year, IsRelative: false, misread);
    }

    /// <summary>10年 is ten years more often than 2010; 08年 and 98年 are years.</summary>
    private static bool IsShortYear(Passage text, CalendarNumber number, int behind, bool monthFollows, bool leadingZero) =>
        leadingZero || monthFollows
        || (number.Value >= 80 && text[behind] is not ('前' or '后' or '内' or '来' or '间' or '期' or '代'))
        || text.Has(behind, "度") || text.Has(behind, "年底") || text.Has(behind, "底");

    private static bool MonthFollows(Passage text, int at)
    {
        at = text.SkipBlanks(at);
        if (text[at] is '正' or '腊' or '冬')
        {
            return text[at + 1] == '月';
        }

        var month = ArabicDigits.IsDigit(text[at]) || NumeralCharacters.DigitOf(text[at]) > 0 || text[at] == '十' ? CalendarNumber.Read(text, at) : CalendarNumber.None;
        return month.End >= 0 && month.Value is >= 1 and <= 12 && text[text.SkipBlanks(month.End)] == '月';
    }
}
