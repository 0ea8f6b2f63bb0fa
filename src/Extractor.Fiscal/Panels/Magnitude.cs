using System.Globalization;

namespace Extractor.Fiscal.Panels;

/// <summary>Orders of magnitude of amounts, counted exactly and without floating point.</summary>
internal static class Magnitude
{
    /// <summary>Figures of fewer printed units are too rough for a factor: 0.01 beside 0.12 is no jump.</summary>
    internal const decimal FewestUnits = 10m;

    /// <summary>Larger than any budget, and far from the end of what a decimal holds, so that nothing below overflows.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>Finer than any printed place.</summary>
    private const decimal Smallest = 0.000_001m;

    /// <summary>Whether an amount can be compared at all; what a damaged document prints may be of any size.</summary>
    internal static bool IsComparable(PanelLine line) =>
        line.Amount.Yuan is { } yuan && (yuan == 0m || (Math.Abs(yuan) is var size && size >= Smallest && size <= Largest));

    /// <summary>Whether one figure is at least <paramref name="factor"/> times the other, both measurable and of one sign.</summary>
    internal static bool IsJump(PanelLine before, PanelLine after, decimal factor)
    {
        if (!IsMeasurable(before) || !IsMeasurable(after) || PowerBetween(before, after) is null)
        {
            return false;
        }

        var (from, to) = (Math.Abs(before.Amount.Yuan!.Value), Math.Abs(after.Amount.Yuan!.Value));
        return to >= from * factor || from >= to * factor;
    }

    /// <summary>Half a printed place of each: a difference up to here may be rounding.</summary>
    internal static decimal Rounding(PanelLine one, PanelLine other) => ((one.Resolution ?? 0m) + (other.Resolution ?? 0m)) / 2m;

    /// <summary>Whether a figure is large enough for its resolution that factors mean something.</summary>
    internal static bool IsMeasurable(PanelLine line) => line is { Resolution: { } place, Amount.Yuan: { } yuan } && Math.Abs(yuan) >= FewestUnits * place;

    /// <summary>
    /// The power of ten nearest to <paramref name="after"/> / <paramref name="before"/> in proportion; null where either is zero or they differ in sign.
    /// </summary>
    internal static int? PowerBetween(PanelLine before, PanelLine after)
    {
        var (from, to) = (before.Amount.Yuan ?? 0m, after.Amount.Yuan ?? 0m);
        if (from == 0m || to == 0m || from > 0m != to > 0m)
        {
            return null;
        }

        (from, to) = (Math.Abs(from), Math.Abs(to));
        return to >= from ? PowerOf(to / from) : -PowerOf(from / to);
    }

    /// <summary>Whether two figures of three digits or more have the same digits.</summary>
    internal static bool HaveSameDigits(PanelLine one, PanelLine other)
    {
        var digits = Digits(one.Amount.Yuan!.Value);
        return digits.Length >= 3 && digits == Digits(other.Amount.Yuan!.Value);
    }

    /// <summary>A figure as printed on one line, with the unit of its form.</summary>
    internal static string Shown(PanelLine line)
    {
        var raw = string.Join(' ', line.Amount.Raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Amount.Unit is { } unit && !raw.EndsWith('元') ? raw + unit : raw;
    }

    /// <summary>How many times: <c>×1000</c>, <c>÷100</c>.</summary>
    internal static string Factor(int power) => (power < 0 ? "÷" : "×") + Scale(1m, Math.Abs(power)).ToString(CultureInfo.InvariantCulture);

    /// <summary>0 below √10, 1 below 10√10, and so on.</summary>
    private static int PowerOf(decimal ratio)
    {
        const decimal RootOfTen = 3.1622776601683793319988935444m;
        var power = 0;
        for (var rest = ratio; rest >= RootOfTen; rest /= 10m)
        {
            power++;
        }

        return power;
    }

    private static decimal Scale(decimal value, int power)
    {
        for (; power > 0; power--)
        {
            value *= 10m;
        }

        for (; power < 0; power++)
        {
            value /= 10m;
        }

        return value;
    }

    private static string Digits(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture).Replace(".", string.Empty, StringComparison.Ordinal).Trim('-', '0');
}
