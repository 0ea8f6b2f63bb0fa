namespace Extractor.Numbers.Mentions;

/// <summary>What a reader of a <see cref="Mention"/> should know besides its value.</summary>
[Flags]
public enum MentionTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text says that the value is not exact: 余, 多, 几, 约, 左右.</summary>
    Approximate = 1,

    /// <summary>The value had to be rounded to 28 digits: 三分之一.</summary>
    Rounded = 2,

    /// <summary>The value is beyond 28 digits and therefore left out.</summary>
    TooLarge = 4,

    /// <summary>It stands inside a longer mention: the 15 of 15元, the 2022 of a date. A reader of facts skips these.</summary>
    Nested = 8,

    /// <summary>No unit of money is printed; 万 or 亿 counts yuan because the sentence speaks of money.</summary>
    ImpliedUnit = 16,

    /// <summary>A currency is named without any number.</summary>
    WithoutValue = 32,

    /// <summary>A range whose words 以上, 以下, 以内 include the bound itself in law and statistics, though it is given as open.</summary>
    BoundIncluded = 64,

    /// <summary>A decrease is said in words (减少, 下降); the value itself has no sign.</summary>
    Decrease = 128,

    /// <summary>An increase is said in words (增加, 增长).</summary>
    Increase = 256,

    /// <summary>A time of day follows the date.</summary>
    TimeFollows = 512,

    /// <summary>The day is one of the lunar calendar; no civil date is derived.</summary>
    Lunar = 1024,

    /// <summary>The date does not exist: 2019年2月29日. There is no value.</summary>
    Impossible = 2048,

    /// <summary>A blank between the digits of one number was taken away: 822. 09 万元.</summary>
    JoinedDigits = 4096,

    /// <summary>A character that was misread by recognition was taken for the one that must stand there: 2023 平 9 月.</summary>
    GlyphRepaired = 8192,
}
