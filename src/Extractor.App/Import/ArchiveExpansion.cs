using Extractor.Sources.Archives;

namespace Extractor.App.Import;

/// <summary>Puts the files in archives in the place of the archives. Their paths go on behind <c>!/</c>: <c>a.zip!/决算/2023.pdf</c>.</summary>
internal static class ArchiveExpansion
{
    private const string Mark = "!/";

    /// <summary>The files of a batch, each archive replaced by what is in it.</summary>
    /// <param name="files">The files as they were found.</param>
    /// <param name="incomplete">Called for each archive of which only a part is taken, with the reason.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    internal static IReadOnlyList<ImportFile> Expand(
        IReadOnlyList<ImportFile> files, Action<ImportFile, Diagnostics.Diagnostic> incomplete, CancellationToken cancellationToken)
    {
        var expanded = new List<ImportFile>(files.Count);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // An archive without any file is read like any other file, which tells why there is none.
            if (List(file.Path) is not { Members: { Length: > 0 } members } listing)
            {
                expanded.Add(file);
                continue;
            }

            expanded.AddRange(members.Select(member => new ImportFile(file.Path + Mark + member, file.RelativePath + Mark + member)
            {
                Url = file.Url,
                RetrievedAt = file.RetrievedAt,
            }));
            foreach (var diagnostic in listing.Diagnostics)
            {
                incomplete(file, diagnostic);
            }
        }

        return expanded;
    }

    /// <summary>The files in an archive; null if the file is none, or cannot be read, which reading it will tell.</summary>
    private static ArchiveListing? List(string path)
    {
        try
        {
            // Pipes and devices have no length; opening one could wait for ever.
            return new FileInfo(path) is { Exists: true, Length: > 0 } ? ArchiveReader.List(path) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
