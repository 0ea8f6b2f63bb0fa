using Extractor.App.Import;
using Extractor.Distribution;
using Extractor.Distribution.Messages;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.App.Distributed;

/// <summary>A document of a queue that was dealt with and waits to be saved.</summary>
/// <param name="Item">What was asked for.</param>
/// <param name="File">The file as it was read, with what its bytes are known by.</param>
internal sealed record FinishedWork(WorkItem Item, HashedFile File)
{
    /// <summary>What was read, or null where the store knows the bytes.</summary>
    internal ImportedDocument? Document { get; init; }

    /// <summary>What the store knows, or null where the document was read.</summary>
    internal StoredDocument? Known { get; init; }

    /// <summary>When reading began, after the beginning of the run.</summary>
    internal TimeSpan? Started { get; init; }

    /// <summary>How long it took.</summary>
    internal TimeSpan? Duration { get; init; }

    /// <summary>Ends when it is lasting; with a problem when the store does not take it.</summary>
    internal TaskCompletionSource<QueueProblem?> Saved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Saves it in the open batch of a store.</summary>
    internal ImportResult SaveIn(IReportStore store, IQueuedRuns runs)
    {
        var outcome = Document is { } document ? store.Save(File.File.In(Item.Run, document), Item.Force) : SaveOutcome.Unchanged;
        if (Known is { } known)
        {
            store.MakeCurrent(known.Key, Item.Version, known.OptionsHash);
        }

        if ((Document?.Key ?? Known?.Key) is { } key && (Known is not null || Item.First is not null))
        {
            store.SaveSource(key, (File.File with { RelativePath = Item.Path }).SourceIn(Item.Run));
        }

        var result = new ImportResult(File, Document, Known, outcome) { Started = Started, Duration = Duration };
        runs.Settle(Item.Run, [result.ToEntry() with { Path = Item.Path, File = Item.Source }]);
        return result;
    }
}
