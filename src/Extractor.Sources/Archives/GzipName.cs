namespace Extractor.Sources.Archives;

/// <summary>The name of the file in a gzip file (RFC 1952, 2.3): the one that the header keeps, else that of the archive without its ending.</summary>
internal static class GzipName
{
    private const int Extra = 4;
    private const int Name = 8;

    /// <summary>The name without folders.</summary>
    public static string Of(ReadOnlySpan<byte> file, string fileName)
    {
        var at = 10;
        if (file.Length > 12 && (file[3] & Extra) != 0)
        {
            at += 2 + file[10] + (file[11] << 8);
        }

        if (file.Length > at && (file[3] & Name) != 0 && file[at..].IndexOf((byte)0) is > 0 and var length)
        {
            var name = ArchivePath.Safe(ZipNames.Guess(file.Slice(at, Math.Min(length, 1024))).Replace('\\', '/'));
            if (name.Length > 0)
            {
                return Path.GetFileName(name);
            }
        }

        var plain = fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? fileName[..^3] : fileName;
        return plain.Length > 0 ? plain : "content";
    }
}
