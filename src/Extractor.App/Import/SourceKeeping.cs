using Extractor.Sources.Archives;
using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>Keeps the bytes of imported files beside the store. What cannot be kept is told and costs nothing else.</summary>
internal static class SourceKeeping
{
    /// <summary>Keeps the bytes of a file that has a hash.</summary>
    /// <exception cref="ReportStoreException">The folder cannot be written.</exception>
    internal static void Keep(SourceFolder folder, HashedFile file, Terminal terminal)
    {
        if (file.Sha256 is not { } sha256)
        {
            return;
        }

        try
        {
            if (folder.Keep(sha256, () => Open(file.File.Path)) == KeepOutcome.Changed)
            {
                terminal.Tell($"{file.File.RelativePath} is not kept: it was changed while it was imported. Import it again.");
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            terminal.Tell($"{file.File.RelativePath} is not kept: {problem.Message}");
        }
    }

    private static Stream Open(string path) => File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        : ArchiveReader.Open(path) ?? throw new IOException("It cannot be taken out of its archive.");
}
