using System.Collections.Immutable;
using System.Globalization;
using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>Joins two times into a range: 从2016年1月10日到12日, 1995 - 1997年, 三月和九月之间, 2010年之后2018年之前.</summary>
internal static class DateRangeReader
{
    private static readonly string[] Separators = ["到", "至", "-", "–", "~"];

    private static readonly string[] Closings = ["之间", "间"];

    /// <summary>The range that begins with a time that has been read, or null.</summary>
    public static (int End, DateReading Reading)? ReadBehind(Passage text, DateTerm first, NumberContext context)
    {
        if (ReadAfterBefore(text, first, context) is { } open)
        {
            return open;
        }

        var at = text.SkipBlanks(first.End);
        var separator = text.BehindAny(at, Separators);
        var paired = separator < 0 && text[at] is '和' or '与';
        if (separator < 0 && !paired)
        {
            return null;
        }

        var second = DateTermReader.Read(text, text.SkipBlanks(paired ? at + 1 : separator), context, bareDay: true);
        if (second is null || (second.Grain == DateGrain.Day) != (first.Grain == DateGrain.Day))
        {
            return null;
        }

        var closing = text.BehindAny(text.SkipBlanks(second.End), Closings);
        return paired && closing < 0 ? null : Join(first, second, closing >= 0 ? closing : second.End, context);
    }

    /// <summary>The range of a bare number and a time with its unit: 1995 - 1997年, 3至5月.</summary>
    public static (int End, DateReading Reading)? ReadBare(Passage text, int at, NumberContext context, bool unmarked, int? year = null)
    {
        var first = CalendarNumber.Read(text, at);
        if (first.End < 0 || text[at - 1] == '第')
        {
            return null;
        }

        var separator = text.BehindAny(text.SkipBlanks(first.End), Separators);
        var start = separator < 0 ? -1 : text.SkipBlanks(separator);
        var second = start < 0 ? CalendarNumber.None : CalendarNumber.Read(text, start);
        if (second.End < 0 && start >= 0 && ArabicDigits.IsDigit(text[start]))
        {
            return null;
        }

        if (second.End < 0 || first.Digits != second.Digits || first.Value >= second.Value)
        {
            return null;
        }

        var mark = text.SkipBlanks(second.End);
        var years = first.Digits == 4 && first.Value is >= 1000 and < 3000 && second.Value < 3000 && second.Value - first.Value < 200;
        if (years && (unmarked || text[mark] == '年'))
        {
            var end = text[mark] != '年' ? second.End : text.Has(mark + 1, "度") ? mark + 2 : mark + 1;
            return Join(Year(at, first), Year(start, second), end, context);
        }

        if (first.Value is >= 1 and <= 12 && second.Value <= 12 && text[mark] == '月' && text[at - 1] != '.')
        {
            var term = DateTermReader.Read(text, start, context, bareDay: false);
            var (past, future) = year is { } known ? Calendar.Both(Calendar.Month(known, first.Value)) : Calendar.YearlyMonth(context, first.Value);
            var month = new DateTerm(at, first.End, DateGrain.Month, DateText.Parts(year, first.Value, null, DateGrain.Month))
            {
                Year = year,
                Month = first.Value,
                Past = past,
                Future = future,
            };
            return term is { Grain: DateGrain.Month } ? Join(month, term, term.End, context) : null;
        }

        return null;
    }

    private static DateTerm Year(int at, CalendarNumber number) =>
        DateTerm.Fixed(at, number.End, DateGrain.Year, DateText.Parts(number.Value, null, null, DateGrain.Year), Calendar.Year(number.Value)) with { Year = number.Value };

    private static (int End, DateReading Reading)? ReadAfterBefore(Passage text, DateTerm first, NumberContext context)
    {
        var after = text.BehindAny(first.End, ["之后", "以后"]);
        var second = after < 0 ? null : DateTermReader.Read(text, text.SkipBlanks(after), context, bareDay: false);
        var before = second is null ? -1 : text.BehindAny(second.End, ["之前", "以前"]);
        return before < 0 || second!.Grain != first.Grain ? null : Join(first, second, before, context);
    }

    private static (int End, DateReading Reading)? Join(DateTerm first, DateTerm second, int end, NumberContext context)
    {
        (first, second) = (Inherit(first, second, context), Inherit(second, first, context));
        if (first.IsImpossible || second.IsImpossible)
        {
            return (end, new DateReading($"({first.FirstTimex},{second.FirstTimex},PXD)", []));
        }

        var (futureStart, futureEnd) = (first.Future?.Start, second.Future?.Start);
        var (pastStart, pastEnd) = (first.Past?.Start, second.Past?.Start);
        if (futureStart > futureEnd)
        {
            futureStart = pastStart;
        }

        if (pastEnd < pastStart)
        {
            pastEnd = futureEnd;
        }

        var candidates = ImmutableArray.CreateBuilder<DateSpan>(2);
        AddSpan(candidates, pastStart, pastEnd);
        AddSpan(candidates, futureStart, futureEnd);
        if (candidates.Count == 0)
        {
            return first.Past is null && second.Past is null ? (end, new DateReading($"({first.FirstTimex},{second.FirstTimex})", [])) : null;
        }

        var timex = $"({first.FirstTimex},{second.FirstTimex},{Length(first, second, candidates[^1])})";
        return (end, new DateReading(timex, candidates.ToImmutable()) { LastDay = candidates.Count > 1 ? null : LastDay(second, candidates[0].End!.Value) });
    }

    /// <summary>What one end leaves out is taken from the other: 2016年1月10日到12日.</summary>
    private static DateTerm Inherit(DateTerm term, DateTerm other, NumberContext context)
    {
        var year = term.Year ?? (term.Grain is DateGrain.Day or DateGrain.Month && term.Timex.StartsWith('X') ? other.Year : null);
        var month = term.Month ?? (term.Grain == DateGrain.Day && term.Timex.StartsWith("XXXX-XX", StringComparison.Ordinal) ? other.Month : null);
        if (year == term.Year && month == term.Month)
        {
            return term;
        }

        var timex = term.Timex.Contains('W', StringComparison.Ordinal) ? term.Timex : DateText.Parts(year, month, term.Day, term.Grain);
        if (month is not { } m || (term.Grain == DateGrain.Day && term.Day is null))
        {
            return term;
        }

        if (term.Grain == DateGrain.Month)
        {
            return year is { } y && Calendar.IsYear(y) ? term with { Year = y, Timex = timex, Past = Calendar.Month(y, m), Future = Calendar.Month(y, m) } : term;
        }

        if (year is { } said)
        {
            var exists = Calendar.Exists(said, m, term.Day!.Value);
            DateSpan? day = exists ? DateSpan.Day(new DateOnly(said, m, term.Day.Value)) : null;
            return term with { Year = said, Month = m, Timex = timex, Past = day, Future = day, IsImpossible = !exists };
        }

        var (past, future) = Calendar.MonthDay(context, m, term.Day!.Value);
        return term with { Month = m, Timex = timex, Past = past, Future = future };
    }

    private static void AddSpan(ImmutableArray<DateSpan>.Builder candidates, DateOnly? start, DateOnly? end)
    {
        if (start is { } first && end is { } last && first < last && new DateSpan(first, last, IsDay: false) is var span && !candidates.Contains(span))
        {
            candidates.Add(span);
        }
    }

    private static string Length(DateTerm first, DateTerm second, DateSpan span)
    {
        var (start, end) = (span.Start!.Value, span.End!.Value);
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return (first.Grain, second.Grain) switch
        {
            (DateGrain.Year, DateGrain.Year) => string.Create(CultureInfo.InvariantCulture, $"P{end.Year - start.Year}Y"),
            (DateGrain.Year or DateGrain.Month, DateGrain.Year or DateGrain.Month) => string.Create(CultureInfo.InvariantCulture, $"P{months}M"),
            _ => string.Create(CultureInfo.InvariantCulture, $"P{end.DayNumber - start.DayNumber}D"),
        };
    }

    private static DateOnly LastDay(DateTerm second, DateOnly start) => second.Grain switch
    {
        DateGrain.Year => new DateOnly(start.Year, 12, 31),
        DateGrain.Month => new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month)),
        DateGrain.Day => start,
        _ => second.Future?.End is { } end && end > start ? end.AddDays(-1) : start,
    };
}
