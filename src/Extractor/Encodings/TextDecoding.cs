using System.Text;

namespace Extractor.Encodings;

/// <summary>
/// Finds the encoding of a text: its byte order mark, else valid UTF-8, else what it was delivered with, else what it declares itself,
/// else statistics. A declaration that the bytes contradict decides nothing.
/// </summary>
public static class TextDecoding
{
    /// <summary>Invalid bytes a thousand bytes that a text may have and still be what it declares: a few damaged characters, not another encoding.</summary>
    private const int ToleratedPerThousand = 10;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes <paramref name="bytes"/>; what is invalid becomes U+FFFD.</summary>
    /// <param name="bytes">The whole text.</param>
    /// <param name="delivered">The charset of the header that brought it, or null.</param>
    /// <param name="declared">The charset that the text declares itself, or null.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? delivered = null, string? declared = null)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return new DecodedText(Encoding.UTF8.GetString(bytes[3..]), "UTF-8", EncodingEvidence.ByteOrderMark);
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return new DecodedText(Encoding.Unicode.GetString(bytes[2..]), "UTF-16LE", EncodingEvidence.ByteOrderMark);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return new DecodedText(Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16BE", EncodingEvidence.ByteOrderMark);
        }

        if (Utf16Statistics.Recognise(bytes) is { } wide)
        {
            return new DecodedText(EncodingLabels.Get(wide).GetString(bytes), wide, EncodingEvidence.Statistics);
        }

        return TryUtf8(bytes, out var text) ? new DecodedText(text, "UTF-8", EncodingEvidence.ValidUtf8)
            : TryDeclared(bytes, delivered, EncodingEvidence.Transport)
            ?? TryDeclared(bytes, declared, EncodingEvidence.Declaration)
            ?? ByStatistics(bytes);
    }

    /// <summary>A file that was cut off may end within a character.</summary>
    private static bool TryUtf8(ReadOnlySpan<byte> bytes, out string text)
    {
        var cut = bytes.Length;
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            if (bytes[^back] is >= 0xC0 and < 0xF8)
            {
                cut = bytes.Length - back;
                break;
            }
        }

        try
        {
            text = StrictUtf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException) when (cut < bytes.Length)
        {
            return TryStrict(bytes[..cut], out text);
        }
        catch (DecoderFallbackException)
        {
            text = string.Empty;
            return false;
        }
    }

    private static bool TryStrict(ReadOnlySpan<byte> bytes, out string text)
    {
        text = string.Empty;
        try
        {
            // One character alone before the cut proves nothing; the text must have others.
            text = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0 ? StrictUtf8.GetString(bytes) + '\uFFFD' : string.Empty;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        return text.Length > 0;
    }

    private static DecodedText? TryDeclared(ReadOnlySpan<byte> bytes, string? label, EncodingEvidence evidence)
    {
        // UTF-16 that is declared within bytes that could be read as ASCII is not UTF-16.
        if (EncodingLabels.Resolve(label) is not { } name || name.StartsWith("UTF-16", StringComparison.Ordinal))
        {
            return null;
        }

        var text = EncodingLabels.Get(name).GetString(bytes);
        return (long)text.AsSpan().Count('\uFFFD') * 1000 <= (long)bytes.Length * ToleratedPerThousand
            ? new DecodedText(text, name, evidence)
            : null;
    }

    private static DecodedText ByStatistics(ReadOnlySpan<byte> bytes)
    {
        var name = DoubleByteStatistics.Decide(bytes);
        return new DecodedText(EncodingLabels.Get(name).GetString(bytes), name, EncodingEvidence.Statistics);
    }
}
