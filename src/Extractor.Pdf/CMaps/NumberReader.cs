namespace Extractor.Pdf.CMaps;

/// <summary>Reads the numbers of the map resource: groups of seven bits, the lowest first.</summary>
internal ref struct NumberReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>How many bytes have been read.</summary>
    public int Position { get; private set; }

    public uint Next()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            uint next = bytes[Position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public int NextSigned()
    {
        var value = Next();
        return (value & 1) == 0 ? (int)(value >> 1) : -(int)(value >> 1) - 1;
    }

    public ReadOnlySpan<byte> Take(int length)
    {
        Position += length;
        return bytes.Slice(Position - length, length);
    }
}
