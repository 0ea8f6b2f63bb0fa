namespace Extractor.Storage.Runs;

/// <summary>
/// The ledger of imports in a store. What is written between <see cref="IReportStore.BeginBatch"/> and its commit is there together with
/// the documents saved meanwhile, or not at all.
/// </summary>
/// <remarks>Throws <see cref="ReportStoreException"/> when the store fails.</remarks>
internal interface IRunLedger
{
    /// <summary>
    /// Begins a run. Only the holder of the store's import lock may: every run that still counts as running is marked as interrupted.
    /// </summary>
    /// <returns>The number of the run.</returns>
    long Begin(RunStart start);

    /// <summary>Writes files of a run, or what became of those that were written before under the same position.</summary>
    void Record(long run, IReadOnlyCollection<RunDocument> documents);

    /// <summary>Ends a run.</summary>
    void End(long run, RunState state, DateTimeOffset at);

    /// <summary>Every run, the last first.</summary>
    IReadOnlyList<Run> List();

    /// <summary>A run, or the last one; null when there is none.</summary>
    Run? Find(long? number);

    /// <summary>The files of a run in its order.</summary>
    IReadOnlyList<RunDocument> ListDocuments(long run);

    /// <summary>The canonical JSON of the record with an id, or null when the document could not be read or the record was replaced.</summary>
    string? ReadRecord(long documentId);
}
