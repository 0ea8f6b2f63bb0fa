namespace Extractor.Fiscal.Identities;

/// <summary>
/// The values that a printed figure can stand for: half its last place to each side, and what follows for figures computed from it. The
/// tolerance of shares, completion rates and growth rates, which no fixed margin fits.
/// </summary>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value, never below <paramref name="Low"/>.</param>
internal readonly record struct PrintedInterval(decimal Low, decimal High)
{
    /// <summary>The values that round to <paramref name="value"/> at a last place of <paramref name="resolution"/>.</summary>
    public static PrintedInterval Of(decimal value, decimal resolution) => new(value - (resolution / 2m), value + (resolution / 2m));

    /// <summary>The sum of any two values.</summary>
    public static PrintedInterval operator +(PrintedInterval one, PrintedInterval other) => new(one.Low + other.Low, one.High + other.High);

    /// <summary>The difference of any two values.</summary>
    public static PrintedInterval operator -(PrintedInterval one, PrintedInterval other) => new(one.Low - other.High, one.High - other.Low);

    /// <summary>The quotients of any two values in percent, or null where the divisor can be zero.</summary>
    public PrintedInterval? PercentOf(PrintedInterval divisor)
    {
        if (divisor.Low <= 0m && divisor.High >= 0m)
        {
            return null;
        }

        ReadOnlySpan<decimal> quotients = [Low / divisor.Low, Low / divisor.High, High / divisor.Low, High / divisor.High];
        var (low, high) = (quotients[0], quotients[0]);
        foreach (var quotient in quotients[1..])
        {
            low = Math.Min(low, quotient);
            high = Math.Max(high, quotient);
        }

        return new PrintedInterval(low * 100m, high * 100m);
    }

    /// <summary>The interval with half a last place of the figure that it is compared with on each side.</summary>
    public PrintedInterval Widened(decimal resolution) => new(Low - (resolution / 2m), High + (resolution / 2m));

    /// <summary>Whether <paramref name="value"/> is one of them, ends included.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;
}
