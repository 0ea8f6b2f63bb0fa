namespace Extractor.Storage.Runs;

/// <summary>What became of one file of a run.</summary>
/// <param name="Position">0-based place in the order of the run.</param>
/// <param name="Path">Path below the imported folder.</param>
/// <param name="File">The full path that was opened.</param>
/// <param name="State">What became of it.</param>
internal sealed record RunDocument(int Position, string Path, string File, RunDocumentState State)
{
    /// <summary>What the document is known by in the store, or null before it was opened.</summary>
    public string? Key { get; init; }

    /// <summary>Why it was not read whole, or null.</summary>
    public FailureReason? Reason { get; init; }

    /// <summary>When reading began, after the beginning of the run; null where nothing was read.</summary>
    public TimeSpan? Started { get; init; }

    /// <summary>How long reading took, or null where nothing was read.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Number of pages, or null.</summary>
    public int? Pages { get; init; }

    /// <summary>Number of amount cells, or null where nothing was read.</summary>
    public int? Figures { get; init; }

    /// <summary>Number of bytes, or null.</summary>
    public long? Bytes { get; init; }

    /// <summary>The record that stood for the file when it was done, or null when there is none or it was replaced since.</summary>
    public long? DocumentId { get; init; }
}

/// <summary>What became of a file.</summary>
internal enum RunDocumentState
{
    /// <summary>The run did not come to it.</summary>
    Pending,

    /// <summary>It was read whole.</summary>
    Read,

    /// <summary>The store had its record already.</summary>
    Unchanged,

    /// <summary>It was read in part.</summary>
    Incomplete,

    /// <summary>It could not be read, now or when the store met it first.</summary>
    Failed,
}
