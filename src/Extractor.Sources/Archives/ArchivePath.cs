namespace Extractor.Sources.Archives;

/// <summary>
/// Paths into archives: <c>a.zip!/决算/2023.pdf</c>, and <c>a.zip!/b.zip!/c.pdf</c> for an archive in an archive. The part behind the first
/// mark is looked up in the archive and never on a disk.
/// </summary>
internal static class ArchivePath
{
    /// <summary>What parts an archive from what is in it.</summary>
    internal const string Mark = "!/";

    /// <summary>Splits a path at the first mark behind which it does not go on on the disk.</summary>
    /// <param name="path">The path; no file of this name exists.</param>
    /// <param name="archive">The file that exists.</param>
    /// <param name="member">What is asked for in it.</param>
    public static bool TrySplit(string path, out string archive, out string member)
    {
        for (var at = path.IndexOf(Mark, StringComparison.Ordinal); at > 0; at = path.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            if (File.Exists(path[..at]))
            {
                (archive, member) = (path[..at], path[(at + Mark.Length)..]);
                return true;
            }
        }

        (archive, member) = ("", "");
        return false;
    }

    /// <summary>
    /// A name as it stands in paths: without drive, root, empty or dotted folders, and without control characters. It can be shown and
    /// joined to anything without leading elsewhere.
    /// </summary>
    public static string Safe(string name)
    {
        var segments = name.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(segment => string.Concat(segment.Select(letter => char.IsControl(letter) || letter == ':' ? '_' : letter)).Trim())
            .Where(segment => segment is not ("" or "." or ".."));
        return string.Join('/', segments);
    }
}
