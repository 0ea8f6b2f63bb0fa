namespace Extractor.Pdf.Tokens;

/// <summary>Decodes the inside of string and name tokens (ISO 32000-1, 7.3.4 and 7.3.5).</summary>
internal static class StringToken
{
    /// <summary>Writes the bytes of a literal string without its parentheses; returns how many. The output is never longer than the input.</summary>
    public static int DecodeLiteral(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = text[i];
            if (value == '\r')
            {
                // Any end of line inside a string is one line feed.
                output[length++] = (byte)'\n';
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (value != '\\')
            {
                output[length++] = value;
            }
            else if (++i < text.Length)
            {
                length += DecodeEscape(text, ref i, output[length..]);
            }
        }

        return length;
    }

    /// <summary>Writes the bytes of a hexadecimal string without its brackets; returns how many. A missing last digit is 0, other characters are skipped.</summary>
    public static int DecodeHex(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var length = 0;
        var high = -1;
        foreach (var value in text)
        {
            var digit = CharacterClass.HexValue(value);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                output[length++] = (byte)((high << 4) | digit);
                high = -1;
            }
        }

        if (high >= 0)
        {
            output[length++] = (byte)(high << 4);
        }

        return length;
    }

    public static byte[] ToBytes(TokenKind kind, ReadOnlySpan<byte> text)
    {
        var buffer = new byte[text.Length];
        var length = kind == TokenKind.HexString ? DecodeHex(text, buffer) : DecodeLiteral(text, buffer);
        return length == buffer.Length ? buffer : buffer[..length];
    }

    /// <summary>The characters of a name, one per byte, with #xx resolved.</summary>
    public static string ToName(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf((byte)'#') < 0)
        {
            return System.Text.Encoding.Latin1.GetString(text);
        }

        var characters = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '#' && i + 2 < text.Length && CharacterClass.HexValue(text[i + 1]) >= 0 && CharacterClass.HexValue(text[i + 2]) >= 0)
            {
                characters[length++] = (char)((CharacterClass.HexValue(text[i + 1]) << 4) | CharacterClass.HexValue(text[i + 2]));
                i += 2;
            }
            else
            {
                characters[length++] = (char)text[i];
            }
        }

        return new string(characters, 0, length);
    }

    private static int DecodeEscape(ReadOnlySpan<byte> text, ref int i, Span<byte> output)
    {
        var value = text[i];
        switch (value)
        {
            case (byte)'n':
                output[0] = (byte)'\n';
                return 1;
            case (byte)'r':
                output[0] = (byte)'\r';
                return 1;
            case (byte)'t':
                output[0] = (byte)'\t';
                return 1;
            case (byte)'b':
                output[0] = (byte)'\b';
                return 1;
            case (byte)'f':
                output[0] = (byte)'\f';
                return 1;
            case (byte)'\n':
                return 0;
            case (byte)'\r':
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                return 0;
            case >= (byte)'0' and <= (byte)'7':
                var code = value - '0';
                for (var digits = 1; digits < 3 && i + 1 < text.Length && text[i + 1] is >= (byte)'0' and <= (byte)'7'; digits++)
                {
                    code = (code << 3) | (text[++i] - '0');
                }

                output[0] = (byte)code;
                return 1;
            default:
                output[0] = value;
                return 1;
        }
    }
}
