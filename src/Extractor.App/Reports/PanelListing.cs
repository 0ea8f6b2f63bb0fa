using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>Lines and flags of a panel, in each format of the command line, written as they come.</summary>
internal static class PanelListing
{
    private static readonly string[] LineHeader =
    [
        "issuer", "area_code", "year", "report_year", "kind", "level", "form", "title", "row", "row_role", "scheme", "code", "series_code", "name", "measure",
        "subject", "column", "phase", "fund", "yuan", "resolution", "raw", "unit", "status", "verification", "doubts", "flags", "sha256", "file", "page",
        "line", "address", "cell_id",
    ];

    private static readonly string[] FlagHeader =
    [
        "flag", "severity", "issuer", "area_code", "year", "kind", "form", "row", "code", "measure", "column", "phase", "yuan", "against_yuan", "power",
        "message_zh", "message_en", "sha256", "file", "page", "line", "cell_id", "against_sha256", "against_file", "against_page", "against_line", "against_cell_id",
    ];

    /// <summary>Writes lines as <c>csv</c>, <c>json</c> or <c>jsonl</c>.</summary>
    internal static void WriteLines(Terminal terminal, IEnumerable<PanelLine> lines, string format) => Write(terminal, LineHeader, lines.Select(Fields), format);

    /// <summary>Writes flags as <c>csv</c>, <c>json</c> or <c>jsonl</c>.</summary>
    internal static void WriteFlags(Terminal terminal, IEnumerable<PanelFlag> flags, string format) => Write(terminal, FlagHeader, flags.Select(Fields), format);

    private static void Write(Terminal terminal, string[] header, IEnumerable<string?[]> records, string format)
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
            for (var at = 0; at < header.Length; at++)
            {
                WriteField(writer, header[at], record[at]);
            }

            writer.WriteEndObject();
        });
    }

    private static void WriteField(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null && name is "year" or "report_year" or "page" or "line" or "against_page" or "against_line" or "power")
        {
            writer.WriteNumber(name, int.Parse(value!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }
        else if (name is "doubts" or "flags")
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

    private static string?[] Fields(PanelLine line)
    {
        var (report, amount, meaning) = (line.Report, line.Amount, line.Meaning);
        return
        [
            report.Issuer, report.AreaCode, Number(meaning.Year), Number(report.Year), RecordNames.Of(report.Kind), RecordNames.Of(report.Level), amount.Form,
            amount.Title, amount.RowLabel, amount.RowRole, line.Scheme, amount.Code, line.SeriesCode, line.Name, amount.Measure, meaning.Subject,
            amount.ColumnPath, RecordNames.Of(meaning.Phase), RecordNames.Of(meaning.Fund), Yuan(amount.Yuan), Plain(line.Resolution), amount.Raw, amount.Unit,
            RecordNames.Of(amount.Status), RecordNames.Of(amount.Verification), string.Join(' ', line.Doubts), string.Join(' ', line.Flags.Select(RecordNames.Of)),
            report.Sha256, report.FileName, Number(amount.Page), Number(amount.Line), amount.Address, amount.CellId,
        ];
    }

    private static string?[] Fields(PanelFlag flag)
    {
        var (line, against) = (flag.Line, flag.Against);
        return
        [
            RecordNames.Of(flag.Kind), RecordNames.Of(flag.Severity), flag.Report.Issuer, flag.Report.AreaCode, Number(line is null ? flag.Report.Year : line.Meaning.Year),
            RecordNames.Of(flag.Report.Kind), line?.Amount.Form, line?.Amount.RowLabel, line?.Amount.Code, line?.Amount.Measure, line?.Amount.ColumnPath,
            line is null ? null : RecordNames.Of(line.Meaning.Phase), Yuan(line?.Amount.Yuan), Yuan(against?.Amount.Yuan), Number(flag.Power),
            flag.Message.Zh, flag.Message.En, flag.Report.Sha256, flag.Report.FileName, Number(line?.Amount.Page), Number(line?.Amount.Line), line?.Amount.CellId,
            flag.Other?.Sha256, flag.Other?.FileName, Number(against?.Amount.Page), Number(against?.Amount.Line), against?.Amount.CellId,
        ];
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Yuan(decimal? value) => value?.ToString("0.00##########################", CultureInfo.InvariantCulture);

    private static string? Plain(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);
}
