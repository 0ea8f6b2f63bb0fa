namespace Extractor.Numbers.Mentions;

/// <summary>What a number in a text is about.</summary>
public enum MentionKind
{
    /// <summary>A bare number or a count; the measure word of a count stands behind it: 199个.</summary>
    Number,

    /// <summary>Money.</summary>
    Amount,

    /// <summary>A share in percent: 95%, 百分之三点五, 三成五, 七五折, 5个百分点.</summary>
    Percentage,

    /// <summary>A place in an order: 第十二, （三）, ①.</summary>
    Ordinal,

    /// <summary>Bounds: 不低于95, 20~100, 五百以上.</summary>
    Range,

    /// <summary>A measured length, area, volume, weight, speed, angle, temperature or amount of information.</summary>
    Quantity,

    /// <summary>A day or a period of days.</summary>
    Date,
}
