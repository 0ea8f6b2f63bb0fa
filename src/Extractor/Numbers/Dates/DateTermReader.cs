using System.Buffers;
using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>Reads one time with the reader that makes the longest of it.</summary>
internal static class DateTermReader
{
    /// <summary>What a time can begin with; everything else is passed over at once.</summary>
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        string.Concat("0123456789零一二三四五六七八九十两廿卅千大前后上下去今本当明来次昨这近最过未接之以头公农阴旧夏正腊冬年周星礼第", HolidayReader.Beginnings, Eras.Beginnings));

    /// <summary>The time at a place, or null.</summary>
    public static DateTerm? Read(Passage text, int at, NumberContext context, bool bareDay)
    {
        if (!Beginnings.Contains(text[at]))
        {
            return null;
        }

        var best = NumericDateReader.Read(text, at, context);
        best = Longer(best, CalendarDateReader.Read(text, at, context, bareDay));
        best = Longer(best, RelativeDayReader.Read(text, at, context));
        best = Longer(best, WeekReader.Read(text, at, context));
        best = Longer(best, PeriodReader.Read(text, at, context));
        best = Longer(best, HolidayReader.Read(text, at, context));
        return best is { Grain: DateGrain.Month, Month: { } month }
            ? Longer(best, WeekReader.ReadOfMonth(text, at, best.End, best.Year, month, context))
            : best;
    }

    private static DateTerm? Longer(DateTerm? one, DateTerm? other) => other is not null && (one is null || other.End > one.End) ? other : one;
}
