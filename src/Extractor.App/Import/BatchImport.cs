using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>
/// Imports many files: several are read at once, and saved one by one in the order of the list, so that the store does not depend on
/// which file was read first. At most twice as many results as readers are in memory.
/// </summary>
internal sealed class BatchImport(IReportStore store, ReportImport import, int jobs, bool again)
{
    /// <summary>Reads and saves every file and reports each once it is saved.</summary>
    internal void Run(IReadOnlyList<ImportFile> files, Action<ImportResult> saved, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var readers = new SemaphoreSlim(jobs);
        var pending = new Queue<Task<ImportResult>>();
        var next = 0;
        try
        {
            while (next < files.Count || pending.Count > 0)
            {
                while (next < files.Count && pending.Count < jobs * 2)
                {
                    pending.Enqueue(Start(files[next++], readers, stop.Token));
                }

                var result = pending.Dequeue().GetAwaiter().GetResult();
                if (result.Known is { } known)
                {
                    store.SaveSource(known.Key, new DocumentSource(result.File.RelativePath));
                }

                saved(result.Document is { } document ? result with { Outcome = store.Save(document, again) } : result);
            }
        }
        finally
        {
            stop.Cancel();
            WaitFor(pending);
        }
    }

    private Task<ImportResult> Start(ImportFile file, SemaphoreSlim readers, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            await readers.WaitAsync(cancellationToken);
            try
            {
                return import.Read(file, cancellationToken);
            }
            finally
            {
                readers.Release();
            }
        },
        CancellationToken.None);

    /// <summary>The readers still use the files and the semaphore: nothing is given back before they have stopped.</summary>
    private static void WaitFor(Queue<Task<ImportResult>> pending)
    {
        foreach (var task in pending)
        {
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }
}
