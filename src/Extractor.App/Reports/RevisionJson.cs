using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Fiscal.Revisions;

namespace Extractor.App.Reports;

/// <summary>A revision as members of a JSON object: <c>header</c>, <c>forms</c> with their <c>cells</c>, and <c>counts</c>.</summary>
internal static class RevisionJson
{
    internal static void Write(Utf8JsonWriter writer, ReportRevision revision)
    {
        writer.WriteStartArray("header");
        foreach (var part in revision.Header)
        {
            writer.WriteStartObject();
            writer.WriteString("field", part.Field);
            writer.WriteString("before", part.Before);
            writer.WriteString("after", part.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("forms");
        foreach (var form in revision.Forms)
        {
            WriteForm(writer, form);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("counts");
        foreach (var kind in (RevisionKind[])[RevisionKind.Changed, RevisionKind.Added, RevisionKind.Removed])
        {
            writer.WriteNumber(RecordNames.Of(kind), revision.Cells.Count(cell => cell.Kind == kind));
        }

        writer.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter writer, FormRevision form)
    {
        writer.WriteStartObject();
        writer.WriteString("change", RecordNames.Of(form.Kind));
        writer.WriteString("form", form.Form);
        WriteHeader(writer, "before", form.Before);
        WriteHeader(writer, "after", form.After);
        writer.WriteStartArray("cells");
        foreach (var cell in form.Cells)
        {
            writer.WriteStartObject();
            writer.WriteString("change", RecordNames.Of(cell.Kind));
            writer.WriteStartArray("parts");
            foreach (var part in RevisionFigures.Names(cell.Parts))
            {
                writer.WriteStringValue(part);
            }

            writer.WriteEndArray();
            writer.WriteString("row", cell.Cell.RowLabel);
            writer.WriteString("code", cell.Cell.Code);
            writer.WriteString("measure", cell.Cell.Measure);
            writer.WriteString("column", cell.Cell.Column);
            WriteReading(writer, "before", cell.Before?.Reading);
            WriteReading(writer, "after", cell.After?.Reading);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteHeader(Utf8JsonWriter writer, string name, FormHeader? header)
    {
        if (header is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("tableId", header.TableId);
        writer.WriteString("title", header.Title);
        writer.WriteString("status", RecordNames.Of(header.Status));
        writer.WriteString("unit", header.Unit);
        writer.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter writer, string name, CellReading? reading)
    {
        if (reading is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("cellId", reading.CellId);
        writer.WriteString("raw", reading.Raw);
        writer.WriteString("status", RecordNames.Of(reading.Status));
        writer.WriteString("value", RevisionFigures.Of(reading));
        writer.WriteString("unit", reading.Unit);
        writer.WriteString("verification", RecordNames.Of(reading.Verification));
        writer.WriteNumber("page", reading.Provenance.Page);
        writer.WriteNumber("line", reading.Provenance.Line);
        writer.WriteString("address", reading.Provenance.Address);
        writer.WriteEndObject();
    }
}
