namespace Extractor.Pdf.Filters;

/// <summary>Collects decoded bytes up to a limit.</summary>
internal sealed class ByteSink(int limit, int expected)
{
    private byte[] buffer = new byte[Math.Clamp(expected, 256, 1 << 20)];

    public int Length { get; private set; }

    /// <summary>Whether bytes had to be refused.</summary>
    public bool IsFull { get; private set; }

    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, Length);

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    /// <summary>Adds a byte; false once the limit is reached.</summary>
    public bool Add(byte value)
    {
        if (Length == buffer.Length && Space(1).IsEmpty)
        {
            return false;
        }

        buffer[Length++] = value;
        return true;
    }

    /// <summary>Adds what fits; false once the limit is reached.</summary>
    public bool Add(ReadOnlySpan<byte> values)
    {
        while (!values.IsEmpty)
        {
            var space = Space(1);
            if (space.IsEmpty)
            {
                return false;
            }

            var count = Math.Min(space.Length, values.Length);
            values[..count].CopyTo(space);
            Advance(count);
            values = values[count..];
        }

        return true;
    }

    /// <summary>Room to write into before <see cref="Advance"/>; empty once the limit is reached.</summary>
    public Span<byte> Space(int wanted)
    {
        if (Length >= limit)
        {
            IsFull = true;
            return [];
        }

        if (buffer.Length - Length < wanted)
        {
            var size = Math.Max((long)buffer.Length * 2, (long)Length + wanted);
            Array.Resize(ref buffer, (int)Math.Min(size, Math.Min(Math.Max((long)limit, Length + 1), Array.MaxLength)));
        }

        return buffer.AsSpan(Length, Math.Min(buffer.Length, limit) - Length);
    }

    public void Advance(int count) => Length += count;
}
