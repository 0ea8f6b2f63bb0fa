using System.Globalization;
using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>Reads decades and centuries: 90年代, 本世纪20年代, 十九世纪七十年代, 21世纪.</summary>
internal static class DecadeReader
{
    /// <summary>Reads the decade or century at a place.</summary>
    public static DateTerm? Read(Passage text, int at, NumberContext context)
    {
        var century = ReadCentury(text, at, context, out var behind);
        var decadeAt = century is null ? at : text.SkipBlanks(text.Has(behind, "的") ? behind + 1 : behind);
        var number = CalendarNumber.Read(text, decadeAt);
        var end = number.End < 0 ? -1 : text.Behind(number.End, "年代");
        if (end >= 0 && number.Value is >= 10 and <= 90 && number.Value % 10 == 0)
        {
            return century is { } known ? Years(at, end, known + number.Value, 10) : AnyCentury(at, end, number.Value, context);
        }

        if (end >= 0 && number is { Digits: 4, Value: >= 1000 and < 9990 } && number.Value % 10 == 0)
        {
            return Years(at, end, number.Value, 10);
        }

        return century is { } whole && behind > at ? Years(at, behind, whole, 100) : null;
    }

    /// <summary>The first year of a century, the place behind it.</summary>
    private static int? ReadCentury(Passage text, int at, NumberContext context, out int behind)
    {
        behind = at;
        var offset = text.BehindAny(at, ["本世纪", "这个世纪"]) is >= 0 and var here ? (here, 0)
            : text.BehindAny(at, ["上个世纪", "上世纪"]) is >= 0 and var last ? (last, -100)
            : text.BehindAny(at, ["下个世纪", "下世纪"]) is >= 0 and var next ? (next, 100)
            : (-1, 0);
        if (offset.Item1 >= 0)
        {
            behind = offset.Item1;
            return context.ReferenceDate is { Year: > 200 and < 9800 } reference ? (reference.Year / 100 * 100) + offset.Item2 : null;
        }

        var number = CalendarNumber.Read(text, at);
        behind = number.End < 0 ? at : Math.Max(at, text.Behind(number.End, "世纪"));
        return behind > at && number.Value is >= 2 and <= 90 ? (number.Value - 1) * 100 : null;
    }

    private static DateTerm AnyCentury(int start, int end, int decade, NumberContext context)
    {
        var closing = (decade + 10) % 100;
        var timex = string.Create(CultureInfo.InvariantCulture, $"(XX{decade:00}-01-01,XX{closing:00}-01-01,P10Y)");
        var term = new DateTerm(start, end, DateGrain.Span, timex);
        if (context.ReferenceDate is not { Year: > 200 and < 9800 } reference)
        {
            return term;
        }

        var here = (reference.Year / 100 * 100) + decade;
        var (past, future) = here < reference.Year ? (here, here + 100) : (here - 100, here);
        return term with { Past = Span(past, 10), Future = Span(future, 10) };
    }

    private static DateTerm? Years(int start, int end, int first, int count) => first < 1 || !Calendar.IsYear(first + count) ? null
        : DateTerm.Fixed(
            start,
            end,
            DateGrain.Span,
            DateText.Range(new DateOnly(first, 1, 1), new DateOnly(first + count, 1, 1), string.Create(CultureInfo.InvariantCulture, $"P{count}Y")),
            Span(first, count));

    private static DateSpan Span(int first, int count) => new(new DateOnly(first, 1, 1), new DateOnly(first + count, 1, 1), IsDay: false);
}
