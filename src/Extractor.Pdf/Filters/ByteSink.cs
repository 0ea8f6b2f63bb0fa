using System.Buffers;

namespace Extractor.Pdf.Filters;

/// <summary>Collects decoded bytes up to a limit.</summary>
/// <param name="limit">The most bytes.</param>
/// <param name="expected">About how many there will be.</param>
/// <param name="pool">
/// Where the room is borrowed, or null for room of its own. What is borrowed goes back with <see cref="GiveBack"/>; the bytes are not to be
/// used after that.
/// </param>
internal sealed class ByteSink(int limit, int expected, ArrayPool<byte>? pool = null)
{
    private byte[] buffer = Take(pool, Math.Clamp(expected, 256, 1 << 20));

    public int Length { get; private set; }

    /// <summary>Whether bytes had to be refused.</summary>
    public bool IsFull { get; private set; }

    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, Length);

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    /// <summary>Adds a byte; false once the limit is reached.</summary>
    public bool Add(byte value)
    {
        if (Length >= Math.Min(buffer.Length, limit) && Space(1).IsEmpty)
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
            var larger = Take(pool, (int)Math.Min(size, Math.Min(Math.Max((long)limit, Length + 1), Array.MaxLength)));
            Written.CopyTo(larger);
            GiveBack();
            buffer = larger;
        }

        return buffer.AsSpan(Length, Math.Min(buffer.Length, limit) - Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>Gives borrowed room back.</summary>
    public void GiveBack()
    {
        if (buffer.Length > 0)
        {
            pool?.Return(buffer);
            buffer = [];
        }
    }

    private static byte[] Take(ArrayPool<byte>? pool, int size) => pool is null ? new byte[size] : pool.Rent(size);
}
