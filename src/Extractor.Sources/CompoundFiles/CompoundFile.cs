namespace Extractor.Sources.CompoundFiles;

/// <summary>
/// A compound file ([MS-CFB]): the container of Word and Excel 97 to 2003, of WPS and of encrypted Office documents. A stream is never
/// longer than its chain and its chain never longer than the file, so reading needs at most the file's length again. Nothing throws:
/// what is damaged is shorter or absent.
/// </summary>
internal sealed class CompoundFile
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Lazy<ReadOnlyMemory<byte>> miniStream;
    private readonly Lazy<SectorTable> miniSectors;

    private CompoundFile(ReadOnlyMemory<byte> bytes, CompoundDirectory directory)
    {
        this.bytes = bytes;
        Directory = directory;
        miniStream = new Lazy<ReadOnlyMemory<byte>>(() => Directory.Root is { } root ? ReadSectors(root.FirstSector, root.Length) : default);
        miniSectors = new Lazy<SectorTable>(() => SectorTable.OfBytes(ReadSectors(Directory.Header.FirstMiniTableSector, long.MaxValue).Span));
    }

    /// <summary>The names in the file.</summary>
    internal CompoundDirectory Directory { get; }

    /// <summary>Opens the file; null when the bytes are no compound file.</summary>
    internal static CompoundFile? TryOpen(ReadOnlyMemory<byte> bytes) =>
        CompoundDirectory.TryRead(bytes.Span) is { } directory ? new CompoundFile(bytes, directory) : null;

    /// <summary>The bytes of a stream of the outermost folder, as far as they are there; null when there is no such stream.</summary>
    internal ReadOnlyMemory<byte>? Read(string name)
    {
        if (Directory.Stream(name) is not { } entry)
        {
            return null;
        }

        return entry.Length < Directory.Header.MiniStreamCutoff
            ? ReadMiniSectors(entry.FirstSector, entry.Length)
            : ReadSectors(entry.FirstSector, entry.Length);
    }

    private ReadOnlyMemory<byte> ReadSectors(uint first, long length)
    {
        var shift = Directory.Header.SectorShift;
        var chain = Directory.Sectors.Chain(first, (length >> shift) + 1);
        return Join(bytes, chain, offset: 1, shift, length);
    }

    private ReadOnlyMemory<byte> ReadMiniSectors(uint first, long length)
    {
        var shift = Directory.Header.MiniSectorShift;
        return Join(miniStream.Value, miniSectors.Value.Chain(first, (length >> shift) + 1), offset: 0, shift, length);
    }

    /// <summary>The sectors as one piece; those that already follow one another in the file are not copied.</summary>
    private static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> source, List<int> chain, int offset, int shift, long length)
    {
        if (chain.Count == 0)
        {
            return default;
        }

        var available = Math.Min(length, (long)chain.Count << shift);
        if (chain[^1] - chain[0] == chain.Count - 1 && IsAscending(chain))
        {
            var start = (long)(chain[0] + offset) << shift;
            return start >= source.Length ? default : source.Slice((int)start, (int)Math.Min(available, source.Length - start));
        }

        var joined = new byte[Math.Min(available, Array.MaxLength)];
        var filled = 0;
        foreach (var sector in chain)
        {
            var start = (long)(sector + offset) << shift;
            var part = Math.Min(1 << shift, joined.Length - filled);
            if (start < source.Length)
            {
                source.Span.Slice((int)start, (int)Math.Min(part, source.Length - start)).CopyTo(joined.AsSpan(filled));
            }

            filled += part;
        }

        return joined;
    }

    private static bool IsAscending(List<int> chain)
    {
        for (var i = 1; i < chain.Count; i++)
        {
            if (chain[i] != chain[i - 1] + 1)
            {
                return false;
            }
        }

        return true;
    }
}
