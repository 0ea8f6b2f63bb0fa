namespace Extractor.Scans.Installation;

/// <summary>Finds programs as a shell would, but only in folders with a full name: the folder of a document is none to run programs from.</summary>
internal static class ProgramSearch
{
    /// <summary>The full path of a program, or null.</summary>
    /// <param name="name">Its name, without the extension that Windows gives it.</param>
    /// <param name="searchPath">Folders, parted as the system parts them.</param>
    internal static string? Find(string name, string? searchPath)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (searchPath ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
