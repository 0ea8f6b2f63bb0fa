using System.Text.Json;
using Extractor.App.Output;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal.Records;

namespace Extractor.App.DocumentTables;

/// <summary>
/// Tables as JSON: <c>{"tables":[{"page","pages","line","title","rows","columns","cells":[…],"unassigned":[…]}]}</c>. A cell says its
/// place in the grid, its spans, its text on one line, the stored number of a workbook where it differs, and page with box (points from
/// the top-left corner), line, or address; one that was read from a picture every reading of it, as records have them. The figures behind a chart have the <c>origin</c> <c>chart</c>.
/// </summary>
internal static class TablesAsJson
{
    internal static void Write(Stream output, IEnumerable<Table> tables) => JsonOutput.Write(output, JsonOutput.Indented, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tables");
        foreach (var table in tables)
        {
            Write(writer, table);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, Table table)
    {
        writer.WriteStartObject();
        writer.WriteNumber("page", table.Location.Page);
        writer.WriteStartArray("pages");
        foreach (var page in table.Fragments.Select(fragment => fragment.Location.Page).OfType<int>().Distinct())
        {
            writer.WriteNumberValue(page);
        }

        writer.WriteEndArray();
        if (table.Location.Line is { } line)
        {
            writer.WriteNumber("line", line);
        }

        if (table.Origin == GridOrigin.Chart)
        {
            writer.WriteString("origin", "chart");
        }

        writer.WriteString("title", table.Title);
        writer.WriteNumber("rows", table.RowCount);
        writer.WriteNumber("columns", table.ColumnCount);
        writer.WriteStartArray("cells");
        foreach (var cell in table.Cells)
        {
            Write(writer, cell);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unassigned");
        foreach (var text in table.Unassigned)
        {
            writer.WriteStringValue(text.Text);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TableCell cell)
    {
        writer.WriteStartObject();
        writer.WriteNumber("row", cell.Row);
        writer.WriteNumber("column", cell.Column);
        writer.WriteNumber("rowSpan", cell.RowSpan);
        writer.WriteNumber("columnSpan", cell.ColumnSpan);
        writer.WriteString("text", cell.JoinedText);
        if (cell.StoredValue is { } stored)
        {
            writer.WriteString("storedValue", stored);
        }

        WritePlace(writer, cell.Location);
        WriteReadings(writer, cell);
        writer.WriteEndObject();
    }

    /// <summary>As records have them; no member where the text is the page's own.</summary>
    private static void WriteReadings(Utf8JsonWriter writer, TableCell cell)
    {
        if (EngineReading.Of(cell) is not { } readings)
        {
            return;
        }

        writer.WriteStartArray("readings");
        foreach (var reading in readings)
        {
            writer.WriteStartObject();
            writer.WriteString("engine", reading.Engine);
            writer.WriteString("text", reading.Text);
            writer.WriteString("figure", reading.Figure);
            writer.WriteString("rule", reading.Rule);
            writer.WriteNumber("confidence", reading.Confidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter writer, SourceLocation location)
    {
        writer.WriteNumber("page", location.Page);
        if (location.Box is { } box)
        {
            writer.WriteStartArray("bbox");
            foreach (var edge in (double[])[box.Left, box.Top, box.Right, box.Bottom])
            {
                writer.WriteNumberValue(Math.Round((decimal)Math.Clamp(edge, -1e6, 1e6), 2));
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteNull("bbox");
        }

        if (location.Line is { } line)
        {
            writer.WriteNumber("line", line);
        }

        if (location.Address is { } address)
        {
            writer.WriteString("address", address);
        }
    }
}
