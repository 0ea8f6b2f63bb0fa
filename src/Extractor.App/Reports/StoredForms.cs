using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.App.Reports;

/// <summary>One form of each of some reports, laid out in its own columns or as its JSON record.</summary>
internal static class StoredForms
{
    /// <summary>Writes the form of every report that has it; false, with a word to the user, when none has.</summary>
    internal static bool Write(Terminal terminal, IReportStore store, IReadOnlyList<ReportSummary> reports, string form, string format)
    {
        var records = reports.Select(report => store.ReadReport(report.Sha256)).OfType<string>();
        var found = format is "json" or "jsonl"
            ? WriteRecords(terminal.OutputStream, records, form, format == "jsonl")
            : WriteTables(terminal, records.Select(ReportJson.Read), form, format == "csv");
        if (found == 0)
        {
            terminal.Tell($"No report that is asked for has the form {form}.");
        }

        return found > 0;
    }

    private static int WriteRecords(Stream output, IEnumerable<string> records, string form, bool lines)
    {
        var found = 0;
        JsonOutput.WriteAll(output, lines, records.SelectMany(record => Tables(record, form)), (writer, table) =>
        {
            found++;
            table.WriteTo(writer);
        });
        return found;
    }

    private static List<JsonElement> Tables(string record, string form)
    {
        using var document = JsonDocument.Parse(record);
        return [.. document.RootElement.GetProperty("tables").EnumerateArray()
            .Where(table => IsWanted(table.GetProperty("form").GetString(), form))
            .Select(table => table.Clone())];
    }

    private static int WriteTables(Terminal terminal, IEnumerable<FiscalReport> reports, string form, bool asCsv)
    {
        var found = 0;
        foreach (var (report, table) in reports.SelectMany(report => report.Tables.Where(table => IsWanted(table.Form, form)).Select(table => (report, table))))
        {
            if (found++ > 0)
            {
                terminal.Output.Write(asCsv ? "\r\n" : "\n");
            }

            if (asCsv && !table.Blocks.IsEmpty)
            {
                new BlockLayout(table).Write(new CsvWriter(terminal.Output));
            }
            else if (asCsv)
            {
                new FormLayout(table).Write(new CsvWriter(terminal.Output));
            }
            else
            {
                WriteText(terminal, report, table);
            }
        }

        return found;
    }

    private static void WriteText(Terminal terminal, FiscalReport report, FormTable table)
    {
        terminal.Output.WriteLine(PrintableText.OneLine(
            $"{report.Issuer.Name ?? report.Document.FileName} {report.FiscalYear}: {table.Title} {table.PrintedFormNo}"));
        terminal.Output.WriteLine($"{table.TableId} {table.Form}, {RecordNames.Of(table.Status)}, {table.Unit?.Raw ?? "unit unknown"}");
        if (table.Columns.Length > 0)
        {
            new FormLayout(table).ToText().WriteTo(terminal);
        }

        if (!table.Blocks.IsEmpty)
        {
            new BlockLayout(table).ToText().WriteTo(terminal);
        }

        foreach (var note in table.Notes)
        {
            terminal.Output.WriteLine(PrintableText.OneLine(note));
        }
    }

    private static bool IsWanted(string? form, string wanted) => string.Equals(form, wanted, StringComparison.OrdinalIgnoreCase);
}
