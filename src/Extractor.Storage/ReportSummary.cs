using Extractor.Fiscal.Records;

namespace Extractor.Storage;

/// <summary>The header of a stored report.</summary>
/// <param name="Sha256">The document's hash, 64 lower-case hexadecimal digits.</param>
/// <param name="ReportId">The report's id, not unique.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Title">Printed title, or null.</param>
/// <param name="Kind">Name of the kind as in the JSON record, such as <c>final-accounts</c>.</param>
/// <param name="FiscalYear">The year of the figures, or null.</param>
/// <param name="Issuer">Printed name of the issuer, or null.</param>
/// <param name="Tables">Number of forms, those without a grid included.</param>
/// <param name="Cells">Number of amount cells.</param>
/// <param name="Failing">Number of findings that fail.</param>
public sealed record ReportSummary(
    string Sha256, string ReportId, string FileName, string? Title, string Kind, int? FiscalYear, string? Issuer, int Tables, int Cells, int Failing);

/// <summary>Which reports are asked for; null parts do not narrow.</summary>
/// <param name="Issuer">A part of the issuer's printed name.</param>
/// <param name="FiscalYear">The year of the figures.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Division">The beginning of the area code of the issuer: <c>42</c> for a province, <c>4201</c> for a city.</param>
/// <param name="Form">A form that the report has, in capital or small letters.</param>
/// <param name="Sha256">One document.</param>
public sealed record ReportFilter(
    string? Issuer = null, int? FiscalYear = null, ReportKind? Kind = null, string? Division = null, string? Form = null, string? Sha256 = null)
{
    /// <summary>Every report.</summary>
    public static ReportFilter All { get; } = new();
}
