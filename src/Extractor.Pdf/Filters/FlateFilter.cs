using System.IO.Compression;

namespace Extractor.Pdf.Filters;

/// <summary>
/// FlateDecode. The checksum at the end is not looked at, because it is often cut off, and what was decoded before damage is kept
/// to the last byte.
/// </summary>
internal static class FlateFilter
{
    private const int Chunk = 16384;

    /// <summary>False if the data are damaged or cut off.</summary>
    public static bool Decode(ReadOnlyMemory<byte> encoded, ByteSink sink)
    {
        var skip = HasHeader(encoded.Span) ? 2 : 0;
        try
        {
            using var source = new MemorySource(encoded[skip..]);
            using var inflater = new DeflateStream(source, CompressionMode.Decompress);
            while (true)
            {
                var space = sink.Space(Chunk);
                if (space.IsEmpty)
                {
                    return true;
                }

                var read = inflater.Read(space);
                if (read == 0)
                {
                    return !source.RanOut;
                }

                sink.Advance(read);
            }
        }
        catch (InvalidDataException)
        {
            Salvage(encoded[skip..], sink);
            return false;
        }
    }

    // The inflater throws away the chunk in which it met the damage. Asked for one byte at a time it gives all that precede.
    private static void Salvage(ReadOnlyMemory<byte> encoded, ByteSink sink)
    {
        try
        {
            using var inflater = new DeflateStream(new MemorySource(encoded), CompressionMode.Decompress);
            var known = new byte[Chunk];
            for (var left = sink.Length; left > 0;)
            {
                var read = inflater.Read(known, 0, Math.Min(left, Chunk));
                if (read == 0)
                {
                    return;
                }

                left -= read;
            }

            for (var value = inflater.ReadByte(); value >= 0 && sink.Add((byte)value); value = inflater.ReadByte())
            {
            }
        }
        catch (InvalidDataException)
        {
            // The damage itself: everything before it is in the sink.
        }
    }

    private static bool HasHeader(ReadOnlySpan<byte> encoded) =>
        encoded.Length >= 2 && (encoded[0] & 0x0F) == 8 && ((encoded[0] << 8) | encoded[1]) % 31 == 0;
}
