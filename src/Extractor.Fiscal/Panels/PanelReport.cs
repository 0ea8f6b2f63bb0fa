using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Panels;

/// <summary>The header of a report that goes into a panel.</summary>
/// <param name="Sha256">The document's hash, 64 lower-case hexadecimal digits.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Issuer">Printed name of the issuer, or null.</param>
/// <param name="AreaCode">GB/T 2260 code of its division, or null.</param>
/// <param name="Year">The year of the report, or null.</param>
/// <param name="Kind">Final accounts, budget, or unknown.</param>
/// <param name="Level">Whom the figures cover.</param>
/// <param name="IssuedOn">ISO 8601 date of publication, or null.</param>
public sealed record PanelReport(
    string Sha256, string FileName, string? Issuer, string? AreaCode, int? Year, ReportKind Kind, ReportLevel Level, string? IssuedOn)
{
    /// <summary>The header of a record.</summary>
    public static PanelReport Of(FiscalReport report) => new(
        report.Document.Sha256,
        report.Document.FileName,
        report.Issuer.Name,
        report.Issuer.AreaCode,
        report.FiscalYear,
        report.Kind,
        report.Level,
        report.IssuedOn?.Value);
}
