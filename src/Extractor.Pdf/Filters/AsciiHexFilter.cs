using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Filters;

/// <summary>ASCIIHexDecode: two digits a byte, <c>&gt;</c> ends.</summary>
internal static class AsciiHexFilter
{
    public static void Decode(ReadOnlySpan<byte> encoded, ByteSink sink)
    {
        var end = encoded.IndexOf((byte)'>');
        var digits = end < 0 ? encoded : encoded[..end];
        var bytes = new byte[(digits.Length / 2) + 1];
        sink.Add(bytes.AsSpan(0, StringToken.DecodeHex(digits, bytes)));
    }
}
