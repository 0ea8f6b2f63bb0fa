using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Fiscal.Records;

namespace Extractor.Storage.Rows;

/// <summary>
/// A report as the store keeps it: one immutable row for each row of a base table, and its canonical JSON. A store writes from these and
/// from nothing else, so whoever saves a report need not hold it as an object, nor read its JSON.
/// </summary>
public sealed record ReportRows
{
    internal ReportRows(ReportHeaderRow header) => Header = header;

    /// <summary>The report as a whole.</summary>
    internal ReportHeaderRow Header { get; init; }

    /// <summary>Its forms with their cells, in the order of the report.</summary>
    internal ImmutableArray<FormTableRow> Tables { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Its findings, in the order of the report.</summary>
    internal ImmutableArray<FindingRow> Findings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The figures of its narrative, as printed.</summary>
    internal ImmutableArray<StoredFact> Facts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Codes that no list of the program has.</summary>
    internal ImmutableArray<ObservedCode> ObservedCodes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Headings and paragraphs in reading order.</summary>
    internal ImmutableArray<PassageRow> Passages { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The first thing that kept a part of the document from being read, or null.</summary>
    internal FailureReason? Loss { get; init; }

    /// <summary>The files that the document links to or carries, among which the report itself may be, or null.</summary>
    internal FailureReason? Elsewhere { get; init; }

    /// <summary>The canonical JSON on one line, without a line break at the end.</summary>
    public string Json { get; internal init; } = string.Empty;

    /// <summary>Flattens a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="passages">Its text outside tables.</param>
    /// <param name="json">Its canonical JSON.</param>
    public static ReportRows Of(FiscalReport report, ImmutableArray<ReportPassage> passages, string json) => new(HeaderOf(report))
    {
        Tables = [.. report.Tables.Select(FormRows.Of)],
        Findings = [.. report.Findings.Select(FindingRow.Of)],
        Facts = [.. StoredFact.Of(report)],
        ObservedCodes = report.ObservedCodes,
        Passages = [.. passages.Select(PassageRow.Of)],
        Loss = ReasonOf(report.FirstError()),
        Elsewhere = ReasonOf(report.Diagnostics.FirstOrDefault(
            diagnostic => diagnostic.Code is DiagnosticCatalog.LinkedFilesCode or DiagnosticCatalog.EmbeddedFilesCode)),
        Json = json,
    };

    private static FailureReason? ReasonOf(ReportDiagnostic? diagnostic) => diagnostic is null ? null : new FailureReason(diagnostic.Code, diagnostic.Message);

    private static ReportHeaderRow HeaderOf(FiscalReport report) => new(
        report.Document.Sha256,
        report.Document.FileName,
        report.Id,
        report.Title,
        RecordNames.Of(report.Kind),
        report.FiscalYear,
        RecordNames.Of(report.Level),
        report.Issuer.Name,
        report.Issuer.AreaCode,
        report.Issuer.AreaName,
        report.IssuedOn?.Value,
        report.AmountUnit?.Raw,
        report.Document.MediaType,
        report.Document.Extractor.Adapter,
        report.Document.Pages,
        report.Document.Lines,
        report.Tables.Length,
        report.Tables.Sum(table => table.CellCount),
        report.Findings.Count(finding => finding.Status == FindingStatus.Fails),
        report.WithPersonalData ?? true);
}
