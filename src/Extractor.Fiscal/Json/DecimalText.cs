using System.Globalization;
using System.Text.Json;

namespace Extractor.Fiscal.Json;

/// <summary>Decimals written as strings.</summary>
internal static class DecimalText
{
    /// <summary>Room for a sign, 29 digits, a point and two zeros.</summary>
    public const int MostCharacters = 36;

    /// <summary>Writes a string of all places of a number, trailing zeros left out down to so many places.</summary>
    public static void Write(Utf8JsonWriter writer, decimal value, int leastPlaces)
    {
        Span<char> text = stackalloc char[MostCharacters];
        writer.WriteStringValue(text[..Format(value, leastPlaces, text)]);
    }

    /// <summary>
    /// Puts a number into <paramref name="text"/> and gives the length. A custom format would do the same, at three times the cost, and
    /// a report has ten thousand numbers.
    /// </summary>
    public static int Format(decimal value, int leastPlaces, Span<char> text)
    {
        // Zero has no sign on paper.
        (value == 0 ? Math.Abs(value) : value).TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        var point = text[..length].IndexOf('.');
        var places = point < 0 ? 0 : length - point - 1;
        while (places > leastPlaces && text[length - 1] == '0')
        {
            length--;
            places--;
        }

        if (places == 0 && point >= 0)
        {
            return point;
        }

        if (places < leastPlaces && point < 0)
        {
            text[length++] = '.';
        }

        for (; places < leastPlaces; places++)
        {
            text[length++] = '0';
        }

        return length;
    }

    /// <summary>Reads digits with a point and a minus sign, nothing else.</summary>
    public static bool TryRead(string? text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
