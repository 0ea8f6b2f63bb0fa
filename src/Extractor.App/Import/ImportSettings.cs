using Extractor.App.Import.Workers;
using Extractor.Fiscal;
using Extractor.Processes;
using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>How a batch is imported.</summary>
internal sealed record ImportSettings
{
    /// <summary>How many files are read at once.</summary>
    internal required int Jobs { get; init; }

    /// <summary>What one document may take.</summary>
    internal required WorkerLimits Limits { get; init; }

    /// <summary>Whether documents are read in processes of their own.</summary>
    internal required bool IsIsolated { get; init; }

    /// <summary>Whether documents are read that the store holds.</summary>
    internal required bool Force { get; init; }

    /// <summary>How reports are read.</summary>
    internal required ReadOptions Options { get; init; }

    /// <summary>Whether no progress is shown.</summary>
    internal required bool IsQuiet { get; init; }

    /// <summary>Whether every file gets a line.</summary>
    internal required bool IsVerbose { get; init; }

    /// <summary><c>text</c>, <c>json</c> or <c>jsonl</c>.</summary>
    internal required string Format { get; init; }

    /// <summary>Where the source files are kept, or null when they are not.</summary>
    internal SourceFolder? Sources { get; init; }

    /// <summary>How a worker is started; tests put a bad one in its place.</summary>
    internal WorkerCommand Worker { get; init; } = ThisProgram.With(ThisProgram.ReaderArgument);

    /// <summary>
    /// How many documents may be read, or wait behind a slow one, at once: enough that the other readers go on for a while, and few enough
    /// that the largest known records of that number fit into memory.
    /// </summary>
    internal int Window => 16 + (4 * Jobs);
}
