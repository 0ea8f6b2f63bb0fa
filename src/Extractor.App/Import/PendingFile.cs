namespace Extractor.App.Import;

/// <summary>A file whose turn to be saved has not come.</summary>
/// <param name="File">The file.</param>
/// <param name="Reading">Its reading, or null where the store has its bytes, or an earlier file of the batch.</param>
internal sealed record PendingFile(HashedFile File, Task<Reading>? Reading)
{
    /// <summary>Whether it can be saved, or has failed.</summary>
    internal bool IsReady => Reading is null or { IsCompleted: true };

    /// <summary>Whether its reading was cancelled, or failed without the fault of the document.</summary>
    internal bool HasFailed => Reading is { IsCompleted: true, IsCompletedSuccessfully: false };

    /// <summary>
    /// Waits for a while until it is ready; returns whether it is. A reading that is only queued when the import is cancelled never ends, so the
    /// wait has to end by itself.
    /// </summary>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    internal bool Wait(TimeSpan time, CancellationToken cancellationToken) =>
        IsReady || Task.WaitAny([Reading!], (int)time.TotalMilliseconds, cancellationToken) == 0;
}
