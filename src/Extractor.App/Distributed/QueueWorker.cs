using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Extractor.App.Import;
using Extractor.Distribution;
using Extractor.Distribution.Broker;
using Extractor.Distribution.Sources;
using Extractor.Distribution.Telemetry;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.App.Distributed;

/// <summary>A worker: takes work from a broker, session after session, until it is told to stop or has been idle for long enough.</summary>
internal sealed class QueueWorker(Terminal terminal, QueueWorkerSettings settings, WorkSources sources, WorkTelemetry telemetry)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Task, byte> underWay = new();
    private readonly ConcurrentDictionary<long, byte> unfinishedRuns = new();
    private readonly WorkCounts counts = new();
    private ExceptionDispatchInfo? failure;
    private long lastWork;

    /// <summary>Works, and returns the exit code.</summary>
    /// <exception cref="QueueException">The broker cannot be used when the worker begins.</exception>
    /// <exception cref="ReportStoreException">The store cannot be used when the worker begins.</exception>
    internal async Task<int> RunAsync(CancellationToken stop)
    {
        using var abandon = new CancellationTokenSource();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var parts = new WorkParts(settings, terminal, sources, telemetry, Saved, abandon.Token);
        var handling = new WorkHandling(settings, parts, terminal.Tell, stop);
        lastWork = terminal.Time.GetTimestamp();
        var session = await WorkSession.OpenAsync(settings.Broker, settings.Queues, Name, settings.Prefetch, stop);
        terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"Takes work from {settings.Broker.Shown}, queue {settings.Queues.Name}: {settings.Import.Jobs} at once, {settings.Prefetch} in hand."));
        var code = ExitCode.Done;
        while (true)
        {
            await using (session)
            {
                await TakeAsync(session, handling, parts, enough);
                if (enough.IsCancellationRequested)
                {
                    code = await DrainAsync(session, parts, abandon);
                    break;
                }
            }

            if (await ConnectAgainAsync(enough.Token) is not { } next)
            {
                code = await DrainAsync(session: null, parts, abandon);
                break;
            }

            session = next;
            terminal.Tell($"Connected to {settings.Broker.Shown} again.");
        }

        terminal.Tell(counts.InWords());
        failure?.Throw();
        return code;
    }

    private static string Name => string.Create(CultureInfo.InvariantCulture, $"extractor worker {Environment.MachineName} {Environment.ProcessId}");

    /// <summary>Takes messages until the connection ends or it is enough.</summary>
    private async Task TakeAsync(WorkSession session, WorkHandling handling, WorkParts parts, CancellationTokenSource enough)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(enough.Token);
        var looking = LookAsync(session, parts, enough, ended.Token);
        try
        {
            await foreach (var delivery in session.Deliveries.ReadAllAsync(enough.Token))
            {
                telemetry.Hand(1);
                Keep(handling, delivery, enough);
            }
        }
        catch (OperationCanceledException)
        {
            // It is enough.
        }

        if (!enough.IsCancellationRequested)
        {
            // At once: what is under way may have to wait for the same network.
            var problem = session.Ended ?? QueueProblems.Disconnected(settings.Broker.Shown, "the broker takes no consumer any more");
            terminal.Tell($"{problem.Code}: {problem.Message} The worker connects again.");
        }

        await ended.CancelAsync();
        await looking;
    }

    private void Keep(WorkHandling handling, Delivery delivery, CancellationTokenSource enough)
    {
        var task = Task.Run(() => KeepAsync(handling, delivery, enough), CancellationToken.None);
        underWay.TryAdd(task, 0);
        if (task.IsCompleted)
        {
            underWay.TryRemove(task, out _);
        }
    }

    /// <summary>What is not the fault of a document ends the worker: whoever started it starts another, and the broker hands its work out again.</summary>
    private async Task KeepAsync(WorkHandling handling, Delivery delivery, CancellationTokenSource enough)
    {
        try
        {
            await handling.HandleAsync(delivery);
        }
        catch (Exception problem)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(problem), null);
            await enough.CancelAsync();
        }
        finally
        {
            telemetry.Hand(-1);
            Interlocked.Exchange(ref lastWork, terminal.Time.GetTimestamp());
        }
    }

    /// <summary>Looks around at once and then every second: how much waits, whether a run is through, whether the worker has been idle for long enough.</summary>
    private async Task LookAsync(WorkSession session, WorkParts parts, CancellationTokenSource enough, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(LookInterval, terminal.Time);
        try
        {
            do
            {
                telemetry.Waiting(await session.CountWaitingAsync() ?? 0);
                if (IsAtWork())
                {
                    continue;
                }

                EndRuns(parts, ended);
                if (settings.ExitWhenIdle is { } longest && terminal.Time.GetElapsedTime(Interlocked.Read(ref lastWork)) >= longest)
                {
                    await enough.CancelAsync();
                }
            }
            while (await timer.WaitForNextTickAsync(ended));
        }
        catch (OperationCanceledException)
        {
            // The session has ended.
        }
    }

    private bool IsAtWork()
    {
        foreach (var task in underWay.Keys.Where(static task => task.IsCompleted))
        {
            underWay.TryRemove(task, out _);
        }

        return !underWay.IsEmpty;
    }

    private void EndRuns(WorkParts parts, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var run in unfinishedRuns.Keys.Where(run => parts.Questions.Use(store => ((IQueuedRuns)store).EndWhenSettled(run, terminal.Time.GetUtcNow()), cancellationToken)))
            {
                unfinishedRuns.TryRemove(run, out _);
            }
        }
        catch (ReportStoreException)
        {
            // The next look, or another worker, does it.
        }
    }

    /// <summary>Finishes what is under way, within limits; the rest goes back to the broker.</summary>
    private async Task<int> DrainAsync(WorkSession? session, WorkParts parts, CancellationTokenSource abandon)
    {
        if (session is not null)
        {
            await session.StopTakingAsync();
            while (session.Deliveries.TryRead(out var unbegun))
            {
                await unbegun.GiveBackAsync();
            }
        }

        var all = Task.WhenAll(underWay.Keys);
        var isInTime = await Task.WhenAny(all, Task.Delay(settings.Drain, terminal.Time, CancellationToken.None)) == all;
        if (!isInTime)
        {
            terminal.Tell("The time to finish what is under way is over; the rest goes back to the broker.");
            await abandon.CancelAsync();
        }

        await all.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (isInTime)
        {
            EndRuns(parts, abandon.Token);
        }

        return isInTime ? ExitCode.Done : ExitCode.Cancelled;
    }

    private async Task<WorkSession?> ConnectAgainAsync(CancellationToken stop)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                await Task.Delay(wait, terminal.Time, stop);
                return await WorkSession.OpenAsync(settings.Broker, settings.Queues, Name, settings.Prefetch, stop);
            }
            catch (QueueException problem)
            {
                if (wait == FirstWait)
                {
                    terminal.Tell($"{problem.Problem.Code}: {problem.Message} The worker tries again.");
                }
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }
    }

    private void Saved(ImportResult result, long run)
    {
        unfinishedRuns.TryAdd(run, 0);
        telemetry.Done(Fiscal.Records.RecordNames.Of(result.State));
        counts.Add(result);
        if (settings.Import.IsVerbose)
        {
            terminal.Tell($"{result.Path}: {result.InWords()}");
        }
    }
}
