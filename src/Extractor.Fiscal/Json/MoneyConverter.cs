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
        writer.WriteStringValue(value.ToString("0.00##########################", CultureInfo.InvariantCulture));
}

/// <summary>A factor or a resolution as a plain decimal string without trailing zeros: <c>"100"</c>, <c>"0.01"</c>.</summary>
internal sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DecimalText.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
}

/// <summary>A score or a coordinate as a JSON number without trailing zeros.</summary>
internal sealed class ScoreConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
}

/// <summary>Decimals written as strings.</summary>
internal static class DecimalText
{
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
