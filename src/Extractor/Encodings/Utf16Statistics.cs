namespace Extractor.Encodings;

/// <summary>
/// Recognises UTF-16 without a byte order mark: nearly every code unit is then a character that Chinese text uses (ASCII, ideographs,
/// punctuation, full-width forms), and blanks, digits or line ends bring zero bytes, which no other text encoding has.
/// </summary>
public static class Utf16Statistics
{
    private const int Window = 4096;

    /// <summary>The share of code units that must be of Chinese text.</summary>
    private const double Share = 0.95;

    /// <summary>The name of the byte order, or null when the bytes are not UTF-16.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes)
    {
        var seen = bytes[..(Math.Min(bytes.Length, Window) & ~1)];
        if (seen.Length < 8 || !seen.Contains((byte)0))
        {
            return null;
        }

        var little = ShareOfText(seen, low: 0);
        var big = ShareOfText(seen, low: 1);
        return Math.Max(little, big) < Share ? null : little >= big ? "UTF-16LE" : "UTF-16BE";
    }

    private static double ShareOfText(ReadOnlySpan<byte> bytes, int low)
    {
        var text = 0;
        for (var at = 0; at < bytes.Length; at += 2)
        {
            var unit = bytes[at + low] | (bytes[at + 1 - low] << 8);
            text += unit is (>= 0x20 and < 0x7F) or '\t' or '\r' or '\n' or '\f' or 0xA0 or 0xB7 or 0xFEFF
                or (>= 0x2010 and <= 0x2100) or (>= 0x2160 and <= 0x2640) or (>= 0x3000 and <= 0x303F)
                or (>= 0x4E00 and <= 0x9FFF) or (>= 0xFF00 and <= 0xFFE6) ? 1 : 0;
        }

        return (double)text / (bytes.Length / 2);
    }
}
