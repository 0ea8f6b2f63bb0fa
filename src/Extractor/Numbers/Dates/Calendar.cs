using Extractor.Numbers.Mentions;

namespace Extractor.Numbers.Dates;

/// <summary>Days and periods of the calendar near a reference date. Nothing here leaves the years 1 to 9998.</summary>
internal static class Calendar
{
    private const int FarthestLeapYear = 8;

    public static bool IsYear(int year) => year is >= 1 and <= 9998;

    public static bool Exists(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    public static DateSpan Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1), IsDay: false);

    public static DateSpan Month(int year, int month) => Months(new DateOnly(year, month, 1), 1);

    /// <summary>Some months from the first day of one.</summary>
    public static DateSpan Months(DateOnly first, int count) => new(first, first.AddMonths(count), IsDay: false);

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => Plus(day, -(((int)day.DayOfWeek + 6) % 7));

    /// <summary>A day moved by some days, kept inside the calendar.</summary>
    public static DateOnly Plus(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, new DateOnly(1, 1, 8).DayNumber, new DateOnly(9998, 12, 1).DayNumber));

    /// <summary>A day moved by some months, kept inside the calendar.</summary>
    public static DateOnly PlusMonths(DateOnly day, int months)
    {
        var year = day.Year + ((day.Month - 1 + months) / 12);
        return year is < 2 or > 9997 ? day : day.AddMonths(months);
    }

    /// <summary>The ISO week of a Monday: 2017-W13.</summary>
    public static string WeekTimex(DateOnly monday)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return $"{System.Globalization.ISOWeek.GetYear(day):0000}-W{System.Globalization.ISOWeek.GetWeekOfYear(day):00}";
    }

    /// <summary>The last and the next time that a day of the year comes round.</summary>
    public static (DateSpan? Past, DateSpan? Future) MonthDay(NumberContext context, int month, int day)
    {
        if (context.FiscalYear is { } fiscal && IsYear(fiscal))
        {
            return Exists(fiscal, month, day) ? Both(DateSpan.Day(new DateOnly(fiscal, month, day))) : (null, null);
        }

        if (context.ReferenceDate is not { } reference)
        {
            return (null, null);
        }

        DateSpan? past = null;
        DateSpan? future = null;
        for (var step = 0; step <= FarthestLeapYear; step++)
        {
            if (past is null && Exists(reference.Year - step, month, day) && new DateOnly(reference.Year - step, month, day) is var back && back < reference)
            {
                past = DateSpan.Day(back);
            }

            if (future is null && Exists(reference.Year + step, month, day) && new DateOnly(reference.Year + step, month, day) is var ahead && ahead >= reference)
            {
                future = DateSpan.Day(ahead);
            }
        }

        return (past, future);
    }

    /// <summary>The last and the next time that a day of the month comes round.</summary>
    public static (DateSpan? Past, DateSpan? Future) MonthlyDay(NumberContext context, int day)
    {
        if (context.ReferenceDate is not { } reference)
        {
            return (null, null);
        }

        DateSpan? past = null;
        DateSpan? future = null;
        for (var step = 0; step <= 2; step++)
        {
            var (back, ahead) = (PlusMonths(new DateOnly(reference.Year, reference.Month, 1), -step), PlusMonths(new DateOnly(reference.Year, reference.Month, 1), step));
            past ??= Exists(back.Year, back.Month, day) && Plus(back, day - 1) < reference ? DateSpan.Day(Plus(back, day - 1)) : null;
            future ??= Exists(ahead.Year, ahead.Month, day) && Plus(ahead, day - 1) >= reference ? DateSpan.Day(Plus(ahead, day - 1)) : null;
        }

        return (past, future);
    }

    /// <summary>The last and the next time that a month comes round; the present month counts as next.</summary>
    public static (DateSpan? Past, DateSpan? Future) YearlyMonth(NumberContext context, int month)
    {
        if (context.FiscalYear is { } fiscal && IsYear(fiscal))
        {
            return Both(Month(fiscal, month));
        }

        if (context.ReferenceDate is not { Year: > 1 and < 9998 } reference)
        {
            return (null, null);
        }

        return month < reference.Month
            ? (Month(reference.Year, month), Month(reference.Year + 1, month))
            : (Month(reference.Year - 1, month), Month(reference.Year, month));
    }

    /// <summary>One span for past and future.</summary>
    public static (DateSpan? Past, DateSpan? Future) Both(DateSpan span) => (span, span);
}
