using System.Globalization;
using System.Text.Json;
using Extractor.Fiscal.Records;
using Extractor.Serving.Answers;

namespace Extractor.Serving.Reports;

/// <summary>Parts of a record under the names that <c>schemas/report.schema.json</c> gives them.</summary>
internal static class RecordWriting
{
    internal static void WritePlace(this Utf8JsonWriter writer, string name, Provenance? place)
    {
        if (place is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("page", place.Page);
        writer.WriteBox(place.Bbox);
        writer.WriteNumber("line", place.Line);
        writer.WriteNumber("cell", place.Cell);
        writer.WriteString("address", place.Address);
        writer.WriteEndObject();
    }

    internal static void WriteBox(this Utf8JsonWriter writer, System.Collections.Immutable.ImmutableArray<decimal>? box)
    {
        if (box is not { IsDefaultOrEmpty: false } sides)
        {
            writer.WriteNull("bbox");
            return;
        }

        writer.WriteStartArray("bbox");
        foreach (var side in sides)
        {
            writer.WriteNumberValue(side);
        }

        writer.WriteEndArray();
    }

    internal static void WriteMoney(this Utf8JsonWriter writer, string name, decimal? value) =>
        writer.WriteString(name, value?.ToString("0.00##########################", CultureInfo.InvariantCulture));

    internal static void WriteMessage(this Utf8JsonWriter writer, string name, BilingualText? message)
    {
        if (message is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("zh", message.Zh);
        writer.WriteString("en", message.En);
        writer.WriteEndObject();
    }

    internal static void WriteUnit(this Utf8JsonWriter writer, AmountUnitRecord? unit)
    {
        if (unit is null)
        {
            writer.WriteNull("unit");
            return;
        }

        writer.WriteStartObject("unit");
        writer.WriteString("raw", unit.Raw);
        writer.WriteString("factor", unit.Factor.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("source", RecordNames.Of(unit.Source));
        writer.WriteEndObject();
    }

    internal static void WriteParts(this Utf8JsonWriter writer, FormTable table)
    {
        writer.WriteStartArray("parts");
        foreach (var part in table.Parts)
        {
            writer.WriteStartObject();
            writer.WriteNumber("page", part.Page);
            writer.WriteBox(part.Bbox);
            writer.WriteStartArray("lines");
            foreach (var line in part.Lines ?? [])
            {
                writer.WriteNumberValue(line);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
