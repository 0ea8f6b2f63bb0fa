using System.Globalization;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Panels;

/// <summary>Amounts and flags of a panel as fields under names, in fixed order: what is written of them, whatever the format.</summary>
public static class PanelFields
{
    /// <summary>The names of the fields of an amount.</summary>
    public static IReadOnlyList<string> OfLines { get; } =
    [
        "issuer", "area_code", "year", "report_year", "kind", "level", "form", "title", "row", "row_role", "scheme", "code", "series_code", "name", "measure",
        "subject", "column", "phase", "fund", "yuan", "resolution", "raw", "unit", "status", "verification", "doubts", "flags", "sha256", "file", "page",
        "line", "address", "cell_id",
    ];

    /// <summary>The names of the fields of a flag.</summary>
    public static IReadOnlyList<string> OfFlags { get; } =
    [
        "flag", "severity", "issuer", "area_code", "year", "kind", "form", "row", "code", "measure", "column", "phase", "yuan", "against_yuan", "power",
        "message_zh", "message_en", "sha256", "file", "page", "line", "cell_id", "against_sha256", "against_file", "against_page", "against_line", "against_cell_id",
    ];

    /// <summary>Whether a field is a whole number.</summary>
    public static bool IsNumber(string name) => name is "year" or "report_year" or "page" or "line" or "against_page" or "against_line" or "power";

    /// <summary>Whether a field holds several words, parted by blanks.</summary>
    public static bool IsList(string name) => name is "doubts" or "flags";

    /// <summary>The fields of an amount as text, exact decimals with a point; null where there is none.</summary>
    public static string?[] Of(PanelLine line)
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

    /// <summary>The fields of a flag as text, exact decimals with a point; null where there is none.</summary>
    public static string?[] Of(PanelFlag flag)
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
