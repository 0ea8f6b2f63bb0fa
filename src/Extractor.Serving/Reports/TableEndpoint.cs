using System.Globalization;
using System.Text.Json;
using Extractor.Fiscal.Layouts;
using Extractor.Fiscal.Records;
using Extractor.Serving.Answers;
using Extractor.Storage.Lists;

namespace Extractor.Serving.Reports;

/// <summary>One form as it is printed: header and body with spans, every figure with its place, its value and the checks that cover it.</summary>
internal static class TableEndpoint
{
    /// <summary>More patches than anyone makes in one report.</summary>
    private const int AllPatches = 100_000;

    internal static Task Table(Exchange exchange)
    {
        var (sha256, tableId) = (exchange.Sha256(), exchange.Route("tableId"));
        return exchange.AnswerAsync((snapshot, writer) =>
        {
            var report = ReportEndpoints.Read(snapshot, sha256);
            var table = report.Tables.FirstOrDefault(table => table.TableId == tableId)
                ?? throw new ProblemException(Problems.NotFound($"form {tableId} in this report"));
            writer.WriteStartObject();
            WriteHead(writer, sha256, table);
            var checks = CoveringChecks.Of(report, table);
            var printed = PrintedForm.Of(table);
            WriteColumns(writer, printed);
            WriteHeader(writer, printed);
            WriteRows(writer, printed, checks);
            WriteBlocks(writer, table, checks);
            writer.WriteStrings("notes", table.Notes);
            checks.Write(writer);
            WritePatches(writer, snapshot.ListPatches(sha256, state: null, after: null, AllPatches), tableId);
            writer.WriteEndObject();
        });
    }

    private static void WriteHead(Utf8JsonWriter writer, string sha256, FormTable table)
    {
        writer.WriteString("sha256", sha256);
        writer.WriteString("tableId", table.TableId);
        writer.WriteString("form", table.Form);
        writer.WriteString("title", table.Title);
        writer.WriteString("printedFormNo", table.PrintedFormNo);
        writer.WriteString("status", RecordNames.Of(table.Status));
        writer.WriteUnit(table.Unit);
        writer.WriteString("emptyStatement", table.EmptyStatement);
        writer.WriteParts(table);
    }

    private static void WriteColumns(Utf8JsonWriter writer, PrintedForm printed)
    {
        writer.WriteStartArray("columns");
        foreach (var (column, side) in printed.Columns)
        {
            writer.WriteStartObject();
            writer.WriteNumber("index", column.Index);
            writer.WriteStrings("path", column.Path);
            writer.WriteString("ordinal", column.Ordinal);
            writer.WriteString("role", RecordNames.Of(column.Role));
            writer.WriteString("measure", column.Measure);
            writer.WriteNumber("side", side);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteHeader(Utf8JsonWriter writer, PrintedForm printed)
    {
        writer.WriteStartArray("header");
        foreach (var line in printed.Header)
        {
            writer.WriteStartArray();
            foreach (var cell in line)
            {
                writer.WriteStartObject();
                writer.WriteString("text", cell.Text);
                writer.WriteNumber("column", cell.Column);
                writer.WriteNumber("columnSpan", cell.ColumnSpan);
                writer.WriteNumber("rowSpan", cell.RowSpan);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter writer, PrintedForm printed, CoveringChecks checks)
    {
        writer.WriteStartArray("rows");
        foreach (var row in printed.Rows)
        {
            writer.WriteStartObject();
            writer.WriteNumber("index", row.Index);
            writer.WriteString("role", RecordNames.Of(row.Role));
            writer.WriteStartArray("cells");
            for (var at = 0; at < row.Cells.Length; at++)
            {
                writer.WriteStartObject();
                writer.WriteNumber("column", at);
                writer.WriteNumber("columnSpan", 1);
                writer.WriteNumber("rowSpan", 1);
                writer.WriteString("role", RecordNames.Of(printed.Columns[at].Column.Role));
                writer.WriteString("raw", row.Cells[at].Text);
                if (row.Cells[at].Cell is { } cell)
                {
                    WriteCell(writer, cell, checks);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter writer, FormCell cell, CoveringChecks checks)
    {
        writer.WriteString("cellId", cell.CellId);
        writer.WriteString("status", RecordNames.Of(cell.Status));
        writer.WriteMoney("value", cell.Value);
        writer.WriteString("verification", RecordNames.Of(cell.Verification));
        writer.WriteNumber("confidence", cell.Confidence);
        writer.WriteString("repairedBy", cell.RepairedBy);
        writer.WriteString("repairedTo", cell.Repair?.After);
        writer.WritePlace("provenance", cell.Provenance);
        writer.WriteStrings("checks", checks.Over(cell.CellId));
    }

    private static void WriteBlocks(Utf8JsonWriter writer, FormTable table, CoveringChecks checks)
    {
        writer.WriteStartArray("blocks");
        foreach (var block in table.Blocks)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", RecordNames.Of(block.Kind));
            writer.WriteString("title", block.Title);
            writer.WriteStartArray("rows");
            foreach (var row in block.Rows)
            {
                writer.WriteStartObject();
                writer.WriteNumber("index", row.Index);
                writer.WriteString("label", row.Label);
                writer.WriteStrings("path", row.Path);
                writer.WriteStartArray("cells");
                foreach (var cell in row.Cells)
                {
                    WriteBlockCell(writer, cell, checks);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteBlockCell(Utf8JsonWriter writer, BlockCell cell, CoveringChecks checks)
    {
        writer.WriteStartObject();
        writer.WriteString("cellId", cell.CellId);
        writer.WriteString("name", cell.Name);
        writer.WriteString("raw", cell.Raw);
        writer.WriteString("status", RecordNames.Of(cell.Status));
        writer.WriteString("measure", RecordNames.Of(cell.Measure));
        writer.WriteMoney("value", cell.Value);
        writer.WriteString("number", cell.Number?.ToString("0.############################", CultureInfo.InvariantCulture));
        writer.WriteString("unit", cell.Unit);
        writer.WriteString("verification", RecordNames.Of(cell.Verification));
        writer.WritePlace("provenance", cell.Provenance);
        writer.WriteStrings("checks", checks.Over(cell.CellId));
        writer.WriteEndObject();
    }

    /// <summary>A cell's id begins with that of its form and a hyphen.</summary>
    private static void WritePatches(Utf8JsonWriter writer, ListPage patches, string tableId)
    {
        var cell = patches.Columns.Select(column => column.Name).ToList().IndexOf("cell_id");
        writer.WriteStartArray("patches");
        foreach (var row in patches.Rows.Where(row => ((string)row[cell]!).StartsWith(tableId + "-", StringComparison.Ordinal)))
        {
            RowWriter.WriteObject(writer, patches.Columns, row);
        }

        writer.WriteEndArray();
    }
}
