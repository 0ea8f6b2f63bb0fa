namespace Extractor.Numbers.Mentions;

/// <summary>
/// What the surroundings of a text say about the numbers in it. The default knows nothing. Dates and years outside 100 to 9800 count as not
/// known, so that no relative date can leave the calendar.
/// </summary>
/// <param name="ReferenceDate">The day from which 明年, 上周一 and 29日 are counted, or null: then they have no value.</param>
/// <param name="FiscalYear">The year that a report is about, or null. It is 本年 and 当年, and 上年 is the one before it.</param>
public sealed record NumberContext(DateOnly? ReferenceDate = null, int? FiscalYear = null)
{
    /// <summary>Nothing is known.</summary>
    public static NumberContext None { get; } = new();

    /// <summary>The same without what is too near to the ends of the calendar.</summary>
    internal NumberContext InsideCalendar() =>
        ReferenceDate is not (null or { Year: >= 100 and <= 9800 }) || FiscalYear is not (null or (>= 100 and <= 9800))
            ? new(ReferenceDate is { Year: >= 100 and <= 9800 } ? ReferenceDate : null, FiscalYear is >= 100 and <= 9800 ? FiscalYear : null)
            : this;
}
