using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Extractor.Storage.Rows;

/// <summary>
/// Writes the values of rows one behind the other: integers in groups of seven bits, the lowest first; strings as UTF-8 behind their length,
/// each once: a text that was written before is only named by its number. Null is told apart from an empty text.
/// </summary>
internal sealed class RowWriter(IBufferWriter<byte> output)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    internal void Number(int value) => Unsigned((uint)((value << 1) ^ (value >> 31)));

    internal void Number(int? value)
    {
        Flag(value is not null);
        if (value is { } number)
        {
            Number(number);
        }
    }

    internal void Count(int value) => Unsigned((uint)value);

    internal void Flag(bool value)
    {
        output.GetSpan(1)[0] = value ? (byte)1 : (byte)0;
        output.Advance(1);
    }

    internal void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(output.GetSpan(sizeof(double)), value);
        output.Advance(sizeof(double));
    }

    /// <summary>0 is null, 1 a new text that follows, n + 2 the text with the number n.</summary>
    internal void Text(string? value)
    {
        if (value is null)
        {
            Unsigned(0);
        }
        else if (numbers.TryGetValue(value, out var number))
        {
            Unsigned((uint)number + 2);
        }
        else
        {
            numbers.Add(value, numbers.Count);
            Unsigned(1);
            Content(value);
        }
    }

    /// <summary>A text that is not worth being named again.</summary>
    internal void LongText(string value) => Content(value);

    private void Content(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Unsigned((uint)length);
        output.Advance(Encoding.UTF8.GetBytes(value, output.GetSpan(Math.Max(1, length))));
    }

    private void Unsigned(uint value)
    {
        var span = output.GetSpan(5);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[length++] = (byte)(value | 0x80);
        }

        span[length++] = (byte)value;
        output.Advance(length);
    }
}
