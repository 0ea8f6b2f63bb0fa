using Extractor.Storage;
using Extractor.Storage.Rows;

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

    /// <summary>The report that was read now, or null.</summary>
    internal ReportRows? Report => Document?.Report;

    /// <summary>What kept a part of a document from being read that was read now, or null.</summary>
    internal FailureReason? Loss => Report?.Loss;

    /// <summary>The outcome in a few words, as the lines of a batch show it.</summary>
    internal string InWords() => this switch
    {
        { Failure: { } failure } => $"{failure.Code} {failure.Message}",
        { Outcome: SaveOutcome.Unchanged } => "unchanged",
        { Loss: { } loss } => $"incomplete: {loss.Code} {loss.Message}",
        { Report.Header: { TableCount: > 0 } header } => $"{header.TableCount} forms, {header.CellCount} cells, {header.FailingCount} failing checks",
        _ => "no known form",
    };
}
