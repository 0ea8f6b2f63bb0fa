using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>
/// Reads days of digits only: 2010-01-29, 2010/1/29, 2022.11.8, 2010 01 29, 1/2/2020 (day before month), 05/05/89, 27-7-3 (year first when
/// that makes a date), 12/1 on its own, and the month 2022-11.
/// </summary>
internal static class NumericDateReader
{
    private const int CenturyLimit = 30;

    /// <summary>Reads the day at a place, or null.</summary>
    public static DateTerm? Read(Passage text, int at, NumberContext context)
    {
        var first = CalendarNumber.Read(text, at);
        if (first.End < 0 || !first.IsArabic || text[at - 1] == '/')
        {
            return null;
        }

        var separator = text[first.End];
        if (separator is not ('-' or '/' or '.' or ' ') || (separator == '-' && text[at - 1] == '-'))
        {
            return null;
        }

        var second = Number(text, first.End + 1);
        if (second.End < 0 || second.Digits > 2)
        {
            return null;
        }

        if (text[second.End] != separator)
        {
            return ReadTwo(text, at, first, second, separator, context);
        }

        var third = Number(text, second.End + 1);
        if (third.End < 0 || IsLonger(text, third.End) || (separator == ' ' && !(first.Digits == 4 && second.Digits == 2 && third.Digits == 2)))
        {
            return null;
        }

        return (first.Digits, third.Digits) switch
        {
            (4, 1 or 2) => Day(at, third.End, first.Value, second.Value, third.Value),
            (1 or 2, 4) => DayFirst(at, third, third.Value, first.Value, second.Value),
            (2, 1 or 2) when third.Value <= 31 && separator != '.' => Day(at, third.End, FullYear(first.Value), second.Value, third.Value),
            (1 or 2, 2) when separator != '.' => DayFirst(at, third, FullYear(third.Value), first.Value, second.Value),
            _ => null,
        };
    }

    /// <summary>The year that two digits stand for.</summary>
    public static int FullYear(int digits) => digits < CenturyLimit ? 2000 + digits : 1900 + digits;

    private static DateTerm? ReadTwo(Passage text, int at, CalendarNumber first, CalendarNumber second, char separator, NumberContext context)
    {
        if (IsLonger(text, second.End) || separator is '.' or ' ')
        {
            return null;
        }

        if (first.Digits == 4 && second.Digits == 2 && first.Value is >= 1900 and < 2100 && second.Value is >= 1 and <= 12 && !IsWordAt(text, second.End))
        {
            return DateTerm.Fixed(at, second.End, DateGrain.Month, DateText.Parts(first.Value, second.Value, null, DateGrain.Month), Calendar.Month(first.Value, second.Value))
                with
            { Year = first.Value, Month = second.Value };
        }

        // 1/2 is a half far more often than a day; it is a day only where it stands alone.
        if (separator != '/' || first.Digits > 2 || first.Value is < 1 or > 12 || second.Value is < 1 or > 31 || IsWordAt(text, second.End)
            || IsWordAt(text, at - 1))
        {
            return null;
        }

        var (past, future) = Calendar.MonthDay(context, first.Value, second.Value);
        return new DateTerm(at, second.End, DateGrain.Day, DateText.Parts(null, first.Value, second.Value, DateGrain.Day))
        {
            Month = first.Value,
            Day = second.Value,
            Past = past,
            Future = future,
        };
    }

    private static DateTerm? DayFirst(int at, CalendarNumber last, int year, int first, int second) => second > 12
        ? Day(at, last.End, year, first, second)
        : Day(at, last.End, year, second, first);

    private static DateTerm? Day(int at, int end, int year, int month, int day) => Calendar.Exists(year, month, day)
        ? DateTerm.Fixed(at, end, DateGrain.Day, DateText.Parts(year, month, day, DateGrain.Day), DateSpan.Day(new DateOnly(year, month, day)))
            with
        { Year = year, Month = month, Day = day }
        : null;

    private static CalendarNumber Number(Passage text, int at)
    {
        var (end, value) = (at, 0);
        while (ArabicDigits.IsDigit(text[end]) && end - at < 5)
        {
            value = (value * 10) + (text[end] - '0');
            end++;
        }

        return end == at || end - at is 3 or > 4 ? CalendarNumber.None : new CalendarNumber(end, value, end - at, IsArabic: true);
    }

    private static bool IsLonger(Passage text, int end) =>
        char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '-' or '/' or '.' && ArabicDigits.IsDigit(text[end + 1]) && !BeginsDate(text, end + 1));

    /// <summary>10/1/2018-10/7/2018 goes on with a second day.</summary>
    private static bool BeginsDate(Passage text, int at)
    {
        var first = Number(text, at);
        return first.End >= 0 && text[at - 1] == '-' && text[first.End] == '/';
    }

    private static bool IsWordAt(Passage text, int at) => char.IsLetterOrDigit(text[at]) || text[at] is '%' or '/' or '-';
}
