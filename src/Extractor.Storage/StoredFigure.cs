namespace Extractor.Storage;

/// <summary>One amount of one report, with what it takes to know which: one line a figure over a whole store.</summary>
/// <param name="Sha256">The document's hash.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Issuer">Printed name of the issuer, or null.</param>
/// <param name="FiscalYear">The year of the figures, or null.</param>
/// <param name="Kind">Name of the kind as in the JSON record.</param>
/// <param name="Form">The form's semantic id.</param>
/// <param name="Code">Classification code of the row, or null.</param>
/// <param name="RowLabel">Printed label of the row.</param>
/// <param name="Measure">Semantic name of the column, or null.</param>
/// <param name="ColumnPath">Header labels from outermost to leaf, separated by <c> / </c>.</param>
/// <param name="Raw">Printed text.</param>
/// <param name="Status">Name of the status as in the JSON record.</param>
/// <param name="Yuan">Exact yuan with at least two decimals, or null.</param>
/// <param name="Verification">Name of the verification as in the JSON record.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Line">1-based line of a text source or row of a sheet, or null.</param>
/// <param name="Address">The place in a workbook, or null.</param>
/// <param name="CellId">Stable id of the cell.</param>
public sealed record StoredFigure(
    string Sha256,
    string FileName,
    string? Issuer,
    int? FiscalYear,
    string Kind,
    string Form,
    string? Code,
    string RowLabel,
    string? Measure,
    string ColumnPath,
    string Raw,
    string Status,
    string? Yuan,
    string Verification,
    int? Page,
    int? Line,
    string? Address,
    string CellId);

/// <summary>Which figures are asked for; null parts do not narrow.</summary>
/// <param name="Reports">Of which reports.</param>
/// <param name="Code">A classification code; with <c>*</c> at its end also every code that begins with it.</param>
/// <param name="MinAmount">The least amount in yuan, included.</param>
/// <param name="MaxAmount">The greatest amount in yuan, included.</param>
/// <param name="Search">Phrases, parted by blanks, that the label of the row holds.</param>
public sealed record FigureFilter(
    ReportFilter Reports, string? Code = null, decimal? MinAmount = null, decimal? MaxAmount = null, string? Search = null);
