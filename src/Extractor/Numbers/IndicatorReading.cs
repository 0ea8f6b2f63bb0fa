using Extractor.Numbers.Mentions;

namespace Extractor.Numbers;

/// <summary>What the value of a performance indicator (指标值) says.</summary>
public enum IndicatorKind
{
    /// <summary>Words: 按时完成, 显著提升, 优.</summary>
    Words,

    /// <summary>A bound: ≥95%, 不低于3次, 59家.</summary>
    Bound,

    /// <summary>From … to …: 6-9个月.</summary>
    Span,

    /// <summary>No figure: the number reading of the same text tells whether it is blank, a dash, 无 or illegible.</summary>
    Empty,
}

/// <summary>The value of a performance indicator. The default is words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Relation">How an actual value must stand to <paramref name="Value"/>; equal for a plain number.</param>
/// <param name="Value">The bound, or the lower end of a span; zero for words.</param>
/// <param name="UpperValue">The upper end of a span, which belongs to it; zero for everything else.</param>
/// <param name="IsPercentage">Whether the values are in percent.</param>
/// <param name="IsApproximate">Whether the text says that the value is not exact.</param>
/// <param name="LabelLength">How many characters before the comparison name what is measured: 各类培训 in 各类培训》4次.</param>
/// <param name="UnitStart">Where the unit begins in the text; 0 without one.</param>
/// <param name="UnitLength">How many characters the unit has; 0 when it is missing.</param>
/// <param name="Repairs">What was repaired on the way.</param>
public readonly record struct IndicatorReading(
    IndicatorKind Kind,
    Relation Relation,
    decimal Value,
    decimal UpperValue,
    bool IsPercentage,
    bool IsApproximate,
    int LabelLength,
    int UnitStart,
    int UnitLength,
    NumberRepairs Repairs);
