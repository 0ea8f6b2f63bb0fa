using Extractor.Fiscal;
using Extractor.Storage.Rows;

namespace Extractor.Storage;

/// <summary>What became of one file of an import: its record, or the reason why there is none.</summary>
public sealed record ImportedDocument
{
    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits; null when not even the bytes could be read.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>Name without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>Path below the imported folder, separated by <c>/</c>.</summary>
    public required string RelativePath { get; init; }

    /// <summary>Number of bytes, or null when they could not be read.</summary>
    public long? Length { get; init; }

    /// <summary>The version of the program that read it.</summary>
    public required string ExtractorVersion { get; init; }

    /// <summary>The hash of the options that it is known by, see <see cref="ReadOptions.Of"/> and <see cref="ReadOptions.Hash"/>.</summary>
    public string OptionsHash { get; init; } = ReadOptions.Default.Hash;

    /// <summary>Whether a page of it is one for engines that read pictures, or may be, as where nobody could look: with other engines it is read again.</summary>
    public bool HasPictures { get; init; }

    /// <summary>The rows of the report, or null when the document could not be read.</summary>
    public ReportRows? Report { get; init; }

    /// <summary>Why there is no report, or null when there is one.</summary>
    public FailureReason? Failure { get; init; }

    /// <summary>Whether the document was read.</summary>
    public DocumentState State => Report is null ? DocumentState.Failed : DocumentState.Read;

    /// <summary>The address that the bytes were fetched from, or null.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>When they were fetched, in ISO 8601, or null.</summary>
    public string? RetrievedAt { get; init; }

    /// <summary>The run of the ledger that imports it, or null.</summary>
    internal long? Run { get; init; }

    /// <summary>Where its bytes were seen.</summary>
    internal DocumentSource Source => new(RelativePath, SourceUrl, RetrievedAt, Run, Run);

    /// <summary>What the document is known by: its hash, or its path where there is no hash.</summary>
    public string Key => Sha256 ?? "path:" + RelativePath;
}

/// <summary>Why a document could not be read.</summary>
/// <param name="Code">The code of the diagnostic, such as <c>SRC004</c>.</param>
/// <param name="Message">Its message.</param>
public sealed record FailureReason(string Code, string Message);

/// <summary>Whether a document was read.</summary>
public enum DocumentState
{
    /// <summary>It was read; its report may have no form.</summary>
    Read,

    /// <summary>It could not be read.</summary>
    Failed,
}

/// <summary>What saving did.</summary>
public enum SaveOutcome
{
    /// <summary>The document is new to the store, or was read by a version that is.</summary>
    Added,

    /// <summary>The store held it already; nothing was written.</summary>
    Unchanged,

    /// <summary>The store held another record of the same bytes and version; it was replaced.</summary>
    Replaced,
}
