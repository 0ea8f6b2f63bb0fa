using System.Collections.Concurrent;
using System.Threading.Channels;
using Extractor.Storage;

namespace Extractor.Serving.Imports;

/// <summary>
/// The files that wait to be imported, one after the other in the order of their arrival. What was imported is in the store for good; the queue itself
/// lives as long as the server.
/// </summary>
internal sealed class ImportQueue : IAsyncDisposable
{
    /// <summary>Ended imports that are remembered.</summary>
    private const int MostRemembered = 2_000;

    /// <summary>How long to wait for another process that imports into the store.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly IReportImporter importer;
    private readonly ServerParts parts;
    private readonly TimeProvider time;
    private readonly Channel<(ImportJob Job, string Place)> waiting = Channel.CreateUnbounded<(ImportJob, string)>();
    private readonly ConcurrentDictionary<long, ImportJob> jobs = new();
    private readonly ConcurrentDictionary<string, long> byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Channel<ImportJob>, bool> watchers = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;
    private long last;
    private int held;

    internal ImportQueue(IReportImporter importer, ServerParts parts, TimeProvider time)
    {
        this.importer = importer;
        this.parts = parts;
        this.time = time;
        Uploads = new UploadFolder(ReportStores.FindFolders(parts.Store.Settings.StorePath));
        Uploads.Clear();
        parts.Meter.AddGauge("extractor.imports.waiting", "{file}", "Files that are read or wait to be imported.", () => Volatile.Read(ref held));
        work = Task.Factory.StartNew(() => Work().GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    internal UploadFolder Uploads { get; }

    /// <summary>Ends when the server does.</summary>
    internal CancellationToken Stopping => stop.Token;

    /// <summary>The imports, the last first.</summary>
    internal IReadOnlyList<ImportJob> List() => [.. jobs.Values.OrderByDescending(job => job.Number)];

    /// <summary>An import, or null.</summary>
    internal ImportJob? Find(string id) => jobs.Values.FirstOrDefault(job => job.Id == id);

    /// <summary>The import that was asked for with a key, or null.</summary>
    internal ImportJob? FindByKey(string? key) => key is not null && byKey.TryGetValue(key, out var number) ? jobs.GetValueOrDefault(number) : null;

    /// <summary>How many imports end before one does.</summary>
    internal int Ahead(ImportJob job) => job.State == ImportJobState.Waiting ? jobs.Values.Count(other => !other.HasEnded && other.Number < job.Number) : 0;

    /// <summary>Takes a place in the queue, or tells how many wait when there is none. Who has a place fills it or gives it back.</summary>
    internal bool TryReserve(out long number, out int waitingNow)
    {
        waitingNow = Interlocked.Increment(ref held) - 1;
        if (waitingNow >= parts.Store.Settings.LongestQueue || stop.IsCancellationRequested)
        {
            Interlocked.Decrement(ref held);
            number = 0;
            return false;
        }

        number = Interlocked.Increment(ref last);
        return true;
    }

    /// <summary>Gives a place back that is not filled.</summary>
    internal void GiveBack(long number)
    {
        Uploads.Remove(number);
        Interlocked.Decrement(ref held);
    }

    /// <summary>Fills a place. With a key that came meanwhile the other import stands, and the place is given back.</summary>
    internal ImportJob Add(long number, string? key, string name, string place, long length, string sha256)
    {
        var job = new ImportJob(number, $"{parts.Store.Instance}-{number}", name, length, sha256, time.GetUtcNow());
        jobs[number] = job;
        if (key is not null && !byKey.TryAdd(key, number) && jobs.TryGetValue(byKey[key], out var first))
        {
            jobs.TryRemove(number, out _);
            GiveBack(number);
            return first;
        }

        Tell(job);
        if (!waiting.Writer.TryWrite((job, place)))
        {
            End(job with { State = ImportJobState.Cancelled });
        }

        return job;
    }

    /// <summary>Tells of every change from now on, until the watcher or the server ends.</summary>
    internal IAsyncEnumerable<ImportJob> Watch(CancellationToken cancellationToken)
    {
        var watcher = Channel.CreateBounded<ImportJob>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        watchers[watcher] = true;
        return Read(watcher, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!waiting.Writer.TryComplete())
        {
            return;
        }

        await stop.CancelAsync();
        foreach (var watcher in watchers.Keys)
        {
            watcher.Writer.TryComplete();
        }

        await work;
        Uploads.Clear();
    }

    private async IAsyncEnumerable<ImportJob> Read(
        Channel<ImportJob> watcher, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var job in watcher.Reader.ReadAllAsync(cancellationToken))
            {
                yield return job;
            }
        }
        finally
        {
            watchers.TryRemove(watcher, out _);
        }
    }

    private async Task Work()
    {
        await foreach (var (job, place) in waiting.Reader.ReadAllAsync())
        {
            End(stop.IsCancellationRequested ? job with { State = ImportJobState.Cancelled } : await Import(job with { State = ImportJobState.Reading }, place));
        }
    }

    private async Task<ImportJob> Import(ImportJob job, string place)
    {
        jobs[job.Number] = job;
        Tell(job);
        while (true)
        {
            try
            {
                return job with { State = ImportJobState.Done, Documents = importer.Import(place, stop.Token) };
            }
            catch (OperationCanceledException)
            {
                return job with { State = ImportJobState.Cancelled, Problem = "The server was stopped. Send the file again." };
            }
            catch (ReportStoreException problem) when (problem.Code == StoreProblem.BeingImportedCode)
            {
                await Wait();
            }
            catch (ReportStoreException problem)
            {
                return job with { State = ImportJobState.Failed, Problem = $"{problem.Code}: {problem.Message}" };
            }
            catch (Exception problem)
            {
                // A worker that cannot be started, a disk that is gone: the next file may fare better.
                return job with { State = ImportJobState.Failed, Problem = problem.Message };
            }
        }
    }

    private async Task Wait()
    {
        try
        {
            await Task.Delay(Patience, time, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The next attempt tells.
        }
    }

    private void End(ImportJob job)
    {
        var ended = job with { FinishedAt = time.GetUtcNow() };
        jobs[job.Number] = ended;
        GiveBack(job.Number);
        parts.Meter.Imported.Add(1, new KeyValuePair<string, object?>("outcome", Fiscal.Records.RecordNames.Of(ended.State)));
        Tell(ended);
        foreach (var old in jobs.Values.Where(other => other.HasEnded).OrderByDescending(other => other.Number).Skip(MostRemembered))
        {
            jobs.TryRemove(old.Number, out _);
            foreach (var (key, _) in byKey.Where(pair => pair.Value == old.Number))
            {
                byKey.TryRemove(key, out _);
            }
        }
    }

    private void Tell(ImportJob job)
    {
        foreach (var watcher in watchers.Keys)
        {
            watcher.Writer.TryWrite(job);
        }
    }
}
