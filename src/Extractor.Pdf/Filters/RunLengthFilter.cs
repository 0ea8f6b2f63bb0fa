namespace Extractor.Pdf.Filters;

/// <summary>RunLengthDecode: 0..127 copies that many bytes and one, 129..255 repeats the next byte, 128 ends.</summary>
internal static class RunLengthFilter
{
    /// <summary>False if the data end inside a run.</summary>
    public static bool Decode(ReadOnlySpan<byte> encoded, ByteSink sink)
    {
        Span<byte> run = stackalloc byte[128];
        var position = 0;
        while (position < encoded.Length)
        {
            var length = encoded[position++];
            if (length == 128)
            {
                return true;
            }

            if (position == encoded.Length)
            {
                return false;
            }

            if (length < 128)
            {
                var count = Math.Min(length + 1, encoded.Length - position);
                if (!sink.Add(encoded.Slice(position, count)))
                {
                    return true;
                }

                position += count;
            }
            else
            {
                var repeated = run[..(257 - length)];
                repeated.Fill(encoded[position++]);
                if (!sink.Add(repeated))
                {
                    return true;
                }
            }
        }

        return true;
    }
}
