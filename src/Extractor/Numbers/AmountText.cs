namespace Extractor.Numbers;

/// <summary>An amount of money that was read from a cell.</summary>
/// <param name="Number">The cell as a number; its kind says why there is no amount.</param>
/// <param name="Yuan">The exact amount in yuan; null without a value or unit, and for a percentage.</param>
/// <param name="Resolution">The value of the last printed place in yuan; null where <paramref name="Yuan"/> is.</param>
/// <param name="Unit">The unit that was applied, or null.</param>
/// <param name="UnitSource">Where the unit is printed.</param>
public readonly record struct AmountReading(
    NumberReading Number, decimal? Yuan, decimal? Resolution, AmountUnit? Unit, AmountUnitSource UnitSource);

/// <summary>
/// Reads a cell that is known to hold money: there a bare 万 means 万元. The unit printed nearest to the number is applied.
/// </summary>
public static class AmountText
{
    /// <summary>Past this a product with the largest unit could leave the range of exact decimals.</summary>
    private const decimal Largest = 100_000_000_000_000_000_000m;

    /// <summary>Reads <paramref name="text"/> with the units of its surroundings.</summary>
    public static AmountReading Read(ReadOnlySpan<char> text, AmountUnits units)
    {
        var number = NumberText.Read(text);
        var scaled = number.Scale switch
        {
            10_000 => AmountUnit.TenThousand,
            100_000_000 => AmountUnit.HundredMillion,
            _ => null,
        };
        var (unit, source) = units.For(number.Unit ?? scaled);
        if (!number.HasValue || number.IsPercentage || unit is null || Math.Abs(number.Value) > Largest)
        {
            return new AmountReading(number, null, null, unit, source);
        }

        var factor = scaled is null ? unit.Yuan : 1m;
        return new AmountReading(number, number.Value * factor, number.Resolution * factor, unit, source);
    }
}
