using System.Text.Json;
using Extractor.Fiscal.Records;
using Extractor.Storage.Runs;

namespace Extractor.App.Import;

/// <summary>An entry of the ledger as fields of a JSON object; times are whole milliseconds.</summary>
internal static class RunDocumentJson
{
    internal static void WriteFields(Utf8JsonWriter writer, RunDocument document)
    {
        writer.WriteNumber("position", document.Position);
        writer.WriteString("path", document.Path);
        writer.WriteString("state", RecordNames.Of(document.State));
        writer.WriteString("key", document.Key);
        writer.WriteString("code", document.Reason?.Code);
        writer.WriteString("message", document.Reason?.Message);
        WriteNumber(writer, "startedMs", Milliseconds(document.Started));
        WriteNumber(writer, "durationMs", Milliseconds(document.Duration));
        WriteNumber(writer, "pages", document.Pages);
        WriteNumber(writer, "figures", document.Figures);
        WriteNumber(writer, "bytes", document.Bytes);
    }

    /// <summary>Whole milliseconds, or null.</summary>
    internal static long? Milliseconds(TimeSpan? time) => time is { } known ? (long)Math.Round(known.TotalMilliseconds) : null;

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
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
