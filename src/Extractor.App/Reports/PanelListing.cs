using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal.Panels;

namespace Extractor.App.Reports;

/// <summary>Lines and flags of a panel, in each format of the command line, written as they come.</summary>
internal static class PanelListing
{
    /// <summary>Writes lines as <c>csv</c>, <c>json</c> or <c>jsonl</c>.</summary>
    internal static void WriteLines(Terminal terminal, IEnumerable<PanelLine> lines, string format) => Write(terminal, PanelFields.OfLines, lines.Select(PanelFields.Of), format);

    /// <summary>Writes flags as <c>csv</c>, <c>json</c> or <c>jsonl</c>.</summary>
    internal static void WriteFlags(Terminal terminal, IEnumerable<PanelFlag> flags, string format) => Write(terminal, PanelFields.OfFlags, flags.Select(PanelFields.Of), format);

    private static void Write(Terminal terminal, IReadOnlyList<string> header, IEnumerable<string?[]> records, string format)
    {
        if (format == "csv")
        {
            var csv = new CsvWriter(terminal.Output);
            csv.Write(header);
            foreach (var record in records)
            {
                csv.Write(record);
            }

            return;
        }

        // The columns of CSV under the same names, so that one description is enough. Amounts are strings: they are exact.
        JsonOutput.WriteAll(terminal.OutputStream, format == "jsonl", records, (writer, record) =>
        {
            writer.WriteStartObject();
            for (var at = 0; at < header.Count; at++)
            {
                WriteField(writer, header[at], record[at]);
            }

            writer.WriteEndObject();
        });
    }

    private static void WriteField(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null && PanelFields.IsNumber(name))
        {
            writer.WriteNumber(name, int.Parse(value!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }
        else if (PanelFields.IsList(name))
        {
            writer.WriteStartArray(name);
            foreach (var item in (value ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                writer.WriteStringValue(item);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteString(name, value);
        }
    }
}
