namespace Extractor.Numbers.Mentions;

/// <summary>What the surroundings of a text say about the numbers in it. The default knows nothing.</summary>
/// <param name="ReferenceDate">The day from which 明年, 上周一 and 29日 are counted, or null: then they have no value.</param>
/// <param name="FiscalYear">The year that a report is about, or null. It is 本年 and 当年, and 上年 is the one before it.</param>
public sealed record NumberContext(DateOnly? ReferenceDate = null, int? FiscalYear = null)
{
    /// <summary>Nothing is known.</summary>
    public static NumberContext None { get; } = new();
}
