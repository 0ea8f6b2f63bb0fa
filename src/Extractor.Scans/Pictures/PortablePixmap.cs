using Extractor.Scans.Imaging;

namespace Extractor.Scans.Pictures;

/// <summary>A picture of the form that pdftoppm writes: <c>P6</c>, width, height, 255, then the samples (ppm(5) of Netpbm).</summary>
internal static class PortablePixmap
{
    private const int LongestNumber = 9;

    /// <summary>Reads the only picture of a file; null where it is none, or is cut.</summary>
    internal static ColorImage? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes[0] != 'P' || bytes[1] != '6')
        {
            return null;
        }

        var at = 2;
        if (Number(bytes, ref at) is not (> 0 and var width) || Number(bytes, ref at) is not (> 0 and var height) || Number(bytes, ref at) != 255)
        {
            return null;
        }

        // One white space ends the header.
        var samples = bytes[Math.Min(at + 1, bytes.Length)..];
        var length = 3L * width * height;
        return samples.Length < length ? null : new ColorImage(width, height, samples[..(int)length].ToArray());
    }

    private static int? Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length && char.IsWhiteSpace((char)bytes[at]))
        {
            at++;
        }

        var (value, start) = (0, at);
        for (; at < bytes.Length && char.IsAsciiDigit((char)bytes[at]) && at - start < LongestNumber; at++)
        {
            value = (10 * value) + bytes[at] - '0';
        }

        return at == start ? null : value;
    }
}
