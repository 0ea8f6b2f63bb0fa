using System.Globalization;
using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>
/// Reads parts of years and stretches of time: 第一季度, 2017年上半年, 上半月, 2021年的第二周, 去年的前10天, 今年夏天, 九十年代, 近两周, 前三年.
/// </summary>
internal static class PeriodReader
{
    private static readonly string[] FirstHalves = ["上半年", "前半年", "上个半年", "头半年"];

    private static readonly string[] SecondHalves = ["下半年", "后半年", "下个半年"];

    private static readonly string[] Past = ["过去的", "过去", "最近的", "最近", "近", "之前", "以往", "前", "上"];

    private static readonly string[] Coming = ["未来的", "未来", "接下来的", "接下来", "今后", "之后", "后", "下"];

    private static readonly (string Word, string Code)[] Seasons = [("春", "SP"), ("夏", "SU"), ("秋", "FA"), ("冬", "WI")];

    /// <summary>Reads the period at a place.</summary>
    public static DateTerm? Read(Passage text, int at, NumberContext context)
    {
        var year = YearPart.Read(text, at, context);
        if (year.End >= 0)
        {
            var behind = text.SkipBlanks(year.End);
            behind = text[behind] is '的' or '度' ? text.SkipBlanks(behind + 1) : behind;
            return InYear(text, at, behind, year.Year, context);
        }

        if (text[at] == '前' && text.Has(at + 2, "季度") && (context.FiscalYear ?? context.ReferenceDate?.Year) is > 1 and < 9998 and var present)
        {
            return Edge(text, at, at, present);
        }

        return HalfYear(text, at, at, null, context) ?? Quarter(text, at, at, null, context) ?? HalfMonth(text, at, context)
            ?? RelativeQuarter(text, at, context) ?? Counted(text, at, context) ?? DecadeReader.Read(text, at, context);
    }

    private static DateTerm? InYear(Passage text, int start, int at, int? year, NumberContext context)
    {
        if ((HalfYear(text, start, at, year, context) ?? Quarter(text, start, at, year, context)) is { } part)
        {
            return part;
        }

        foreach (var (word, code) in Seasons)
        {
            if (text.Has(at, word) && text[at + 1] is '天' or '季')
            {
                return new DateTerm(start, at + 2, DateGrain.Span, $"{DateText.Parts(year, null, null, DateGrain.Year)}-{code}");
            }
        }

        return year is { } known && Calendar.IsYear(known) && known > 1 ? Ordinal(text, start, at, known) ?? Edge(text, start, at, known) : null;
    }

    /// <summary>第二周, 第九个月 of a year.</summary>
    private static DateTerm? Ordinal(Passage text, int start, int at, int year)
    {
        var number = text[at] == '第' ? CalendarNumber.Read(text, text.SkipBlanks(at + 1)) : CalendarNumber.None;
        if (number.End < 0 || number.Value < 1)
        {
            return null;
        }

        var unit = PeriodLength.ReadUnit(text, text.SkipBlanks(number.End), 1);
        switch (unit.Unit)
        {
            case 'W' when unit.End >= 0 && number.Value <= 53:
                var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number.Value, DayOfWeek.Monday));
                return DateTerm.Fixed(start, unit.End, DateGrain.Week, $"{year:0000}-W{number.Value:00}", new DateSpan(monday, monday.AddDays(7), IsDay: false));
            case 'M' when unit.End >= 0 && unit.Count == 1 && number.Value <= 12:
                return DateTerm.Fixed(start, unit.End, DateGrain.Month, DateText.Parts(year, number.Value, null, DateGrain.Month), Calendar.Month(year, number.Value))
                    with
                { Year = year, Month = number.Value };
            default:
                return null;
        }
    }

    /// <summary>前10天, 最后3周, 前三季度 of a year.</summary>
    private static DateTerm? Edge(Passage text, int start, int at, int year)
    {
        var first = text.BehindAny(at, ["前", "头"]);
        var behind = first >= 0 ? first : text.BehindAny(at, ["最后", "最後", "后"]);
        var count = behind < 0 ? CalendarNumber.None : CalendarNumber.Read(text, text.SkipBlanks(behind));
        var length = count.End < 0 ? new PeriodLength(-1, 0, 'D') : PeriodLength.ReadUnit(text, text.SkipBlanks(count.End), count.Value);
        if (length.End < 0 || length.Unit == 'Y')
        {
            return null;
        }

        // The last weeks of a year are whole weeks: they end where the first week of the next year begins.
        var edge = first >= 0 ? new DateOnly(year, 1, 1)
            : length.Unit == 'W' ? DateOnly.FromDateTime(ISOWeek.GetYearStart(year + 1))
            : new DateOnly(year + 1, 1, 1);
        var other = length.From(edge, first >= 0 ? 1 : -1);
        return Span(start, length.End, first >= 0 ? edge : other, first >= 0 ? other : edge, length.Duration);
    }

    private static DateTerm? HalfYear(Passage text, int start, int at, int? year, NumberContext context)
    {
        var first = text.BehindAny(at, FirstHalves);
        var end = first >= 0 ? first : text.BehindAny(at, SecondHalves);
        year ??= start == at ? context.FiscalYear ?? context.ReferenceDate?.Year : null;
        return end < 0 ? null : Months(start, end, year, first >= 0 ? 1 : 7, 6);
    }

    private static DateTerm? Quarter(Passage text, int start, int at, int? year, NumberContext context)
    {
        var number = text[at] == '第' ? text.SkipBlanks(at + 1) : at;
        var letter = text[at] is 'Q' or 'q' && start != at ? text[at + 1] - '0' : 0;
        var quarter = letter is >= 1 and <= 4 ? new CalendarNumber(at + 2, letter, 1, IsArabic: true) : CalendarNumber.Read(text, number);
        if (quarter.End < 0 || quarter.Value is < 1 or > 4)
        {
            return null;
        }

        var end = letter is >= 1 and <= 4 ? quarter.End
            : text.Behind(quarter.End, "季度") is >= 0 and var whole ? whole
            : start != at ? text.Behind(quarter.End, "季") : -1;

        // 三季度 is the third; 三个季度 counts them and is read elsewhere.
        return end < 0 || text[start - 1] is '前' or '近' ? null
            : Months(start, end, year ?? (start == at ? context.FiscalYear ?? context.ReferenceDate?.Year : null), (quarter.Value * 3) - 2, 3);
    }

    private static DateTerm? HalfMonth(Passage text, int at, NumberContext context)
    {
        var end = text.BehindAny(at, ["上半月", "前半月", "上半个月"]);
        var first = end >= 0;
        end = first ? end : text.BehindAny(at, ["下半月", "后半月", "下半个月"]);
        if (end < 0 || context.ReferenceDate is not { Year: < 9998 } reference)
        {
            return null;
        }

        var month = new DateOnly(reference.Year, reference.Month, 1);
        var middle = month.AddDays(15);
        var (start, stop) = first ? (month, middle) : (middle, month.AddMonths(1));
        return Span(at, end, start, stop, string.Create(CultureInfo.InvariantCulture, $"P{stop.DayNumber - start.DayNumber}D"));
    }

    private static DateTerm? RelativeQuarter(Passage text, int at, NumberContext context)
    {
        var offset = text[at] switch { '上' => -1, '本' or '这' or '当' => 0, '下' => 1, _ => int.MinValue };
        var behind = text[at + 1] == '个' ? at + 2 : at + 1;
        if (offset == int.MinValue || !text.Has(behind, "季度") || context.ReferenceDate is not { Year: > 2 and < 9997 } reference)
        {
            return null;
        }

        var first = Calendar.PlusMonths(new DateOnly(reference.Year, (((reference.Month - 1) / 3) * 3) + 1, 1), 3 * offset);
        return Span(at, behind + 2, first, first.AddMonths(3), "P3M");
    }

    /// <summary>前1周 ends where the reference date begins; 后1年 begins on the day behind it.</summary>
    private static DateTerm? Counted(Passage text, int at, NumberContext context)
    {
        var back = text.BehindAny(at, Past);
        var behind = back >= 0 ? back : text.BehindAny(at, Coming);
        if (behind < 0 || (text[at] is '上' or '下' or '前' or '后' && text[at - 1] is '以' or '之' or '元'))
        {
            return null;
        }

        var count = CalendarNumber.Read(text, text.SkipBlanks(behind));
        var length = count.End < 0 || count.Value is < 1 or > 999 ? new PeriodLength(-1, 0, 'D') : PeriodLength.ReadUnit(text, text.SkipBlanks(count.End), count.Value);
        if (length.End < 0 || text[count.End] == '日')
        {
            return null;
        }

        if (context.ReferenceDate is not { } reference)
        {
            return new DateTerm(at, length.End, DateGrain.Span, length.Duration);
        }

        var start = back >= 0 ? length.From(reference, -1) : Calendar.Plus(reference, 1);
        var end = back >= 0 ? reference : length.From(start, 1);
        return Span(at, length.End, start, end, length.Duration);
    }

    private static DateTerm Months(int start, int end, int? year, int month, int count)
    {
        if (year is not { } known || !Calendar.IsYear(known))
        {
            return new DateTerm(start, end, DateGrain.Span, string.Create(CultureInfo.InvariantCulture, $"(XXXX-{month:00}-01,P{count}M)"));
        }

        var first = new DateOnly(known, month, 1);
        return Span(start, end, first, first.AddMonths(count), string.Create(CultureInfo.InvariantCulture, $"P{count}M")) with { Year = known };
    }

    private static DateTerm Span(int start, int end, DateOnly first, DateOnly stop, string length) =>
        DateTerm.Fixed(start, end, DateGrain.Span, DateText.Range(first, stop, length), new DateSpan(first, stop, IsDay: false));
}
