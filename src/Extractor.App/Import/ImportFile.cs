using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>A file to import.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="RelativePath">
/// Its path below the folder that the user named, separated by <c>/</c>; the name alone for a named file; the address of what was fetched.
/// </param>
internal sealed record ImportFile(string Path, string RelativePath)
{
    /// <summary>Its name without folders, for people and for comparison with what the content is.</summary>
    internal string Name { get; init; } = System.IO.Path.GetFileName(Path);

    /// <summary>The address that it, or the archive that it lies in, was fetched from, or null.</summary>
    internal string? Url { get; init; }

    /// <summary>When it was fetched, ISO 8601, or null.</summary>
    internal string? RetrievedAt { get; init; }

    /// <summary>Where a run of the ledger sees its bytes.</summary>
    internal DocumentSource SourceIn(long run) => new(RelativePath, Url, RetrievedAt, run, run);

    /// <summary>What became of it, as a run of the ledger saves it.</summary>
    internal ImportedDocument In(long run, ImportedDocument document) => document with { Run = run, SourceUrl = Url, RetrievedAt = RetrievedAt };
}
