using System.Globalization;

namespace Extractor.Fiscal.Panels;

/// <summary>The value of the last printed place of an amount, found from its text and its value: <c>544.55</c> and 5445500 yuan give 100.</summary>
internal static class PrintedPlace
{
    /// <summary>The value in yuan, or null where text and value do not differ by a power of ten, as with zero.</summary>
    internal static decimal? Of(string text, decimal yuan)
    {
        var digits = string.Concat(text.Where(character => char.IsAsciiDigit(character) || character == '.'));
        if (yuan == 0m || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number == 0m)
        {
            return null;
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : digits.Length - point - 1;
        var place = PowerOfTen(Math.Abs(yuan), number);
        for (; place is not null && places > 0; places--)
        {
            place /= 10m;
        }

        return place;
    }

    /// <summary>The power of ten that is exactly <paramref name="value"/> / <paramref name="number"/>, between 1 and 10^8, or null.</summary>
    private static decimal? PowerOfTen(decimal value, decimal number)
    {
        const decimal Largest = 100_000_000m;
        for (var power = 1m; power <= Largest; power *= 10m)
        {
            if (number > decimal.MaxValue / power)
            {
                return null;
            }

            if (number * power == value)
            {
                return power;
            }
        }

        return null;
    }
}
