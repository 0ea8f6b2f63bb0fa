namespace Extractor.Storage.Runs;

/// <summary>
/// The part of the ledger that is about runs whose documents a broker hands out. Many workers write into one run at once, each document once:
/// what came first stays.
/// </summary>
/// <remarks>Throws <see cref="ReportStoreException"/> when the store fails.</remarks>
internal interface IQueuedRuns
{
    /// <summary>Begins a run without touching others that are running.</summary>
    /// <param name="start">What is known of it.</param>
    /// <param name="queue">The queue that hands it out.</param>
    /// <returns>The number of the run.</returns>
    long Begin(RunStart start, string queue);

    /// <summary>The last run of a queue that began with the same paths, version and options and has documents left, or null.</summary>
    long? FindUnfinished(RunStart start, string queue);

    /// <summary>A document of a run, or null when there is none at that position, or the run has no queue.</summary>
    QueuedDocument? Find(long run, int position);

    /// <summary>The documents of a run that nobody has dealt with, in its order.</summary>
    IReadOnlyList<RunDocument> ListPending(long run);

    /// <summary>Writes what became of documents of a run, for those that are still pending.</summary>
    void Settle(long run, IReadOnlyCollection<RunDocument> documents);

    /// <summary>Ends a run as finished when it has a queue and nothing is left of it; returns whether it has ended, now or before.</summary>
    bool EndWhenSettled(long run, DateTimeOffset at);
}

/// <summary>What a worker needs to know of a document before it works on it.</summary>
/// <param name="Path">Path below the submitted folder.</param>
/// <param name="State">What became of it.</param>
/// <param name="RunStartedAt">When the run began.</param>
internal sealed record QueuedDocument(string Path, RunDocumentState State, DateTimeOffset RunStartedAt);
