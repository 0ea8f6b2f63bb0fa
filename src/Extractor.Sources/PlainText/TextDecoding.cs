using System.Text;

namespace Extractor.Sources.PlainText;

/// <summary>
/// Finds the encoding of a text: a byte order mark, else valid UTF-8, else GB18030, of which gb2312 and gbk are parts.
/// </summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes <paramref name="bytes"/>; what is invalid becomes U+FFFD.</summary>
    /// <param name="bytes">The whole text.</param>
    /// <param name="encodingName">The name of the encoding that was used.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out string encodingName)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            encodingName = "UTF-16LE";
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            encodingName = "UTF-16BE";
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        encodingName = "UTF-8";
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            if (body.Length != bytes.Length)
            {
                return Encoding.UTF8.GetString(body);
            }
        }

        encodingName = "GB18030";
        return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
    }
}
