namespace Extractor.Pdf.Fonts;

/// <summary>The entries of a Top DICT that lead to names and codes.</summary>
/// <param name="Charset">Offset of the charset, or the number of a predefined one.</param>
/// <param name="Encoding">Offset of the encoding, or the number of a predefined one.</param>
/// <param name="CharStrings">Offset of the index of outlines, whose count is the number of glyphs.</param>
/// <param name="IsCidKeyed">Whether the font is keyed by CIDs.</param>
internal readonly record struct CompactDictionary(int Charset, int Encoding, int CharStrings, bool IsCidKeyed)
{
    private const int CharsetOperator = 15;
    private const int EncodingOperator = 16;
    private const int CharStringsOperator = 17;
    private const int RegistryOperator = 0x0C1E;

    public static CompactDictionary Read(ReadOnlySpan<byte> data)
    {
        CompactDictionary result = default;
        var operand = 0;
        for (var i = 0; i < data.Length;)
        {
            int first = data[i++];
            switch (first)
            {
                case 28 when i + 2 <= data.Length:
                    operand = (short)((data[i] << 8) | data[i + 1]);
                    i += 2;
                    break;
                case 29 when i + 4 <= data.Length:
                    operand = (data[i] << 24) | (data[i + 1] << 16) | (data[i + 2] << 8) | data[i + 3];
                    i += 4;
                    break;
                case 30:
                    // A real number ends with the nibble 15.
                    while (i < data.Length && (data[i] & 0x0F) != 0x0F && data[i] >> 4 != 0x0F)
                    {
                        i++;
                    }

                    i++;
                    break;
                case >= 32 and <= 246:
                    operand = first - 139;
                    break;
                case >= 247 and <= 254 when i < data.Length:
                    operand = first < 251 ? ((first - 247) * 256) + data[i] + 108 : (-(first - 251) * 256) - data[i] - 108;
                    i++;
                    break;
                case <= 21:
                    var code = first == 12 && i < data.Length ? 0x0C00 | data[i++] : first;
                    result = code switch
                    {
                        CharsetOperator => result with { Charset = operand },
                        EncodingOperator => result with { Encoding = operand },
                        CharStringsOperator => result with { CharStrings = operand },
                        RegistryOperator => result with { IsCidKeyed = true },
                        _ => result,
                    };
                    break;
            }
        }

        return result;
    }
}
