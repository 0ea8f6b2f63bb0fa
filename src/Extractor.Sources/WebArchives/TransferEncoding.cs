using System.Buffers.Text;

namespace Extractor.Sources.WebArchives;

/// <summary>Turns the content of a part back into its bytes (RFC 2045, 6.7 and 6.8). What is damaged is passed over.</summary>
internal static class TransferEncoding
{
    /// <summary>The bytes of a content in an encoding; as it is where the encoding says nothing.</summary>
    internal static byte[] Decode(ReadOnlySpan<byte> content, string encoding) => encoding switch
    {
        "base64" => FromBase64(content),
        "quoted-printable" => FromQuotedPrintable(content),
        _ => content.ToArray(),
    };

    private static byte[] FromBase64(ReadOnlySpan<byte> content)
    {
        var digits = new byte[content.Length];
        var count = 0;
        foreach (var digit in content)
        {
            if (digit == '=')
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit((char)digit) || digit is (byte)'+' or (byte)'/')
            {
                digits[count++] = digit;
            }
        }

        // A last group of two or three digits holds one or two bytes; one digit alone holds none.
        var whole = count - (count % 4);
        var bytes = new byte[(whole / 4 * 3) + 3];
        Base64.DecodeFromUtf8(digits.AsSpan(0, whole), bytes, out _, out var written);
        if (count - whole >= 2)
        {
            Span<byte> last = [digits[whole], digits[whole + 1], count - whole == 3 ? digits[whole + 2] : (byte)'A', (byte)'A'];
            Base64.DecodeFromUtf8(last, bytes.AsSpan(written), out _, out _);
            written += count - whole - 1;
        }

        return bytes[..written];
    }

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> content)
    {
        var bytes = new byte[content.Length];
        var count = 0;
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] != '=')
            {
                bytes[count++] = content[at];
            }
            else if (at + 2 < content.Length && char.IsAsciiHexDigit((char)content[at + 1]) && char.IsAsciiHexDigit((char)content[at + 2]))
            {
                bytes[count++] = (byte)((Digit(content[at + 1]) << 4) | Digit(content[at + 2]));
                at += 2;
            }
            else if (BreakAt(content, at + 1) is var length and > 0)
            {
                at += length; // A soft line break.
            }
            else
            {
                bytes[count++] = content[at];
            }
        }

        return bytes[..count];
    }

    private static int Digit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    /// <summary>The length of a line break with the blanks that programs on the way put before it; 0 if there is none.</summary>
    private static int BreakAt(ReadOnlySpan<byte> content, int at)
    {
        const int mostBlanks = 80;
        var end = at;
        while (end < content.Length && end - at < mostBlanks && content[end] is (byte)' ' or (byte)'\t')
        {
            end++;
        }

        return content[end..] is [(byte)'\r', (byte)'\n', ..] ? end + 2 - at : content[end..] is [(byte)'\n', ..] ? end + 1 - at : 0;
    }
}
