using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>Reads days that are counted from the reference date: 昨天, 大后天, 5天前, 两周后, and the ends of a fiscal year: 年初, 上年末.</summary>
internal static class RelativeDayReader
{
    private static readonly (string Word, int Offset)[] Days =
    [
        ("大前天", -3), ("大后天", 3), ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1), ("今天", 0), ("今日", 0), ("当天", 0), ("当日", 0), ("明天", 1), ("明日", 1),
        ("次日", 1), ("后天", 2), ("后日", 2),
    ];

    private static readonly string[] Before = ["之前", "以前", "前"];

    private static readonly string[] After = ["之后", "以后", "后"];

    /// <summary>What behind 今日 and the like makes it a name: 今日头条.</summary>
    private static readonly string[] Names = ["头条", "资本", "说法"];

    /// <summary>Reads the day at a place.</summary>
    public static DateTerm? Read(Passage text, int at, NumberContext context)
    {
        foreach (var (word, offset) in Days)
        {
            if (text[at] == word[0] && text.Has(at, word))
            {
                return IsName(text, at, at + word.Length, word) ? null : Day(at, at + word.Length, context, offset);
            }
        }

        return ReadYearEnd(text, at, context) ?? ReadCounted(text, at, context);
    }

    /// <summary>5天前, 3个月后.</summary>
    private static DateTerm? ReadCounted(Passage text, int at, NumberContext context)
    {
        var count = CalendarNumber.Read(text, at);
        if (count.End < 0 || count.Value is < 1 or > 999 || text[at - 1] == '第' || text[at] is '0' or '零')
        {
            return null;
        }

        var length = PeriodLength.ReadUnit(text, text.SkipBlanks(count.End), count.Value);
        if (length.End < 0)
        {
            return null;
        }

        var behind = text.SkipBlanks(length.End);
        if (text.BehindAny(behind, ["以内", "之内", "内"]) is >= 0 and var within)
        {
            return new DateTerm(at, within, DateGrain.Span, length.Duration) { IsDeadline = true };
        }

        var back = text.BehindAny(behind, Before);
        var end = back >= 0 ? back : text.BehindAny(behind, After);
        return end < 0 ? null
            : context.ReferenceDate is not { } reference ? new DateTerm(at, end, DateGrain.Day, DateText.Unknown)
            : Moved(at, end, length.From(reference, back >= 0 ? -1 : 1));
    }

    /// <summary>年初 and 年末 of the year that a report is about; of any other text they say nothing.</summary>
    private static DateTerm? ReadYearEnd(Passage text, int at, NumberContext context)
    {
        if (context.FiscalYear is not { } fiscal || !Calendar.IsYear(fiscal - 1))
        {
            return null;
        }

        var previous = text.Has(at, "上年");
        var word = previous ? at + 1 : at;
        if (text[word] != '年' || (!previous && (ArabicDigits.IsDigit(text[at - 1]) || CalendarNumber.IsNumeral(text[at - 1]))))
        {
            return null;
        }

        var year = previous ? fiscal - 1 : fiscal;
        return text[word + 1] switch
        {
            '初' => Moved(at, word + 2, new DateOnly(year, 1, 1)),
            '末' or '底' or '终' => Moved(at, word + 2, new DateOnly(year, 12, 31)),
            _ => null,
        };
    }

    private static bool IsName(Passage text, int start, int end, string word) =>
        text.BehindAny(end, Names) >= 0
        || (text[start - 1] == '《' && word[0] is '明' or '今' or '昨')
        || (word is "前日" or "后日" or "当日" && text[end] is '本' or '元')
        || (word[0] == '后' && text[start - 1] is '以' or '之' or '今')
        || (word[0] == '前' && text[start - 1] is '以' or '之' or '日');

    private static DateTerm Day(int start, int end, NumberContext context, int offset) => context.ReferenceDate is { } reference
        ? Moved(start, end, Calendar.Plus(reference, offset))
        : new DateTerm(start, end, DateGrain.Day, DateText.Unknown);

    private static DateTerm Moved(int start, int end, DateOnly day) =>
        DateTerm.Fixed(start, end, DateGrain.Day, DateText.Iso(day), DateSpan.Day(day));
}
