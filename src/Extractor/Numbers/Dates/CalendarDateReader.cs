using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>
/// Reads days and months written with 年, 月 and 日, any of which may be left out: 2022年11月8日, 二〇二二年, 康熙三年五月, 去年本月十日,
/// 5月30日, 29日, 一月二十三, 正月初一, 12月底.
/// </summary>
internal static class CalendarDateReader
{
    private static readonly (string Word, int Offset)[] RelativeMonths =
    [
        ("上上个月", -2), ("下下个月", 2), ("上上月", -2), ("下下月", 2), ("上一个月", -1), ("下一个月", 1), ("上个月", -1), ("下个月", 1), ("这个月", 0), ("本月", 0),
        ("当月", 0), ("这月", 0), ("上月", -1), ("下月", 1),
    ];

    private static readonly string[] LunarMarks = ["农历", "阴历", "旧历", "夏历", "大年"];

    /// <summary>What behind 号 makes it a number of a thing, not a day.</summary>
    private const string Numbered = "楼线门院文令室房车厅仓码机台商店桌床";

    /// <summary>Reads the date at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="context">What relative dates are counted from.</param>
    /// <param name="bareDay">Whether a small Chinese number with 日 is a day even alone, as at the end of a range.</param>
    public static DateTerm? Read(Passage text, int at, NumberContext context, bool bareDay = false)
    {
        var start = at;
        var marked = text.BehindAny(at, LunarMarks);
        var lunar = marked >= 0;
        at = lunar ? marked : at;
        var year = YearPart.Read(text, text.SkipBlanks(at), context);
        var monthAt = year.End < 0 ? text.SkipBlanks(at) : text.SkipBlanks(text.Has(year.End, "的") ? year.End + 1 : year.End);
        if (year.End >= 0 && text.BehindAny(monthAt, LunarMarks) is >= 0 and var inner)
        {
            (lunar, monthAt) = (true, inner);
        }

        var month = ReadMonth(text, monthAt, context, year, out var relative, ref lunar);
        if (month.End < 0)
        {
            return year.End >= 0 ? ReadYear(text, start, year)
                : lunar && start != at ? ReadLunarDay(text, start, at, context)
                : ReadBareDay(text, start, context, bareDay);
        }

        var day = ReadDay(text, month.End, ref lunar);
        if (month.Value == 0)
        {
            // 本月 without a day to count from.
            return day.End < 0
                ? new DateTerm(start, month.End, DateGrain.Month, DateText.Parts(null, null, null, DateGrain.Month))
                : new DateTerm(start, day.End, DateGrain.Day, DateText.Parts(null, null, day.Value, DateGrain.Day)) { Day = day.Value };
        }

        var yearNumber = relative is { } counted && year.End < 0 ? counted.Year : year.Year;
        var known = year.End >= 0 || relative is not null;
        var term = day.End < 0
            ? MonthTerm(text, start, month, known, yearNumber, context)
            : DayTerm(start, WeekdayEnd(text, day.End), known, yearNumber, month.Value, day.Value, context);
        return term is null ? null : term with { IsLunar = lunar, IsRepaired = year.IsRepaired };
    }

    private static DateTerm? ReadYear(Passage text, int start, YearPart year)
    {
        var end = text.Has(year.End, "度") ? year.End + 1 : year.End;
        var timex = DateText.Parts(year.Year, null, null, DateGrain.Year);
        var behind = text.SkipBlanks(end);
        var closing = text.BehindAny(behind, ["年底", "年末", "底", "末"]);
        if (closing >= 0 && end == year.End)
        {
            return year.Year is { } closed ? DayTerm(start, closing, true, closed, 12, 31, NumberContext.None) : null;
        }

        return year.Year is { } known && Calendar.IsYear(known)
            ? DateTerm.Fixed(start, end, DateGrain.Year, timex, Calendar.Year(known)) with { Year = known }
            : new DateTerm(start, end, DateGrain.Year, timex);
    }

    private static CalendarNumber ReadMonth(Passage text, int at, NumberContext context, YearPart year, out DateOnly? relative, ref bool lunar)
    {
        relative = null;
        foreach (var (word, offset) in RelativeMonths)
        {
            if (text[at] != word[0] || !text.Has(at, word))
            {
                continue;
            }

            if (context.ReferenceDate is not { } reference)
            {
                return new CalendarNumber(at + word.Length, 0, 0, IsArabic: false);
            }

            var month = Calendar.PlusMonths(new DateOnly(reference.Year, reference.Month, 1), offset);
            relative = month;
            return new CalendarNumber(at + word.Length, month.Month, 0, IsArabic: false);
        }

        if (text[at] is '正' or '腊' or '冬' && text[at + 1] == '月')
        {
            lunar = true;
            return new CalendarNumber(at + 2, text[at] switch { '正' => 1, '腊' => 12, _ => 11 }, 0, IsArabic: false);
        }

        var number = CalendarNumber.Read(text, at);
        if (number.End < 0 || number.Value is < 1 or > 12 || number.Digits > 2 || (year.End < 0 && text[at - 1] == '第'))
        {
            return CalendarNumber.None;
        }

        var mark = text.SkipBlanks(number.End);
        return text[mark] == '月' && text[mark + 1] is not ('龄' or '饼' or '嫂') ? number with { End = text.Has(mark + 1, "份") ? mark + 2 : mark + 1 } : CalendarNumber.None;
    }

    private static CalendarNumber ReadDay(Passage text, int monthEnd, ref bool lunar)
    {
        var at = text.SkipBlanks(monthEnd);
        if (text[at] == '初' && CalendarNumber.Read(text, at + 1) is { End: > 0, Value: >= 1 and <= 10, IsArabic: false } early)
        {
            lunar = true;
            return early;
        }

        var number = CalendarNumber.Read(text, at);
        if (number.End < 0 || number.Value is < 1 or > 31)
        {
            return CalendarNumber.None;
        }

        var mark = text.SkipBlanks(number.End);
        if (text[mark] is '日' or '号')
        {
            return number with { End = mark + 1 };
        }

        // 一月二十三 needs no 日; 三月五个 is no day. 6月5-7日 has its 日 behind.
        var alone = !number.IsArabic && Quantities.MeasureWords.EndBehind(text, mark) == mark && text[mark] is not ('月' or '点' or '%' or '成' or '万' or '亿');
        return alone || SpanToDay(text, mark) ? number : CalendarNumber.None;
    }

    /// <summary>Whether "-7日" follows.</summary>
    private static bool SpanToDay(Passage text, int at)
    {
        if (text[at] is not ('-' or '~' or NumeralCharacters.RangeDash or '至' or '到'))
        {
            return false;
        }

        var last = CalendarNumber.Read(text, text.SkipBlanks(at + 1));
        return last.End >= 0 && last.Value is >= 1 and <= 31 && text[text.SkipBlanks(last.End)] is '日' or '号';
    }

    private static DateTerm? MonthTerm(Passage text, int start, CalendarNumber month, bool known, int? year, NumberContext context)
    {
        var third = text.BehindAny(text.SkipBlanks(month.End), ["上旬", "中旬", "下旬"]);
        var closing = text.BehindAny(month.End, ["底", "末"]);
        var (past, future) = year is { } said && Calendar.IsYear(said) ? Calendar.Both(Calendar.Month(said, month.Value))
            : known ? (null, null)
            : Calendar.YearlyMonth(context, month.Value);
        var term = new DateTerm(start, month.End, DateGrain.Month, DateText.Parts(year, month.Value, null, DateGrain.Month))
        {
            Year = year,
            Month = month.Value,
            Past = past,
            Future = future,
        };
        if (third >= 0)
        {
            var part = text[third - 2] switch { '上' => 0, '中' => 1, _ => 2 };
            return term with { End = third, Grain = DateGrain.Span, Past = Third(past, part), Future = Third(future, part) };
        }

        return closing < 0 ? term : term with
        {
            End = closing,
            Grain = DateGrain.Day,
            Past = LastDay(past),
            Future = LastDay(future),
            Timex = past is { } one && one == future ? DateText.Iso(LastDay(one)!.Value.Start!.Value) : term.Timex,
        };
    }

    private static DateSpan? Third(DateSpan? month, int part) => month is { Start: { } first, End: { } end }
        ? new DateSpan(first.AddDays(part * 10), part == 2 ? end : first.AddDays((part + 1) * 10), IsDay: false)
        : null;

    private static DateSpan? LastDay(DateSpan? month) => month is { End: { } end } ? DateSpan.Day(end.AddDays(-1)) : null;

    private static DateTerm DayTerm(int start, int end, bool known, int? year, int month, int day, NumberContext context)
    {
        var term = new DateTerm(start, end, DateGrain.Day, DateText.Parts(year, month, day, DateGrain.Day)) { Year = year, Month = month, Day = day };
        if (year is { } said)
        {
            return Calendar.Exists(said, month, day)
                ? term with { Past = DateSpan.Day(new DateOnly(said, month, day)), Future = DateSpan.Day(new DateOnly(said, month, day)) }
                : term with { IsImpossible = true };
        }

        var (past, future) = known ? (null, null) : Calendar.MonthDay(context, month, day);
        return term with { Past = past, Future = future, IsImpossible = !Calendar.Exists(2000, month, day) };
    }

    /// <summary>大年三十, 大年初一, 农历初五.</summary>
    private static DateTerm? ReadLunarDay(Passage text, int start, int at, NumberContext context)
    {
        var early = text[at] == '初';
        var number = CalendarNumber.Read(text, early ? at + 1 : at);
        if (number.End < 0 || number.Value is < 1 or > 30 || (text.Has(start, "大年") && !early && number.Value != 30))
        {
            return null;
        }

        return DayTerm(start, number.End, false, null, early ? 1 : 12, number.Value, context) with { IsLunar = true };
    }

    private static DateTerm? ReadBareDay(Passage text, int at, NumberContext context, bool certain)
    {
        var number = CalendarNumber.Read(text, at);
        var mark = number.End < 0 ? -1 : text.SkipBlanks(number.End);
        if (mark < 0 || number.Value is < 1 or > 31 || number.Digits > 2 || !IsDayMark(text, at, mark, certain || number.IsArabic || number.Value > 10, certain))
        {
            return null;
        }

        var (past, future) = Calendar.MonthlyDay(context, number.Value);
        return new DateTerm(at, WeekdayEnd(text, mark + 1), DateGrain.Day, DateText.Parts(null, null, number.Value, DateGrain.Day))
        {
            Day = number.Value,
            Past = past,
            Future = future,
        };
    }

    private static bool IsDayMark(Passage text, int start, int mark, bool certain, bool ofRange)
    {
        var (before, next) = (text[start - 1], text[mark + 1]);
        return text[mark] switch
        {
            '日' => certain && before is not ('第' or '近' or '前' or '后' or '每' or '内') && next is not ('内' or '游' or '元' or '本' or '均' or '以'),
            '号' => ofRange || (before is not ('第' or ']' or ')' or '〕' or '】' or '字') && !Numbered.Contains(next) && (before != '\0' || next != '\0')),
            _ => false,
        };
    }

    /// <summary>The place behind a weekday that only repeats what the day says: 10月12号，星期一.</summary>
    private static int WeekdayEnd(Passage text, int end)
    {
        var at = text.SkipBlanks(end);
        var bracket = text[at] == '(';
        at = text[at] is ',' or '、' or '(' ? text.SkipBlanks(at + 1) : at;
        var weekday = WeekReader.WeekdayEnd(text, at, out _);
        return weekday < 0 ? end : bracket && text[weekday] == ')' ? weekday + 1 : bracket ? end : weekday;
    }
}
