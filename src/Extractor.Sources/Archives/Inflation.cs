using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Extractor.Sources.Archives;

/// <summary>What kept the bytes of a member from being read in full.</summary>
internal enum InflationProblem
{
    None,

    /// <summary>The data ends early, does not inflate or does not have its checksum; what could be inflated is given.</summary>
    Damaged,

    /// <summary>It inflates to more than is allowed; what came until then is given.</summary>
    TooLarge,

    /// <summary>A password is needed.</summary>
    Encrypted,

    /// <summary>The compression is neither none nor deflate.</summary>
    UnknownMethod,
}

/// <summary>The bytes of a member and what kept them from being complete.</summary>
internal readonly record struct Inflated(ReadOnlyMemory<byte> Bytes, InflationProblem Problem);

/// <summary>Inflates members within limits. The sizes that an archive declares prove nothing.</summary>
internal static class Inflation
{
    /// <summary>Inflated bytes that are never suspicious, whatever their ratio.</summary>
    internal const long AlwaysInflated = 4L << 20;

    /// <summary>How many times larger than its compressed form content may be; dense table markup reaches about 60.</summary>
    internal const int Ratio = 300;

    private const int FirstBuffer = 16 * 1024;

    /// <summary>The content of a zip member.</summary>
    /// <param name="archive">The whole archive.</param>
    /// <param name="member">The member.</param>
    /// <param name="limit">How many bytes it may have.</param>
    public static Inflated Read(ReadOnlyMemory<byte> archive, ZipMember member, long limit)
    {
        if (member.IsEncrypted)
        {
            return new Inflated(default, InflationProblem.Encrypted);
        }

        var data = Data(archive, member, out var isCut);
        switch (member.Method)
        {
            case 0:
                var stored = data.Length > limit ? new Inflated(data[..(int)limit], InflationProblem.TooLarge) : new Inflated(data, InflationProblem.None);
                return Verified(stored, member, isCut);
            case 8:
                return Verified(Inflate(stream => new DeflateStream(stream, CompressionMode.Decompress), data, member.Length, limit), member, isCut);
            default:
                return new Inflated(default, InflationProblem.UnknownMethod);
        }
    }

    /// <summary>The first bytes of a zip member, as far as they can be had.</summary>
    public static ReadOnlyMemory<byte> Begin(ReadOnlyMemory<byte> archive, ZipMember member, int count) =>
        Read(archive, member with { Checksum = null, Length = null, CompressedLength = Math.Min(member.CompressedLength, FirstBuffer) }, count).Bytes;

    /// <summary>The content of a gzip file (RFC 1952), all its members.</summary>
    public static Inflated ReadGzip(ReadOnlyMemory<byte> file, long limit)
    {
        // The length stands in the last four bytes; of a file that was cut they are something else, so they are only a guess.
        long? length = file.Length >= 18 ? BinaryPrimitives.ReadUInt32LittleEndian(file.Span[^4..]) : null;
        var inflated = Inflate(stream => new GZipStream(stream, CompressionMode.Decompress), file, length, limit);
        return inflated.Problem == InflationProblem.None && inflated.Bytes.Length != length ? inflated with { Problem = InflationProblem.Damaged } : inflated;
    }

    private static ReadOnlyMemory<byte> Data(ReadOnlyMemory<byte> archive, ZipMember member, out bool isCut)
    {
        isCut = true;
        var at = member.HeaderOffset;
        if (at < 0 || at > archive.Length - 30 || !archive.Span[(int)at..].StartsWith("PK\x03\x04"u8))
        {
            return default;
        }

        var header = archive.Span[(int)at..];
        var data = at + 30 + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (data > archive.Length)
        {
            return default;
        }

        isCut = data + member.CompressedLength > archive.Length;
        return archive.Slice((int)data, (int)Math.Min(member.CompressedLength, archive.Length - data));
    }

    private static Inflated Verified(in Inflated inflated, ZipMember member, bool isCut) =>
        inflated.Problem != InflationProblem.None ? inflated
        : isCut || (member.Length is { } length && length != inflated.Bytes.Length)
            || (member.Checksum is { } checksum && checksum != Crc32.HashToUInt32(inflated.Bytes.Span))
            ? inflated with { Problem = InflationProblem.Damaged }
            : inflated;

    private static Inflated Inflate(Func<Stream, Stream> open, ReadOnlyMemory<byte> data, long? declared, long limit)
    {
        var most = Math.Min(limit, Math.Max(AlwaysInflated, (long)data.Length * Ratio));
        var buffer = new byte[(int)Math.Min(most, Math.Max(1, declared ?? FirstBuffer)) + 1];
        var filled = 0;
        try
        {
            using var inflating = open(AsStream(data));
            for (int read; (read = inflating.Read(buffer, filled, buffer.Length - filled)) > 0;)
            {
                filled += read;
                if (filled > most)
                {
                    return new Inflated(buffer.AsMemory(0, (int)most), InflationProblem.TooLarge);
                }

                if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, (int)Math.Min(most + 1, Math.Max(FirstBuffer, buffer.Length * 2L)));
                }
            }

            return new Inflated(buffer.AsMemory(0, filled), InflationProblem.None);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return new Inflated(buffer.AsMemory(0, filled), InflationProblem.Damaged);
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> data) => MemoryMarshal.TryGetArray(data, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(data.ToArray(), writable: false);
}
