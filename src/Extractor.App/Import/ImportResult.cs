using Extractor.Storage;
using Extractor.Storage.Rows;
using Extractor.Storage.Runs;

namespace Extractor.App.Import;

/// <summary>What became of one file of a batch.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">What was read now, or null when the store already knows these bytes.</param>
/// <param name="Known">What the store knows, or null when the file was read.</param>
/// <param name="Outcome">What saving did.</param>
internal sealed record ImportResult(HashedFile File, ImportedDocument? Document, StoredDocument? Known, SaveOutcome Outcome = SaveOutcome.Unchanged)
{
    /// <summary>When reading began, after the beginning of the run; null where nothing was read.</summary>
    internal TimeSpan? Started { get; init; }

    /// <summary>How long reading took; null where nothing was read.</summary>
    internal TimeSpan? Duration { get; init; }

    /// <summary>Path below the imported folder.</summary>
    internal string Path => File.File.RelativePath;

    /// <summary>Why there is no report, or null.</summary>
    internal FailureReason? Failure => Document is null ? Known?.Failure : Document.Failure;

    /// <summary>The report that was read now, or null.</summary>
    internal ReportRows? Report => Document?.Report;

    /// <summary>What kept a part of a document from being read that was read now, or null.</summary>
    internal FailureReason? Loss => Report?.Loss;

    /// <summary>The state under which the ledger keeps it.</summary>
    internal RunDocumentState State => this switch
    {
        { Failure: not null } => RunDocumentState.Failed,
        { Loss: not null } => RunDocumentState.Incomplete,
        { Outcome: SaveOutcome.Unchanged } => RunDocumentState.Unchanged,
        _ => RunDocumentState.Read,
    };

    /// <summary>The outcome in a few words, as the lines of a batch show it.</summary>
    internal string InWords() => this switch
    {
        { Failure: { } failure } => $"{failure.Code} {failure.Message}",
        { Outcome: SaveOutcome.Unchanged } => "unchanged",
        { Loss: { } loss } => $"incomplete: {loss.Code} {loss.Message}",
        { Report.Header: { TableCount: > 0 } header } => $"{header.TableCount} forms, {header.CellCount} cells, {header.FailingCount} failing checks",
        _ => "no known form",
    };

    /// <summary>The entry of the ledger.</summary>
    internal RunDocument ToEntry() => new(File.Position, Path, System.IO.Path.GetFullPath(File.File.Path), State)
    {
        Key = Document?.Key ?? Known?.Key,
        Reason = Failure ?? Loss,
        Started = Started,
        Duration = Duration,
        Pages = Report?.Header.Pages,
        Figures = Report?.Header.CellCount,
        Bytes = Document?.Length ?? File.Length,
    };
}
