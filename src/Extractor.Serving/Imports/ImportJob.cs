using System.Collections.Immutable;
using Extractor.Storage.Runs;

namespace Extractor.Serving.Imports;

/// <summary>A file that was sent to be imported, as it stands at one moment.</summary>
/// <param name="Number">1 for the first of this start of the server.</param>
/// <param name="Id">Its id.</param>
/// <param name="FileName">The name that it was sent under, made safe.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Sha256">Their hash.</param>
/// <param name="SubmittedAt">When it came.</param>
internal sealed record ImportJob(long Number, string Id, string FileName, long Length, string Sha256, DateTimeOffset SubmittedAt)
{
    /// <summary>How far it is.</summary>
    internal ImportJobState State { get; init; }

    /// <summary>When it ended, or null.</summary>
    internal DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What became of it, or of each file in it.</summary>
    internal ImmutableArray<RunDocument> Documents { get; init; } = [];

    /// <summary>What kept it from being imported, or null.</summary>
    internal string? Problem { get; init; }

    /// <summary>Whether nothing happens to it any more.</summary>
    internal bool HasEnded => State is ImportJobState.Done or ImportJobState.Failed or ImportJobState.Cancelled;
}

/// <summary>How far an import is.</summary>
internal enum ImportJobState
{
    /// <summary>Others come before it.</summary>
    Waiting,

    /// <summary>It is being read and saved.</summary>
    Reading,

    /// <summary>The store has what became of it.</summary>
    Done,

    /// <summary>The store does not have it; nothing of the file is to blame.</summary>
    Failed,

    /// <summary>The server was stopped before its turn, or while it was read.</summary>
    Cancelled,
}
