using System.IO.Compression;

namespace Extractor.Measurements.Mutations;

/// <summary>A changed copy of a zip or gzip, of which some parts are changed and all are packed again, so that changes reach the content and not only the compression.</summary>
internal static class PackageMutation
{
    private const int MostChanges = 20;

    /// <summary>Whether the file is a package.</summary>
    public static bool Applies(ReadOnlySpan<byte> file) => file.StartsWith("PK\x03\x04"u8) || IsGzip(file);

    /// <summary>The same file and number give the same copy.</summary>
    public static byte[] Of(byte[] file, int number, IReadOnlyList<byte[]> words)
    {
        var random = new Random(number);
        using var result = new MemoryStream();
        if (IsGzip(file))
        {
            using var content = new MemoryStream();
            using var inflating = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
            inflating.CopyTo(content);
            using (var deflating = new GZipStream(result, CompressionLevel.Fastest, leaveOpen: true))
            {
                deflating.Write(Mutation.Of(content.ToArray(), number, words, MostChanges));
            }

            return result.ToArray();
        }

        using (var source = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(source.Entries.Count);
            foreach (var entry in source.Entries)
            {
                using var content = new MemoryStream();
                using (var from = entry.Open())
                {
                    from.CopyTo(content);
                }

                var isChosen = chosen-- == 0 || (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && random.Next(4) == 0);
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                to.Write(isChosen ? Mutation.Of(content.ToArray(), random.Next(), words, MostChanges) : content.ToArray());
            }
        }

        return result.ToArray();
    }

    private static bool IsGzip(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
}
