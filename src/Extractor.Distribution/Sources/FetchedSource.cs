namespace Extractor.Distribution.Sources;

/// <summary>The bytes of a document on this machine. Disposing deletes what was fetched; a shared file stays.</summary>
/// <param name="Path">A full path, or one in an archive.</param>
/// <param name="IsTemporary">Whether the file was fetched and is ours.</param>
public sealed record FetchedSource(string Path, bool IsTemporary) : IDisposable
{
    /// <summary>The address that it was fetched from, or null.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched, ISO 8601 in UTC, or null.</summary>
    public string? RetrievedAt { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsTemporary)
        {
            File.Delete(Path);
        }
    }
}

/// <summary>What became of getting the bytes of a document. Exactly one of its parts is there.</summary>
/// <param name="Source">The bytes.</param>
/// <param name="Problem">Why there are none.</param>
public sealed record SourceAnswer(FetchedSource? Source, QueueProblem? Problem)
{
    /// <summary>What to do about the problem.</summary>
    public SourceRemedy Remedy { get; init; }

    internal static SourceAnswer Of(QueueProblem problem, SourceRemedy remedy) => new(null, problem) { Remedy = remedy };
}

/// <summary>What helps against a problem with a source.</summary>
public enum SourceRemedy
{
    /// <summary>Nothing: the document is not there, and that is what became of it.</summary>
    None,

    /// <summary>Time: the network or a server failed.</summary>
    Later,

    /// <summary>Another worker: this one may not, or cannot, reach it.</summary>
    OtherWorker,
}
