using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>Reads public holidays and festivals by name: 国庆节, 2016年元旦, 母亲节. Festivals of the lunar calendar are left out: no civil day
/// follows from their name.</summary>
internal static class HolidayReader
{
    /// <summary>Name, month, day; a day above 100 is the n-th weekday: 207 is the second Sunday.</summary>
    private static readonly (string Name, int Month, int Day)[] Table =
    [
        ("元旦节", 1, 1), ("元旦", 1, 1), ("情人节", 2, 14), ("三八妇女节", 3, 8), ("妇女节", 3, 8), ("植树节", 3, 12), ("愚人节", 4, 1), ("五一国际劳动节", 5, 1), ("五一劳动节", 5, 1), ("劳动节", 5, 1), ("十一国庆节", 10, 1),
        ("五一节", 5, 1), ("青年节", 5, 4), ("六一儿童节", 6, 1), ("儿童节", 6, 1), ("六一节", 6, 1), ("建党节", 7, 1), ("建军节", 8, 1), ("教师节", 9, 10),
        ("国庆节", 10, 1), ("国庆", 10, 1), ("万圣节", 10, 31), ("光棍节", 11, 11), ("双十一", 11, 11), ("平安夜", 12, 24),
        ("圣诞节", 12, 25), ("圣诞", 12, 25), ("母亲节", 5, 207), ("父亲节", 6, 307), ("感恩节", 11, 404),
    ];

    /// <summary>The characters that names of holidays begin with.</summary>
    public static string Beginnings { get; } = string.Concat(Table.Select(holiday => holiday.Name[0]).Distinct());

    /// <summary>Reads the holiday at a place, with the year before it.</summary>
    public static DateTerm? Read(Passage text, int at, NumberContext context)
    {
        var year = YearPart.Read(text, at, context);
        var name = year.End < 0 ? at : text.SkipBlanks(text.Has(year.End, "的") ? year.End + 1 : year.End);
        foreach (var (word, month, code) in Table)
        {
            if (text[name] == word[0] && text.Has(name, word))
            {
                return Holiday(at, name + word.Length, year, month, code, context);
            }
        }

        return null;
    }

    private static DateTerm Holiday(int start, int end, YearPart year, int month, int code, NumberContext context)
    {
        if (code > 100)
        {
            return WeekReader.NthOfMonth(start, end, year.Year, month, code / 100, code % 100, context);
        }

        var (past, future) = year.Year is { } known && Calendar.Exists(known, month, code) ? Calendar.Both(DateSpan.Day(new DateOnly(known, month, code)))
            : year.End < 0 ? Calendar.MonthDay(context, month, code)
            : (null, null);
        return new DateTerm(start, end, DateGrain.Day, DateText.Parts(year.Year, month, code, DateGrain.Day))
        {
            Year = year.Year,
            Month = month,
            Day = code,
            Past = past,
            Future = future,
        };
    }
}
