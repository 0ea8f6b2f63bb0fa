using System.Text;

namespace Extractor.Pdf.Content;

/// <summary>Decodes text strings (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 with a byte order mark, else one byte a character.</summary>
internal static class TextString
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])
            ? Encoding.UTF8.GetString(bytes[3..])
            : Encoding.Latin1.GetString(bytes);
    }
}
