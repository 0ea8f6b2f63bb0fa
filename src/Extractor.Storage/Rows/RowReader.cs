using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Extractor.Storage.Rows;

/// <summary>
/// Reads what <see cref="RowWriter"/> wrote, from bytes that nobody vouches for. Nothing throws: after the first value that cannot be,
/// <see cref="IsBroken"/> is true for good, every further value is empty and every list has no items. No list is made longer than the bytes
/// that are left, so the memory taken is in proportion to the bytes given.
/// </summary>
internal ref struct RowReader(ReadOnlySpan<byte> bytes)
{
    private readonly List<string> texts = [];
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Reads one item of a list.</summary>
    internal delegate T ItemReader<out T>(ref RowReader reader);

    /// <summary>Whether something was read that no writer writes.</summary>
    internal bool IsBroken { get; private set; }

    /// <summary>Whether every byte was read and nothing was wrong.</summary>
    internal readonly bool IsWhole => !IsBroken && rest.IsEmpty;

    internal int Number()
    {
        var value = Unsigned();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    internal int? OptionalNumber() => Flag() ? Number() : null;

    internal bool Flag()
    {
        var value = Byte();
        IsBroken |= value > 1;
        return value == 1;
    }

    internal double Double()
    {
        var value = Take(sizeof(double));
        return value.IsEmpty ? 0 : BinaryPrimitives.ReadDoubleLittleEndian(value);
    }

    internal string Text()
    {
        var text = OptionalText();
        IsBroken |= text is null;
        return text ?? string.Empty;
    }

    internal string? OptionalText()
    {
        var mark = Unsigned();
        switch (mark)
        {
            case 0:
                return null;
            case 1:
                var text = LongText();
                texts.Add(text);
                return text;
            default:
                var number = mark - 2;
                if (number < texts.Count)
                {
                    return texts[(int)number];
                }

                Break();
                return null;
        }
    }

    internal string LongText()
    {
        var length = Unsigned();
        if (length > rest.Length)
        {
            Break();
            return string.Empty;
        }

        return Encoding.UTF8.GetString(Take((int)length));
    }

    internal ImmutableArray<T> List<T>(ItemReader<T> item)
    {
        var count = Unsigned();
        if (count > rest.Length)
        {
            Break();
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>((int)count);
        for (var i = 0; i < count && !IsBroken; i++)
        {
            items.Add(item(ref this));
        }

        return items.Count == count ? items.MoveToImmutable() : [];
    }

    internal byte Byte()
    {
        var value = Take(1);
        return value.IsEmpty ? (byte)0 : value[0];
    }

    private uint Unsigned()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        Break();
        return 0;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > rest.Length)
        {
            Break();
            return [];
        }

        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    private void Break()
    {
        IsBroken = true;
        rest = [];
    }
}
