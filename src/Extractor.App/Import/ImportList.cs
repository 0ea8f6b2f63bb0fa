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
        var files = Expand(found, problems, cancellationToken);
        return new ImportList(files, problems);
    }

    /// <summary>Lists files that are known, and those in archives among them.</summary>
    internal static ImportList Of(IReadOnlyList<ImportFile> found, CancellationToken cancellationToken)
    {
        var problems = new List<(ImportFile, FailureReason)>();
        return new ImportList(Expand(found, problems, cancellationToken), problems);
    }

    private static IReadOnlyList<ImportFile> Expand(
        IReadOnlyList<ImportFile> found, List<(ImportFile File, FailureReason Reason)> problems, CancellationToken cancellationToken) => ArchiveExpansion.Expand(
        found, (archive, reason) => problems.Add((archive, new FailureReason(reason.Code, reason.Message))), cancellationToken);

    /// <summary>The store may stand among the documents; it is none of them.</summary>
    private static Func<string, bool> IsPartOf(string storePath)
    {
        var full = Path.GetFullPath(storePath);
        string[] folders = [full + ".sources" + Path.DirectorySeparatorChar, full + ".downloads" + Path.DirectorySeparatorChar];
        return path => path == full || path == full + "-wal" || path == full + "-shm" || path == full + "-journal" || path == ImportLock.PathOf(full)
            || folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
    }
}
