using Extractor.Diagnostics;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>What became of one file of a batch.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">What to save, or null when the store already knows these bytes.</param>
/// <param name="Known">What the store knows, or null when the file was read.</param>
/// <param name="Outcome">What saving did.</param>
internal sealed record ImportResult(ImportFile File, ImportedDocument? Document, StoredDocument? Known, SaveOutcome Outcome = SaveOutcome.Unchanged)
{
    /// <summary>Why there is no report, or null.</summary>
    internal FailureReason? Failure => Document is null ? Known?.Failure : Document.Failure;

    /// <summary>The record that was read now, or null.</summary>
    internal FiscalReport? Report => Document?.Report?.Report;

    /// <summary>What kept a part of a document from being read that was read now, or null.</summary>
    internal ReportDiagnostic? Loss => Report?.FirstError();

    /// <summary>The files that the document links to or carries, among which the report itself may be, or null.</summary>
    private ReportDiagnostic? Elsewhere => Report?.Diagnostics.FirstOrDefault(
        diagnostic => diagnostic.Code is DiagnosticCatalog.LinkedFilesCode or DiagnosticCatalog.EmbeddedFilesCode);

    /// <summary>The outcome in a few words, as the lines of a batch show it.</summary>
    internal string InWords() => this switch
    {
        { Failure: { } failure } => $"{failure.Code} {failure.Message}",
        { Outcome: SaveOutcome.Unchanged } => "unchanged",
        { Loss: { } loss } => $"incomplete: {loss.Code} {loss.Message}",
        { Report: { Tables.Length: > 0 } report } =>
            $"{report.Tables.Length} forms, {CellCount(report)} cells, {report.Findings.Count(finding => finding.Status == FindingStatus.Fails)} failing checks",
        { Elsewhere: { } files } => $"no known form; {files.Code} {files.Message}",
        _ => "no known form",
    };

    internal static int CellCount(FiscalReport report) => report.Tables.Sum(table => table.CellCount);
}
