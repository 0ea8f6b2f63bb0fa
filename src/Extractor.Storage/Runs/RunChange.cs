namespace Extractor.Storage.Runs;

/// <summary>A document with which two runs dealt otherwise. Documents are the same when their paths are.</summary>
/// <param name="Path">Path below the imported folder.</param>
/// <param name="Before">What the earlier run did, or null when it did not have the document.</param>
/// <param name="After">What the later run did, or null.</param>
/// <param name="Cause">Why they may differ; null where only one run has the document.</param>
internal sealed record RunChange(string Path, RunDocument? Before, RunDocument? After, RunChangeCause? Cause)
{
    /// <summary>
    /// The changes in the order of the later run, then what it has no longer. A document is no change when both runs stand for the same record,
    /// or fail for the same reason.
    /// </summary>
    public static IReadOnlyList<RunChange> Between(Run earlier, IReadOnlyList<RunDocument> before, Run later, IReadOnlyList<RunDocument> after)
    {
        var rest = before.GroupBy(document => document.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var changes = new List<RunChange>();
        foreach (var document in after.DistinctBy(document => document.Path, StringComparer.Ordinal))
        {
            rest.Remove(document.Path, out var old);
            if (old is null)
            {
                changes.Add(new RunChange(document.Path, null, document, null));
            }
            else if (!IsSame(old, document))
            {
                changes.Add(new RunChange(document.Path, old, document, CauseOf(earlier, old, later, document)));
            }
        }

        changes.AddRange(before.Where(document => rest.Remove(document.Path)).Select(document => new RunChange(document.Path, document, null, null)));
        return changes;
    }

    private static bool IsSame(RunDocument before, RunDocument after) => before.DocumentId is { } id
        ? id == after.DocumentId
        : after.DocumentId is null && before.Key == after.Key && before.Reason == after.Reason && before.State == after.State;

    private static RunChangeCause CauseOf(Run earlier, RunDocument before, Run later, RunDocument after) =>
        before.Key is not null && after.Key is not null && before.Key != after.Key ? RunChangeCause.Bytes
        : earlier.ExtractorVersion != later.ExtractorVersion ? RunChangeCause.Version
        : earlier.OptionsHash != later.OptionsHash ? RunChangeCause.Options
        : RunChangeCause.Reading;
}

/// <summary>Why two runs dealt otherwise with a document.</summary>
internal enum RunChangeCause
{
    /// <summary>The file has other bytes.</summary>
    Bytes,

    /// <summary>Another version of the program read it.</summary>
    Version,

    /// <summary>It was read with other options.</summary>
    Options,

    /// <summary>None of these: one run did not come to it, or a limit of time or memory, or the machine, stopped one of them.</summary>
    Reading,
}
