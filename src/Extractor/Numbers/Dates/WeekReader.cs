using System.Globalization;
using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>Reads weeks and their days: 星期一, 上上个周三, 下下周, 下周末, 8月的最后一个星期一.</summary>
internal static class WeekReader
{
    private static readonly string[] WeekNames = ["星期", "礼拜", "周"];

    private static readonly (string Word, int Offset)[] Prefixes =
    [
        ("上上一个", -2), ("上上个", -2), ("下下个", 2), ("上一个", -1), ("下一个", 1), ("上上", -2), ("下下", 2), ("上个", -1), ("下个", 1), ("这个", 0), ("本", 0), ("这", 0),
        ("上", -1), ("下", 1),
    ];

    /// <summary>Reads the week or weekday at a place.</summary>
    public static DateTerm? Read(Passage text, int at, NumberContext context)
    {
        if (text[at] is '最' or '第')
        {
            return ReadOfMonth(text, at, at, null, null, context);
        }

        var (behind, offset) = Prefix(text, at);
        var name = text.BehindAny(behind, WeekNames);
        if (name < 0)
        {
            return null;
        }

        var weekday = WeekdayEnd(text, behind, out var day);
        if (weekday >= 0)
        {
            return offset is { } weeks ? Relative(at, weekday, weeks, day, context) : Next(text, at, weekday, day, context);
        }

        var weekend = text[name] == '末';
        if (offset is null && !(weekend && text.Has(at, "周末")))
        {
            return null;
        }

        var moved = offset ?? 0;
        if (context.ReferenceDate is not { } reference)
        {
            return weekend ? new DateTerm(at, name + 1, DateGrain.Span, "XXXX-WXX-WE") : new DateTerm(at, name, DateGrain.Week, "XXXX-WXX");
        }

        var monday = Calendar.Plus(Calendar.Monday(reference), 7 * moved);
        var timex = Calendar.WeekTimex(monday);
        return weekend
            ? DateTerm.Fixed(at, name + 1, DateGrain.Span, timex + "-WE", new DateSpan(monday.AddDays(5), monday.AddDays(7), IsDay: false))
            : DateTerm.Fixed(at, name, DateGrain.Week, timex, new DateSpan(monday, monday.AddDays(7), IsDay: false));
    }

    /// <summary>Reads "M月的最后一个星期一" and "第二个周三" behind a month that has been read, or without any.</summary>
    public static DateTerm? ReadOfMonth(Passage text, int start, int at, int? year, int? month, NumberContext context)
    {
        at = text.SkipBlanks(text.Has(at, "的") ? at + 1 : at);
        var last = text.BehindAny(at, ["最后一个", "最後一个", "最后一", "最後一"]);
        var order = last >= 0 ? -1 : 0;
        if (last < 0)
        {
            var number = text[at] == '第' ? CalendarNumber.Read(text, at + 1) : CalendarNumber.None;
            last = number.End < 0 || number.Value is < 1 or > 5 ? -1 : Math.Max(number.End, text.Behind(number.End, "个"));
            order = number.Value;
        }

        if (last < 0)
        {
            return null;
        }

        if (month is not null && WholeWeekEnd(text, last) is >= 0 and var whole)
        {
            return WeekOfMonth(start, whole, year, month.Value, order, context);
        }

        var end = WeekdayEnd(text, text.Has(last, "的") ? last + 1 : last, out var weekday);
        if (end < 0)
        {
            return null;
        }

        return NthOfMonth(start, end, year, month, order, weekday, context);
    }

    /// <summary>The n-th weekday of a month; the last when <paramref name="order"/> is negative.</summary>
    public static DateTerm NthOfMonth(int start, int end, int? year, int? month, int order, int weekday, NumberContext context)
    {
        var past = Instance(year, month, order, weekday, context, future: false);
        var index = past?.Start is { } day ? ((day.Day - 1) / 7) + 1 : order;
        var parts = DateText.Parts(year, month, null, DateGrain.Month);
        return new DateTerm(start, end, DateGrain.Day, string.Create(CultureInfo.InvariantCulture, $"{parts}-WXX-{weekday}-#{index}"))
        {
            Year = year,
            Month = month,
            Past = past,
            Future = Instance(year, month, order, weekday, context, future: true),
        };
    }

    private static int WholeWeekEnd(Passage text, int at) => WeekdayEnd(text, at, out _) >= 0 ? -1 : text.BehindAny(at, WeekNames);

    /// <summary>A week belongs to the month that its Thursday is in.</summary>
    private static DateTerm WeekOfMonth(int start, int end, int? year, int month, int order, NumberContext context)
    {
        var past = Week(Instance(year, month, order, 4, context, future: false));
        var number = order < 0 && past?.Start is { } monday ? (monday.AddDays(3).Day + 6) / 7 : order;
        return new DateTerm(start, end, DateGrain.Week, string.Create(CultureInfo.InvariantCulture, $"{DateText.Parts(year, month, null, DateGrain.Month)}-W{number:00}"))
        {
            Past = past,
            Future = Week(Instance(year, month, order, 4, context, future: true)),
        };
    }

    private static DateSpan? Week(DateSpan? thursday) => thursday is { Start: { Year: > 1 } day } ? new DateSpan(day.AddDays(-3), day.AddDays(4), IsDay: false) : null;

    /// <summary>The place behind a weekday, and the weekday from 1 for Monday to 7; −1 when there is none.</summary>
    public static int WeekdayEnd(Passage text, int at, out int day)
    {
        day = 0;
        var name = text.BehindAny(at, WeekNames);
        if (name < 0)
        {
            return -1;
        }

        day = text[name] is '日' or '天' ? 7 : text[name] is >= '1' and <= '6' ? text[name] - '0' : NumeralCharacters.DigitOf(text[name]);
        var counted = day is 1 && text[name + 1] is '次' or '个' or '般';
        return day is >= 1 and <= 7 && text[name] != '两' && !counted && !CalendarNumber.IsNumeral(text[name + 1]) && !ArabicDigits.IsDigit(text[name + 1]) ? name + 1 : -1;
    }

    private static DateSpan? Instance(int? year, int? month, int order, int weekday, NumberContext context, bool future)
    {
        if (month is not { } m)
        {
            return null;
        }

        if (year is { } said)
        {
            return Calendar.IsYear(said) ? Nth(said, m, order, weekday) : null;
        }

        if (context.ReferenceDate is not { } reference || Nth(reference.Year, m, order, weekday) is not { Start: { } day } here || reference.Year is < 2 or > 9990)
        {
            return null;
        }

        return future
            ? day >= reference ? here : Nth(reference.Year + 1, m, order, weekday)
            : day < reference ? here : Nth(reference.Year - 1, m, order, weekday);
    }

    private static DateSpan? Nth(int year, int month, int order, int weekday)
    {
        var first = new DateOnly(year, month, 1);
        var day = first.AddDays((weekday - (((int)first.DayOfWeek + 6) % 7) - 1 + 7) % 7);
        day = day.AddDays(order < 0 ? (DateTime.DaysInMonth(year, month) - day.Day) / 7 * 7 : (order - 1) * 7);
        return day.Month == month ? DateSpan.Day(day) : null;
    }

    private static (int Behind, int? Offset) Prefix(Passage text, int at)
    {
        foreach (var (word, offset) in Prefixes)
        {
            if (text[at] == word[0] && text.Has(at, word))
            {
                return (text.SkipBlanks(at + word.Length), offset);
            }
        }

        return (at, null);
    }

    private static DateTerm Relative(int start, int end, int weeks, int day, NumberContext context)
    {
        if (context.ReferenceDate is not { } reference)
        {
            return new DateTerm(start, end, DateGrain.Day, $"XXXX-WXX-{day.ToString(CultureInfo.InvariantCulture)}");
        }

        var found = Calendar.Plus(Calendar.Monday(reference), (7 * weeks) + day - 1);
        return DateTerm.Fixed(start, end, DateGrain.Day, DateText.Iso(found), DateSpan.Day(found));
    }

    private static DateTerm? Next(Passage text, int start, int end, int day, NumberContext context)
    {
        // 每周一 repeats; 一周一次 counts.
        if (text[start - 1] is '每' or '各' or '一' or '四' or '圆' or '外' or '隔' or '两' || ArabicDigits.IsDigit(text[start - 1]))
        {
            return null;
        }

        var term = new DateTerm(start, end, DateGrain.Day, $"XXXX-WXX-{day.ToString(CultureInfo.InvariantCulture)}");
        if (context.ReferenceDate is not { } reference)
        {
            return term;
        }

        var here = Calendar.Plus(Calendar.Monday(reference), day - 1);
        return here >= reference
            ? term with { Past = DateSpan.Day(Calendar.Plus(here, -7)), Future = DateSpan.Day(here) }
            : term with { Past = DateSpan.Day(here), Future = DateSpan.Day(Calendar.Plus(here, 7)) };
    }
}
