using System.Collections.Immutable;

namespace Extractor.Distribution.Sources;

/// <summary>
/// The folders that a worker may read. A message can name any path, so without such a folder none is read; links below a folder belong to
/// whoever owns the folder and are followed.
/// </summary>
/// <param name="roots">The folders.</param>
public sealed class SharedFolders(IEnumerable<string> roots)
{
    private readonly ImmutableArray<string> folders = [.. roots.Select(static root => Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar)];

    /// <summary>Finds a file, or the archive that holds it.</summary>
    internal SourceAnswer Find(string path)
    {
        var mark = path.IndexOf("!/", StringComparison.Ordinal);
        var file = mark < 0 ? path : path[..mark];

        // Whoever opens it takes ".." as the way out of an archive, too, so the whole path has to stay below.
        if (!Path.IsPathFullyQualified(file) || !IsBelow(Path.GetFullPath(file)) || !IsBelow(Path.GetFullPath(path)))
        {
            return SourceAnswer.Of(QueueProblems.OutsideRoots(path), SourceRemedy.OtherWorker);
        }

        return File.Exists(file) || File.Exists(path)
            ? new SourceAnswer(new FetchedSource(path, IsTemporary: false), null)
            : SourceAnswer.Of(QueueProblems.NotThere(path), SourceRemedy.Later);
    }

    private bool IsBelow(string path) => folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
}
