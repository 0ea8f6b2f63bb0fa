using System.Collections.Concurrent;
using System.Diagnostics;
using Extractor.App.Import;
using Extractor.Distribution;
using Extractor.Distribution.Telemetry;
using Extractor.Storage;

namespace Extractor.App.Distributed;

/// <summary>
/// Saves what a worker has read, on a thread of its own: what is ready shares a transaction, in the order of the keys, so that two workers with
/// the same documents never wait for each other in a circle. Nobody waits for more to become ready: saving goes on beside reading, so a wait
/// would only delay the answer, and when saving is the slower of the two, several are ready by themselves.
/// </summary>
internal sealed class WorkSaving : IDisposable
{
    /// <summary>As in an import on one machine.</summary>
    private const int MostTogether = 16;

    private readonly SteadyStore store;
    private readonly WorkTelemetry telemetry;
    private readonly Action<ImportResult, long> saved;
    private readonly BlockingCollection<FinishedWork> waiting;
    private readonly CancellationToken stop;
    private readonly Thread thread;

    /// <summary>Begins to wait for work.</summary>
    /// <param name="store">The store.</param>
    /// <param name="most">How much may wait; more waits with those who bring it.</param>
    /// <param name="telemetry">Where time is noted.</param>
    /// <param name="saved">Called for each document and its run once it is lasting.</param>
    /// <param name="stop">Gives up what is not saved.</param>
    internal WorkSaving(SteadyStore store, int most, WorkTelemetry telemetry, Action<ImportResult, long> saved, CancellationToken stop)
    {
        this.store = store;
        this.telemetry = telemetry;
        this.saved = saved;
        this.stop = stop;
        waiting = new BlockingCollection<FinishedWork>(most);
        thread = new Thread(Work) { IsBackground = true, Name = "saving" };
        thread.Start();
    }

    /// <summary>Has a document saved; returns why the store does not take it, or null.</summary>
    /// <exception cref="OperationCanceledException">The worker gave it up.</exception>
    internal Task<QueueProblem?> SaveAsync(FinishedWork work)
    {
        waiting.Add(work, stop);
        return work.Saved.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        waiting.Dispose();
    }

    private void Work()
    {
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            var together = new List<FinishedWork> { first };
            while (together.Count < MostTogether && waiting.TryTake(out var next))
            {
                together.Add(next);
            }

            Save([.. together.OrderBy(static work => work.Document?.Key ?? work.Known?.Key, StringComparer.Ordinal)]);
        }
    }

    private void Save(FinishedWork[] together)
    {
        try
        {
            var began = Stopwatch.GetTimestamp();
            var results = store.Use(
                reports =>
                {
                    using var batch = reports.BeginBatch();
                    ImportResult[] written = [.. together.Select(work => work.SaveIn(reports, reports))];
                    batch.Commit();
                    return written;
                },
                stop);
            telemetry.Stage("save", Stopwatch.GetElapsedTime(began) / together.Length);
            for (var i = 0; i < together.Length; i++)
            {
                saved(results[i], together[i].Item.Run);
                together[i].Saved.SetResult(null);
            }
        }
        catch (ReportStoreException) when (together.Length > 1)
        {
            // One of them spoils it for the others.
            Array.ForEach(together, work => Save([work]));
        }
        catch (ReportStoreException problem)
        {
            together[0].Saved.SetResult(QueueProblems.NotSaved(problem.Code, problem.Message));
        }
        catch (OperationCanceledException)
        {
            Array.ForEach(together, static work => work.Saved.TrySetCanceled());
        }
        catch (Exception bug)
        {
            Array.ForEach(together, work => work.Saved.TrySetException(bug));
        }
    }
}
