using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Extractor.Fiscal.Json;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal;

/// <summary>
/// The canonical JSON of a report: camel case, enums in kebab case, every member written also when null, money as a string with at
/// least two decimals, Chinese readable. The same report gives the same text. What is written validates against
/// <c>schemas/report.schema.json</c>.
/// </summary>
public static class ReportJson
{
    /// <summary>A record of one form has about as many.</summary>
    private const int LeastBytes = 64 * 1024;

    /// <summary>The report on one line, without a line break at the end.</summary>
    public static string Write(FiscalReport report) => Encoding.UTF8.GetString(Written(report, RecordJson.OneLine).WrittenSpan);

    /// <summary>The report with two blanks a level and <c>\n</c> between lines, without a line break at the end.</summary>
    public static string WriteIndented(FiscalReport report) => Encoding.UTF8.GetString(Written(report, RecordJson.Indented).WrittenSpan);

    /// <summary>The report on one line as UTF-8 without byte order mark, <c>\n</c> behind it: a line of JSON Lines.</summary>
    public static byte[] Utf8(FiscalReport report) => [.. Written(report, RecordJson.OneLine).WrittenSpan, (byte)'\n'];

    /// <summary>Writes what <see cref="Utf8"/> gives to a stream, piece by piece.</summary>
    public static void WriteLine(Stream stream, FiscalReport report)
    {
        var pieces = new StreamPieces(stream);
        using (var writer = new Utf8JsonWriter(pieces, RecordJson.OneLine))
        {
            RecordJson.Write(writer, report);
        }

        pieces.Write("\n"u8);
        pieces.Flush();
    }

    /// <summary>One finding as the report's record holds it, into a document of another kind.</summary>
    public static void Write(Utf8JsonWriter writer, Finding finding) => RecordJson.Write(writer, finding);

    /// <summary>A report as <see cref="Write(FiscalReport)"/> wrote it, with the addresses that its document was fetched from; nothing else is touched.</summary>
    /// <param name="json">The report on one line.</param>
    /// <param name="origins">The addresses in order; where there are none the text is returned as it is.</param>
    /// <exception cref="JsonException">The text is no report of this schema.</exception>
    public static string AddOrigins(string json, ImmutableArray<DocumentOrigin> origins)
    {
        if (origins.IsEmpty)
        {
            return json;
        }

        var utf8 = Encoding.UTF8.GetBytes(json);
        var end = EndOfDocument(utf8);
        var added = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(added, RecordJson.OneLine))
        {
            RecordJson.Write(writer, origins);
        }

        return $"{Encoding.UTF8.GetString(utf8.AsSpan(0, end))},\"origins\":{Encoding.UTF8.GetString(added.WrittenSpan)}{Encoding.UTF8.GetString(utf8.AsSpan(end))}";
    }

    /// <summary>Where the brace stands that closes the member <c>document</c>.</summary>
    private static int EndOfDocument(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                var isDocument = reader.ValueTextEquals("document"u8);
                reader.Read();
                reader.Skip();
                if (isDocument)
                {
                    return (int)reader.BytesConsumed - 1;
                }
            }
        }

        throw new JsonException("The report has no document.");
    }

    /// <summary>Reads what <see cref="Write(FiscalReport)"/> or <see cref="WriteIndented"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no report of this schema.</exception>
    public static FiscalReport Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads what <see cref="Utf8"/> wrote; a byte order mark is skipped.</summary>
    /// <exception cref="JsonException">The bytes are no report of this schema.</exception>
    public static FiscalReport Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8);
        reader.Read();
        var report = RecordJson.ReadFiscalReport(ref reader);

        // Nothing but blanks may follow; anything else throws.
        reader.Read();
        return report;
    }

    private static ArrayBufferWriter<byte> Written(FiscalReport report, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(LeastBytes);
        using var writer = new Utf8JsonWriter(buffer, options);
        RecordJson.Write(writer, report);
        return buffer;
    }
}
