namespace Extractor.Pdf.Filters;

/// <summary>LZWDecode: codes of 9 to 12 bits, 256 clears the table, 257 ends (ISO 32000-1, 7.4.4).</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int EndOfData = 257;
    private const int TableSize = 4096;

    /// <summary>False if a code appears that the table cannot hold. <paramref name="earlyChange"/>: codes grow one entry early.</summary>
    public static bool Decode(ReadOnlySpan<byte> encoded, bool earlyChange, ByteSink sink)
    {
        // An entry is the place in the output where its string was first written.
        var starts = new int[TableSize];
        var lengths = new int[TableSize];
        var next = 258;
        var width = 9;
        var previousStart = 0;
        var previousLength = 0;
        uint bits = 0;
        var available = 0;
        var early = earlyChange ? 1 : 0;
        foreach (var value in encoded)
        {
            bits = (bits << 8) | value;
            available += 8;
            if (available < width)
            {
                continue;
            }

            available -= width;
            var code = (int)(bits >> available) & ((1 << width) - 1);
            if (code == EndOfData)
            {
                return true;
            }

            if (code == Clear)
            {
                (next, width, previousLength) = (258, 9, 0);
                continue;
            }

            var start = sink.Length;
            var length = Write(code, next, starts, lengths, previousStart, previousLength, sink);
            if (length <= 0)
            {
                return length == 0;
            }

            if (previousLength > 0 && next < TableSize)
            {
                // The previous string and the first byte of this one stand side by side in the output.
                starts[next] = previousStart;
                lengths[next++] = previousLength + 1;
            }

            (previousStart, previousLength) = (start, length);
            width = (next + early) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
        }

        return true;
    }

    /// <summary>The length written, 0 if the output is full, -1 for a code that cannot be.</summary>
    private static int Write(int code, int next, int[] starts, int[] lengths, int previousStart, int previousLength, ByteSink sink)
    {
        if (code < 256)
        {
            return sink.Add((byte)code) ? 1 : 0;
        }

        int start, length;
        if (code < next)
        {
            (start, length) = (starts[code], lengths[code]);
        }
        else if (code == next && previousLength > 0)
        {
            (start, length) = (previousStart, previousLength + 1);
        }
        else
        {
            return -1;
        }

        for (var i = 0; i < length; i++)
        {
            if (!sink.Add(sink.Written[start + i]))
            {
                return 0;
            }
        }

        return length;
    }
}
