using System.Text;
using System.Text.Json;

namespace Extractor.Fiscal.Json;

/// <summary>
/// The values that records are made of, for the code that <c>Extractor.JsonGeneration</c> writes. What is not of the expected kind is a
/// <see cref="JsonException"/>.
/// </summary>
internal static class JsonValues
{
    /// <summary>Reads a text.</summary>
    public static string ReadText(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return ReadString(ref reader);
    }

    /// <summary>Writes a text.</summary>
    public static void WriteText(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    /// <summary>Reads a whole number.</summary>
    public static int ReadNumber(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return reader.TryGetInt32(out var value) ? value : throw Wrong(ref reader, "a whole number");
    }

    /// <summary>Writes a whole number.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <summary>Reads true or false.</summary>
    public static bool ReadTruth(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw Wrong(ref reader, "true or false");

    /// <summary>Writes true or false.</summary>
    public static void WriteTruth(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>Reads an amount of money.</summary>
    public static decimal ReadMoney(ref Utf8JsonReader reader) => ReadPlainDecimal(ref reader);

    /// <summary>Writes an amount of money: <see cref="MoneyAttribute"/>.</summary>
    public static void WriteMoney(Utf8JsonWriter writer, decimal value) => DecimalText.Write(writer, value, leastPlaces: 2);

    /// <summary>Reads digits with a point and a minus sign, nothing else.</summary>
    public static decimal ReadPlainDecimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && DecimalText.TryRead(reader.GetString(), out var value) ? value : throw Wrong(ref reader, "a decimal string");

    /// <summary>Writes a plain decimal: <see cref="PlainDecimalAttribute"/>.</summary>
    public static void WritePlainDecimal(Utf8JsonWriter writer, decimal value) => DecimalText.Write(writer, value, leastPlaces: 0);

    /// <summary>Reads a score or a coordinate.</summary>
    public static decimal ReadScore(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return reader.TryGetDecimal(out var value) ? value : throw Wrong(ref reader, "a decimal number");
    }

    /// <summary>Writes a score or a coordinate as a JSON number without trailing zeros.</summary>
    public static void WriteScore(Utf8JsonWriter writer, decimal value)
    {
        Span<char> text = stackalloc char[DecimalText.MostCharacters];
        writer.WriteRawValue(text[..DecimalText.Format(value, leastPlaces: 0, text)], skipInputValidation: true);
    }

    /// <summary>Makes sure of the kind of what stands there.</summary>
    public static void Expect(ref Utf8JsonReader reader, JsonTokenType kind)
    {
        if (reader.TokenType != kind)
        {
            throw Wrong(ref reader, kind.ToString());
        }
    }

    /// <summary>The UTF-8 of a name or text, without escapes, to be compared with many without asking the reader about each.</summary>
    public static ReadOnlySpan<byte> Plain(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(ReadString(ref reader)) : reader.ValueSpan;

    /// <summary>A member or a choice that the record does not have.</summary>
    public static JsonException Unknown(ref Utf8JsonReader reader, string type) =>
        new($"{type} has no {Encoding.UTF8.GetString(reader.ValueSpan)}, which stands at byte {reader.TokenStartIndex}.");

    /// <summary>A record that lacks a member.</summary>
    public static JsonException Incomplete(string type) => new($"A {type} lacks a member that each has.");

    private static string ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException($"A text with half a character stands at byte {reader.TokenStartIndex}.", exception);
        }
    }

    private static JsonException Wrong(ref Utf8JsonReader reader, string expected) =>
        new($"{expected} was expected at byte {reader.TokenStartIndex}, and {reader.TokenType} stands there.");
}
