namespace Extractor.Numbers.Dates;

/// <summary>How long a named time is.</summary>
internal enum DateGrain
{
    Day,
    Week,
    Month,
    Year,

    /// <summary>Any other stretch of days.</summary>
    Span,
}

/// <summary>One time that a text names: 2022年11月8日, 8月, 上周一, 近三年. Two of them may make a range.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The place behind it.</param>
/// <param name="Grain">How long it is.</param>
/// <param name="Timex">The expression, with X for what is not said.</param>
internal sealed record DateTerm(int Start, int End, DateGrain Grain, string Timex)
{
    /// <summary>The year if it is said.</summary>
    public int? Year { get; init; }

    /// <summary>The month if it is said.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month if it is said.</summary>
    public int? Day { get; init; }

    /// <summary>The latest time before the reference date that it can mean; null when that cannot be told.</summary>
    public DateSpan? Past { get; init; }

    /// <summary>The earliest time from the reference date on that it can mean; null when that cannot be told.</summary>
    public DateSpan? Future { get; init; }

    /// <summary>Whether there is no such day.</summary>
    public bool IsImpossible { get; init; }

    /// <summary>Whether it counts by the lunar calendar.</summary>
    public bool IsLunar { get; init; }

    /// <summary>Whether a misread 年 was taken for one.</summary>
    public bool IsRepaired { get; init; }

    /// <summary>Whether it says by when rather than when: 12月底前.</summary>
    public bool IsDeadline { get; init; }

    /// <summary>A time that is the same before and after the reference date.</summary>
    public static DateTerm Fixed(int start, int end, DateGrain grain, string timex, DateSpan span) =>
        new(start, end, grain, timex) { Past = span, Future = span };

    /// <summary>The expression for its first day.</summary>
    public string FirstTimex => Grain switch
    {
        DateGrain.Year => $"{Timex}-01-01",
        DateGrain.Month => $"{Timex}-01",
        DateGrain.Day => Timex,
        _ => Past?.Start is { } first ? DateText.Iso(first) : Timex,
    };
}
