using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>What a batch is about: the files to read, and the folders and archives of which something could not even be listed.</summary>
/// <param name="Files">The files in order.</param>
/// <param name="Problems">What could not be listed.</param>
internal sealed record ImportList(IReadOnlyList<ImportFile> Files, IReadOnlyList<(ImportFile File, FailureReason Reason)> Problems)
{
    /// <summary>Lists the files below what the user named; the parts of the store itself are none.</summary>
    internal static ImportList Find(IEnumerable<string> named, string storePath, CancellationToken cancellationToken)
    {
        var problems = new List<(ImportFile, FailureReason)>();
        var found = FileWalk.Find(named, IsPartOf(storePath), (folder, reason) => problems.Add((folder, ImportFailures.FolderNotReadable(reason))));
        var files = ArchiveExpansion.Expand(
            found, (archive, reason) => problems.Add((archive, new FailureReason(reason.Code, reason.Message))), cancellationToken);
        return new ImportList(files, problems);
    }

    /// <summary>The store may stand among the documents; it is none of them.</summary>
    private static Func<string, bool> IsPartOf(string storePath)
    {
        var full = Path.GetFullPath(storePath);
        var folder = full + ".sources" + Path.DirectorySeparatorChar;
        return path => path == full || path == full + "-wal" || path == full + "-shm" || path == full + "-journal" || path == ImportLock.PathOf(full)
            || path.StartsWith(folder, StringComparison.Ordinal);
    }
}
