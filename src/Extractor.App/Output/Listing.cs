using System.Text.Json;

namespace Extractor.App.Output;

/// <summary>Items that can be written in each format of the command line.</summary>
/// <param name="items">The items in order. Data formats take them one by one; a table for people holds them all.</param>
/// <param name="header">The names of the CSV fields.</param>
/// <param name="fields">The CSV fields of an item.</param>
/// <param name="write">Writes an item as a JSON object.</param>
internal sealed class Listing<T>(
    IEnumerable<T> items, string[] header, Func<T, IEnumerable<string?>> fields, Action<Utf8JsonWriter, T> write)
{
    /// <summary>Writes the items as <c>json</c>, <c>jsonl</c> or <c>csv</c>, or else as the table for people.</summary>
    internal void Write(Terminal terminal, string format, Func<IReadOnlyList<T>, TextTable> table)
    {
        if (format == "text")
        {
            table(items as IReadOnlyList<T> ?? [.. items]).WriteTo(terminal);
        }
        else
        {
            WriteData(terminal, format);
        }
    }

    /// <summary>Writes the items as <c>json</c>, <c>jsonl</c> or <c>csv</c>.</summary>
    internal void WriteData(Terminal terminal, string format)
    {
        if (format == "csv")
        {
            WriteCsv(terminal.Output);
        }
        else
        {
            JsonOutput.WriteAll(terminal.OutputStream, format == "jsonl", items, write);
        }
    }

    private void WriteCsv(TextWriter output)
    {
        var csv = new CsvWriter(output);
        csv.Write(header);
        foreach (var item in items)
        {
            csv.Write(fields(item));
        }
    }
}
