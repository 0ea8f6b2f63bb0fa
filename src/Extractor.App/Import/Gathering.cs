using System.Collections.Concurrent;

namespace Extractor.App.Import;

/// <summary>
/// Gathers files that can be saved in one transaction, in their order. One transaction for each would write the pages that reports share, such
/// as those of an index, once for each. One for all would lose all when the import is killed.
/// </summary>
internal sealed class Gathering(BlockingCollection<PendingFile> pending)
{
    /// <summary>Documents that were read, which a kill would have read again.</summary>
    private const int MostRead = 16;

    /// <summary>Files without work.</summary>
    private const int MostFiles = 500;

    /// <summary>How long the next file is waited for: about what a report of usual size takes, so that a slow one holds up none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(30);

    private PendingFile? next;

    /// <summary>The files of the next transaction, at least one, all of them ready. One whose reading failed stands alone: it undoes no other.</summary>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    internal List<PendingFile> Next(CancellationToken cancellationToken)
    {
        next ??= pending.Take(cancellationToken);
        next.Wait(Timeout.InfiniteTimeSpan, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var ready = new List<PendingFile>();
        var read = 0;
        do
        {
            ready.Add(next);
            read += next.Reading is null ? 0 : 1;
            next = pending.TryTake(out var taken) ? taken : null;
        }
        while (next is not null && read < MostRead && ready.Count < MostFiles && next.Wait(Patience, CancellationToken.None) && !next.HasFailed);

        return ready;
    }
}
