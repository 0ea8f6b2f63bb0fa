namespace Extractor.Storage.Runs;

/// <summary>One import as the ledger tells it.</summary>
/// <param name="Number">Its number; later runs have larger ones.</param>
/// <param name="State">How far it came.</param>
/// <param name="StartedAt">When it began, ISO 8601 in UTC.</param>
/// <param name="FinishedAt">When it ended, or null where nobody was there to write it down.</param>
/// <param name="ExtractorVersion">The version of the program.</param>
/// <param name="OptionsHash">See <see cref="Fiscal.ReadOptions.Hash"/>.</param>
/// <param name="Options">See <see cref="Fiscal.ReadOptions.Text"/>.</param>
/// <param name="Paths">What the user named, each on a line.</param>
/// <param name="Counts">How many documents are in each state.</param>
internal sealed record Run(
    long Number,
    RunState State,
    string StartedAt,
    string? FinishedAt,
    string ExtractorVersion,
    string OptionsHash,
    string Options,
    string Paths,
    RunCounts Counts);

/// <summary>How many documents of a run are in each state.</summary>
/// <param name="Documents">All.</param>
/// <param name="Read">Read whole.</param>
/// <param name="Unchanged">Known before.</param>
/// <param name="Incomplete">Read in part.</param>
/// <param name="Failed">Not read.</param>
/// <param name="Pending">Not reached.</param>
internal sealed record RunCounts(int Documents, int Read, int Unchanged, int Incomplete, int Failed, int Pending);

/// <summary>How far a run came.</summary>
internal enum RunState
{
    /// <summary>It goes on, or nobody has noticed yet that its process is gone.</summary>
    Running,

    /// <summary>Every document was dealt with.</summary>
    Finished,

    /// <summary>The user stopped it.</summary>
    Cancelled,

    /// <summary>Its process ended in the middle; the next run notices.</summary>
    Interrupted,
}
