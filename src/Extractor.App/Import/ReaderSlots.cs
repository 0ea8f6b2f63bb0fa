using System.Collections.Concurrent;
using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>
/// Reads several documents at once, each slot one. A slot is a thread with a reader of its own; it begins when there is work for it and
/// none is idle, so that a batch without work starts nothing.
/// </summary>
internal sealed class ReaderSlots : IDisposable
{
    /// <summary>As deep as the stack of a worker, so that a document is read alike in either.</summary>
    private const int StackSize = 16 << 20;

    private readonly BlockingCollection<Job> jobs = [];
    private readonly List<Thread> threads = [];
    private readonly CancellationTokenSource stop;
    private readonly Func<IDocumentReader> makeReader;
    private readonly ImportClock clock;
    private readonly int count;
    private int idle;

    /// <summary>Makes slots; none of them begins before there is work.</summary>
    /// <param name="count">How many slots there may be.</param>
    /// <param name="makeReader">Makes the reader of a slot.</param>
    /// <param name="clock">Measures the readings.</param>
    /// <param name="cancellationToken">Stops all readings.</param>
    internal ReaderSlots(int count, Func<IDocumentReader> makeReader, ImportClock clock, CancellationToken cancellationToken)
    {
        this.count = count;
        this.makeReader = makeReader;
        this.clock = clock;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Has a document read as soon as a slot is free.</summary>
    internal Task<Reading> Read(HashedFile file)
    {
        var job = new Job(file);
        if (threads.Count < count && Volatile.Read(ref idle) <= jobs.Count)
        {
            var thread = new Thread(Work, StackSize) { IsBackground = true, Name = "reader" };
            threads.Add(thread);
            thread.Start();
        }

        jobs.Add(job);
        return job.Reading.Task;
    }

    /// <summary>Stops all readings and waits until their readers have let go of everything.</summary>
    public void Dispose()
    {
        stop.Cancel();
        jobs.CompleteAdding();
        foreach (var thread in threads)
        {
            thread.Join();
        }

        while (jobs.TryTake(out var job))
        {
            job.Reading.TrySetCanceled();
        }

        jobs.Dispose();
        stop.Dispose();
    }

    private void Work()
    {
        using var reader = makeReader();
        try
        {
            while (Next() is { } job)
            {
                Read(reader, job);
            }
        }
        catch (OperationCanceledException)
        {
            // The batch ends before its work does.
        }
    }

    private Job? Next()
    {
        Interlocked.Increment(ref idle);
        try
        {
            return jobs.TryTake(out var job, Timeout.Infinite, stop.Token) ? job : null;
        }
        finally
        {
            Interlocked.Decrement(ref idle);
        }
    }

    private void Read(IDocumentReader reader, Job job)
    {
        var began = clock.Start(job.File.File);
        try
        {
            job.Reading.SetResult(new Reading(reader.Read(job.File, stop.Token), began, clock.Elapsed - began));
        }
        catch (OperationCanceledException)
        {
            job.Reading.TrySetCanceled();
        }
        catch (Exception problem)
        {
            // Not the document's fault, or it would have been answered: the batch has to know.
            job.Reading.TrySetException(problem);
        }
        finally
        {
            clock.End(job.File.File);
        }
    }

    private sealed class Job(HashedFile file)
    {
        internal HashedFile File { get; } = file;

        internal TaskCompletionSource<Reading> Reading { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>A document that was read.</summary>
/// <param name="Document">What became of it.</param>
/// <param name="Started">When reading began, after the beginning of the run.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record Reading(ImportedDocument Document, TimeSpan Started, TimeSpan Duration);
