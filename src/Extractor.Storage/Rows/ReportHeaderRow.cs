namespace Extractor.Storage.Rows;

/// <summary>The columns of a report as a whole. Enumerations carry the names of the JSON record.</summary>
/// <param name="Sha256">The document's hash.</param>
/// <param name="FileName">Name of the file without folders.</param>
/// <param name="ReportId">The report's id, not unique.</param>
/// <param name="Title">Printed title, or null.</param>
/// <param name="Kind">Such as <c>final-accounts</c>.</param>
/// <param name="FiscalYear">The year of the figures, or null.</param>
/// <param name="Level">Such as <c>department</c>.</param>
/// <param name="Issuer">Printed name of the issuer, or null.</param>
/// <param name="AreaCode">Six digits of GB/T 2260, or null.</param>
/// <param name="AreaName">The name of that division, or null.</param>
/// <param name="IssuedOn">ISO 8601 date, or null.</param>
/// <param name="AmountUnit">Printed unit of most forms, or null.</param>
/// <param name="MediaType">Found from the content.</param>
/// <param name="Adapter">The reader that took the document.</param>
/// <param name="Pages">Number of pages, or null.</param>
/// <param name="Lines">Number of lines, or null.</param>
/// <param name="TableCount">Number of forms, those without a grid included.</param>
/// <param name="CellCount">Number of amount cells.</param>
/// <param name="FailingCount">Number of findings that fail.</param>
/// <param name="HasPersonalData">Whether it may name persons: it was read so, or does not say how it was read.</param>
internal sealed record ReportHeaderRow(
    string Sha256,
    string FileName,
    string ReportId,
    string? Title,
    string Kind,
    int? FiscalYear,
    string Level,
    string? Issuer,
    string? AreaCode,
    string? AreaName,
    string? IssuedOn,
    string? AmountUnit,
    string MediaType,
    string Adapter,
    int? Pages,
    int? Lines,
    int TableCount,
    int CellCount,
    int FailingCount,
    bool HasPersonalData);
