using System.Diagnostics;
using Extractor.App.Import;
using Extractor.Distribution;
using Extractor.Distribution.Broker;
using Extractor.Distribution.Messages;
using Extractor.Distribution.Sources;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.App.Distributed;

/// <summary>What becomes of one message, from the broker's hand to its answer. Many are under way at once.</summary>
internal sealed class WorkHandling(
    QueueWorkerSettings settings, WorkParts parts, Action<string> tell, CancellationToken stop)
{
    /// <summary>After so many deliveries without an answer the document is taken for the reason.</summary>
    private const int MostUnanswered = 20;

    /// <summary>How often a message is left to others before it is given up: a day of ten-second rounds.</summary>
    private const int MostLeft = 8640;

    private readonly WorkInHand hand = new();

    /// <summary>Deals with a message; whatever happens, the broker hears of it or hands it out again.</summary>
    internal async Task HandleAsync(Delivery delivery)
    {
        if (delivery.Read() is not { Item: { } item } unread)
        {
            await RefuseAsync(delivery, delivery.Read());
            return;
        }

        if (item.Version != settings.Version)
        {
            await LeaveAsync([delivery], QueueProblems.OtherVersion(item.Version, settings.Version));
            return;
        }

        if (!hand.Take(item.Run, item.Position, delivery))
        {
            return;
        }

        using var span = parts.Telemetry.Begin(delivery.Trace);
        span?.SetTag("extractor.run", item.Run).SetTag("extractor.path", item.Path);
        Func<IReadOnlyList<Delivery>, Task> answer;
        try
        {
            answer = await WorkAsync(item, delivery, span?.Context ?? default);
        }
        catch (OperationCanceledException)
        {
            answer = GiveBackAsync;
        }
        catch (ReportStoreException problem)
        {
            answer = deliveries => LaterAsync(deliveries, QueueProblems.NotSaved(problem.Code, problem.Message));
        }
        catch
        {
            await GiveBackAsync(hand.LetGo(item.Run, item.Position));
            throw;
        }

        await answer(hand.LetGo(item.Run, item.Position));
    }

    private async Task RefuseAsync(Delivery delivery, WorkItemReading unread)
    {
        var problem = unread.Problem!;
        if (unread.IsForOthers)
        {
            await LeaveAsync([delivery], problem);
            return;
        }

        Tell("dead", problem, "a message");
        await delivery.GiveUpAsync(problem);
    }

    /// <summary>Works, and returns what the broker is to hear.</summary>
    private async Task<Func<IReadOnlyList<Delivery>, Task>> WorkAsync(WorkItem item, Delivery delivery, ActivityContext span)
    {
        if (parts.Questions.Use(store => ((IQueuedRuns)store).Find(item.Run, item.Position), stop) is not { } entry || entry.Path != item.Path)
        {
            return deliveries => LeaveAsync(deliveries, QueueProblems.OtherStore(item.Run, item.Position));
        }

        if (entry.State != RunDocumentState.Pending)
        {
            parts.Telemetry.Done("settled");
            return DoneAsync;
        }

        if (delivery.Unanswered >= MostUnanswered)
        {
            return await FailAsync(item, QueueProblems.DeliveredTooOften(delivery.Unanswered), isPoison: true);
        }

        SourceAnswer got;
        using (parts.Telemetry.BeginStage("fetch", span))
        {
            var began = Stopwatch.GetTimestamp();
            got = await parts.Sources.GetAsync(item.Source, stop);
            parts.Telemetry.Stage("fetch", Stopwatch.GetElapsedTime(began));
        }

        if (got.Source is not { } source)
        {
            return await RemedyAsync(item, delivery, got);
        }

        using (source)
        {
            return await ReadAsync(item, delivery, source, entry, span);
        }
    }

    private async Task<Func<IReadOnlyList<Delivery>, Task>> RemedyAsync(WorkItem item, Delivery delivery, SourceAnswer got) => got.Remedy switch
    {
        SourceRemedy.OtherWorker when delivery.Left < MostLeft => deliveries => LeaveAsync(deliveries, got.Problem!),
        SourceRemedy.Later when delivery.MayBeTriedAgain => deliveries => LaterAsync(deliveries, got.Problem!),
        var remedy => await FailAsync(item, got.Problem!, isPoison: remedy != SourceRemedy.None),
    };

    private async Task<Func<IReadOnlyList<Delivery>, Task>> ReadAsync(
        WorkItem item, Delivery delivery, FetchedSource source, QueuedDocument entry, ActivityContext span)
    {
        var file = FileHashing.Hash(FileOf(item, source), item.Position);
        if (item.Sha256 is { } expected && file.Sha256 is { } found && expected != found)
        {
            return await RemedyAsync(item, delivery, new SourceAnswer(null, QueueProblems.OtherBytes(expected, found)) { Remedy = SourceRemedy.Later });
        }

        var options = ReadOptions.OfText(item.Options);
        var known = file.Sha256 is { } key && !item.Force ? parts.Questions.Use(store => store.FindKnown(key, item.Version, options), stop) : null;
        if (known is not null)
        {
            return await SaveAsync(new FinishedWork(item, file) { Known = known });
        }

        // What has not begun when the worker stops is left to others.
        Reading reading;
        await parts.Readers.WaitAsync(stop);
        try
        {
            // A place that was let go in the same moment is handed out all the same.
            stop.ThrowIfCancellationRequested();
            using var stage = parts.Telemetry.BeginStage("read", span);
            reading = await parts.ReadAsync(file, options);
            parts.Telemetry.Stage("read", reading.Duration);
        }
        finally
        {
            parts.Readers.Release();
        }

        var started = parts.BeganAt + reading.Started - entry.RunStartedAt;
        return await SaveAsync(new FinishedWork(item, file)
        {
            Document = reading.Document,
            Started = started > TimeSpan.Zero ? started : TimeSpan.Zero,
            Duration = reading.Duration,
        });
    }

    private async Task<Func<IReadOnlyList<Delivery>, Task>> SaveAsync(FinishedWork work)
    {
        // Before the record: what the store refers to is there.
        parts.Keep(work.File);
        if (await parts.Saving.SaveAsync(work) is not { } problem)
        {
            return DoneAsync;
        }

        return await FailAsync(work.Item, problem, isPoison: true);
    }

    /// <summary>Writes into the ledger that there is no record, and why; what is nobody's document goes among the dead letters, too.</summary>
    private async Task<Func<IReadOnlyList<Delivery>, Task>> FailAsync(WorkItem item, QueueProblem problem, bool isPoison)
    {
        var file = new HashedFile(FileOf(item, new FetchedSource(item.Source, IsTemporary: false)), item.Position, item.Sha256, null);
        var document = file.Failed(new FailureReason(problem.Code, problem.Message), ReadOptions.OfText(item.Options)) with { ExtractorVersion = item.Version };
        var unsaved = await parts.Saving.SaveAsync(new FinishedWork(item, file) { Document = document });
        if (!isPoison)
        {
            return DoneAsync;
        }

        return deliveries => GiveUpAsync(deliveries, unsaved ?? problem);
    }

    /// <summary>Of documents with the same bytes the first gives the name, whichever is read.</summary>
    private static ImportFile FileOf(WorkItem item, FetchedSource source) => new(source.Path, item.First?.Path ?? item.Path)
    {
        Name = item.First?.Name ?? item.Name,
        Url = source.Url,
        RetrievedAt = source.RetrievedAt,
    };

    private static Task DoneAsync(IReadOnlyList<Delivery> deliveries) => Task.WhenAll(deliveries.Select(static delivery => delivery.DoneAsync()));

    private Task GiveBackAsync(IReadOnlyList<Delivery> deliveries)
    {
        parts.Telemetry.Moved("back", "stopping");
        return Task.WhenAll(deliveries.Select(static delivery => delivery.GiveBackAsync()));
    }

    private Task LaterAsync(IReadOnlyList<Delivery> deliveries, QueueProblem problem) => MoveAsync("later", deliveries, problem, static (delivery, why) => delivery.TryLaterAsync(why));

    private async Task LeaveAsync(IReadOnlyList<Delivery> deliveries, QueueProblem problem)
    {
        if (deliveries is [{ Left: >= MostLeft } one, ..])
        {
            await GiveUpAsync(deliveries, QueueProblems.LeftTooOften(one.Left, problem));
            return;
        }

        await MoveAsync("left", deliveries, problem, static (delivery, why) => delivery.LeaveAsync(why));
    }

    private Task GiveUpAsync(IReadOnlyList<Delivery> deliveries, QueueProblem problem) =>
        MoveAsync("dead", deliveries, problem, static (delivery, why) => delivery.GiveUpAsync(why));

    /// <summary>One message is moved; others of the same document say nothing more.</summary>
    private async Task MoveAsync(string move, IReadOnlyList<Delivery> deliveries, QueueProblem problem, Func<Delivery, QueueProblem, Task> moving)
    {
        Tell(move, problem, deliveries[0].Read().Item?.Path ?? "a message");
        await moving(deliveries[^1], problem);
        await DoneAsync([.. deliveries.Take(deliveries.Count - 1)]);
    }

    private void Tell(string move, QueueProblem problem, string what)
    {
        parts.Telemetry.Moved(move, problem.Code);
        tell($"{move}: {what}: {problem.Code} {problem.Message}");
    }
}
