namespace Extractor.App.Import;

/// <summary>
/// Finds the files below the named paths. Names that begin with a point are skipped, and so are linked folders: a loop of links
/// cannot trap the walk. Linked files are taken. The order is that of the relative paths, code unit by code unit, so that it does not
/// depend on the file system.
/// </summary>
internal static class FileWalk
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>The files below <paramref name="paths"/>, each once, path by path.</summary>
    /// <param name="paths">Files and folders that exist.</param>
    /// <param name="isExcluded">Full paths that are never taken, such as the store itself.</param>
    /// <param name="unreadable">Called for each folder that cannot be listed, with its relative path and the reason.</param>
    internal static IReadOnlyList<ImportFile> Find(IEnumerable<string> paths, Func<string, bool> isExcluded, Action<ImportFile, string> unreadable)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<ImportFile>();
        foreach (var path in paths)
        {
            var files = Directory.Exists(path)
                ? Below(path, unreadable).OrderBy(file => file.RelativePath, StringComparer.Ordinal)
                : Enumerable.Repeat(new ImportFile(path, Path.GetFileName(path)), 1);
            found.AddRange(files.Where(file => !isExcluded(Path.GetFullPath(file.Path)) && seen.Add(Path.GetFullPath(file.Path))));
        }

        return found;
    }

    private static List<ImportFile> Below(string root, Action<ImportFile, string> unreadable)
    {
        var files = new List<ImportFile>();
        var folders = new Stack<ImportFile>([new ImportFile(root, string.Empty)]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(folder.Path).EnumerateFileSystemInfos("*", Everything))
                {
                    Take(entry, folder, files, folders);
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                unreadable(folder.RelativePath.Length == 0 ? folder with { RelativePath = "." } : folder, problem.Message);
            }
        }

        return files;
    }

    private static void Take(FileSystemInfo entry, ImportFile folder, List<ImportFile> files, Stack<ImportFile> folders)
    {
        if (entry.Name.StartsWith('.'))
        {
            return;
        }

        var relative = folder.RelativePath.Length == 0 ? entry.Name : $"{folder.RelativePath}/{entry.Name}";
        var item = new ImportFile(Path.Combine(folder.Path, entry.Name), relative);
        var isLink = entry.LinkTarget is not null;
        if (entry is DirectoryInfo || (isLink && Directory.Exists(item.Path)))
        {
            if (!isLink)
            {
                folders.Push(item);
            }

            return;
        }

        files.Add(item);
    }
}
