namespace Extractor.Numbers;

/// <summary>
/// The result of reading one printed text as a number. The default value is a <see cref="NumberKind.Text"/> without a value.
/// </summary>
/// <param name="Kind">What the text is.</param>
/// <param name="Value">The exact value; zero unless <paramref name="Kind"/> is <see cref="NumberKind.Number"/>.</param>
/// <param name="DecimalPlaces">Printed digits behind the decimal point, 0 to 28. <c>507.20</c> has 2, <c>507.2</c> has 1.</param>
/// <param name="IsPercentage">True when a percent sign follows; <paramref name="Value"/> is then in percent.</param>
/// <param name="Unit">The amount unit printed in the same text, or null.</param>
/// <param name="Repairs">What was repaired on the way.</param>
/// <param name="Scale">
/// 10000 or 100000000 when the text prints 万 or 亿 without 元, and 1 otherwise. <paramref name="Value"/> counts it in already; where money
/// is meant the value is then in yuan.
/// </param>
/// <param name="IsApproximate">Whether the text says that the value is not exact: 371余万元.</param>
public readonly record struct NumberReading(
    NumberKind Kind,
    decimal Value = 0,
    int DecimalPlaces = 0,
    bool IsPercentage = false,
    AmountUnit? Unit = null,
    NumberRepairs Repairs = NumberRepairs.None,
    int Scale = 1,
    bool IsApproximate = false)
{
    /// <summary>Whether there is a value: a number or a printed zero.</summary>
    public bool HasValue => Kind is NumberKind.Number or NumberKind.Zero;

    /// <summary>The value of the last printed place: 0.01 for <c>507.20</c>, 1 for <c>98</c>, 1000000 for 3.91亿.</summary>
    public decimal Resolution => new decimal(1, 0, 0, isNegative: false, (byte)DecimalPlaces) * Scale;
}
