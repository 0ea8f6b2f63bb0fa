using System.Buffers.Binary;

namespace Extractor.Pdf.Fonts;

/// <summary>Finds the tables of a TrueType or OpenType file by their tags.</summary>
internal static class TrueTypeTable
{
    /// <summary>The bytes of a table, as far as the file has them; empty if there is none.</summary>
    public static ReadOnlyMemory<byte> Find(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> tag)
    {
        var span = file.Span;
        var count = U16(span, 4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + (i * 16);
            if (entry + 16 <= span.Length && span.Slice(entry, 4).SequenceEqual(tag))
            {
                long offset = U32(span, entry + 8);
                long length = Math.Min(U32(span, entry + 12), span.Length - offset);
                return length > 0 ? file.Slice((int)offset, (int)length) : default;
            }
        }

        return default;
    }

    /// <summary>The number at a place; 0 past the end, which means "nothing" in all tables read here.</summary>
    public static int U16(ReadOnlySpan<byte> span, int at) =>
        at >= 0 && at + 2 <= span.Length ? BinaryPrimitives.ReadUInt16BigEndian(span[at..]) : 0;

    /// <inheritdoc cref="U16"/>
    public static uint U32(ReadOnlySpan<byte> span, int at) =>
        at >= 0 && at + 4 <= span.Length ? BinaryPrimitives.ReadUInt32BigEndian(span[at..]) : 0;
}
