using System.Globalization;
using Extractor.App.Import;
using Extractor.Storage.Runs;

namespace Extractor.App.Distributed;

/// <summary>Counts what a worker did. It may run for months, so it keeps no names. Several threads may count.</summary>
internal sealed class WorkCounts
{
    private readonly long[] states = new long[Enum.GetValues<RunDocumentState>().Length];

    /// <summary>Counts a document.</summary>
    internal void Add(ImportResult result) => Interlocked.Increment(ref states[(int)result.State]);

    /// <summary>Such as <c>12 documents: 9 read, 1 unchanged, 0 incomplete, 2 failed</c>.</summary>
    internal string InWords() => string.Create(
        CultureInfo.InvariantCulture,
        $"{states.Sum()} documents: {Of(RunDocumentState.Read)} read, {Of(RunDocumentState.Unchanged)} unchanged, {Of(RunDocumentState.Incomplete)} incomplete, {Of(RunDocumentState.Failed)} failed");

    private long Of(RunDocumentState state) => Interlocked.Read(ref states[(int)state]);
}
