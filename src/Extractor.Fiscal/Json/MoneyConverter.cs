using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Fiscal.Json;

/// <summary>
/// Money in yuan as a JSON string with two decimals, <c>"5445500.00"</c>. Figures finer than a fen keep all their places: nothing is
/// rounded. Never a JSON number, because most readers make binary floating point of it.
/// </summary>
internal sealed class MoneyConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DecimalText.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        DecimalText.Write(writer, value, leastPlaces: 2);
}

/// <summary>A factor or a resolution as a plain decimal string without trailing zeros: <c>"100"</c>, <c>"0.01"</c>.</summary>
internal sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DecimalText.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        DecimalText.Write(writer, value, leastPlaces: 0);
}

/// <summary>A score or a coordinate as a JSON number without trailing zeros.</summary>
internal sealed class ScoreConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[DecimalText.MostCharacters];
        writer.WriteRawValue(text[..DecimalText.Format(value, leastPlaces: 0, text)], skipInputValidation: true);
    }
}

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
    public static decimal Read(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException("A decimal string was expected.");
    }
}
