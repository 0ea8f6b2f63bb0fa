using System.Security.Cryptography;
using Extractor.Sources;
using Extractor.Sources.Archives;

namespace Extractor.App.Import;

/// <summary>What the bytes of files are known by, found without understanding them.</summary>
internal static class FileHashing
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Hashes a file, or a file in an archive.</summary>
    internal static HashedFile Hash(ImportFile file, int position)
    {
        try
        {
            if (!File.Exists(file.Path))
            {
                return ArchiveReader.Hash(file.Path) is { } member
                    ? new HashedFile(file, position, member.Sha256, member.Length)
                    : new HashedFile(file, position, null, null);
            }

            if (IsEmpty(file.Path) || new FileInfo(file.Path).Length > SourceReadOptions.Default.MaximumFileLength)
            {
                return new HashedFile(file, position, null, null);
            }

            using var bytes = new FileStream(
                file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);
            return new HashedFile(file, position, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new HashedFile(file, position, null, null);
        }
    }

    /// <summary>Pipes and devices have no length; opening one could wait for ever, so nothing without length is opened.</summary>
    internal static bool IsEmpty(string path)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is not null)
        {
            info = info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
        }

        return info is { Exists: true, Length: 0 };
    }
}
