using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.Storage.Lists;
using Extractor.Storage.Views;

namespace Extractor.Serving.Answers;

/// <summary>Writes the rows of a list: exact decimals as strings, boxes as arrays, in CSV everything as text.</summary>
internal static class RowWriter
{
    private const string Box = "bbox";

    /// <summary>Writes a row as the members of an object that is begun.</summary>
    internal static void WriteMembers(Utf8JsonWriter writer, ImmutableArray<ListColumn> columns, object?[] row)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            writer.WritePropertyName(columns[at].Name);
            WriteValue(writer, columns[at], row[at]);
        }
    }

    /// <summary>Writes a row as an object.</summary>
    internal static void WriteObject(Utf8JsonWriter writer, ImmutableArray<ListColumn> columns, object?[] row)
    {
        writer.WriteStartObject();
        WriteMembers(writer, columns, row);
        writer.WriteEndObject();
    }

    /// <summary>Writes the names of columns as a line of CSV (RFC 4180).</summary>
    internal static void WriteHeader(IBufferWriter<byte> output, ImmutableArray<ListColumn> columns) =>
        WriteLine(output, columns.Select(column => column.Name));

    /// <summary>Writes a row as a line of CSV.</summary>
    internal static void WriteLine(IBufferWriter<byte> output, object?[] row) => WriteLine(output, row.Select(value => value switch
    {
        null => string.Empty,
        string text => text,
        string[] words => string.Join(' ', words),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    }));

    private static void WriteLine(IBufferWriter<byte> output, IEnumerable<string> fields)
    {
        var line = string.Join(',', fields.Select(Quoted)) + "\r\n";
        Encoding.UTF8.GetBytes(line, output);
    }

    private static string Quoted(string field)
    {
        var needsQuotes = field.AsSpan().ContainsAny(",\"\r\n") || (field.Length > 0 && (field[0] == ' ' || field[^1] == ' '));
        return needsQuotes ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }

    private static void WriteValue(Utf8JsonWriter writer, ListColumn column, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long number when column.Type == ColumnType.Boolean:
                writer.WriteBooleanValue(number != 0);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case string box when column.Name == Box:
                writer.WriteRawValue(box);
                break;
            case string[] words:
                writer.WriteStartArray();
                foreach (var word in words)
                {
                    writer.WriteStringValue(word);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue((string)value);
                break;
        }
    }
}
