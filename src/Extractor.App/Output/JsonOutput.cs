using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.App.Output;

/// <summary>How the program writes JSON: Chinese stays Chinese, documents are indented, records of a stream stand on one line.</summary>
internal static class JsonOutput
{
    internal static readonly JsonWriterOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    internal static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes that a long array may hold back.</summary>
    private const int MostPending = 64 * 1024;

    /// <summary>Writes one document, ended by a line break.</summary>
    internal static void Write(Stream output, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(output, options))
        {
            write(writer);
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes items as one array, or each on its own line.</summary>
    internal static void WriteAll<T>(Stream output, bool lines, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (lines)
        {
            foreach (var item in items)
            {
                Write(output, OneLine, writer => write(writer, item));
            }

            return;
        }

        Write(output, Indented, writer =>
        {
            writer.WriteStartArray();
            foreach (var item in items)
            {
                write(writer, item);
                if (writer.BytesPending > MostPending)
                {
                    writer.Flush();
                }
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>A number or null.</summary>
    internal static void WriteNumber(this Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
