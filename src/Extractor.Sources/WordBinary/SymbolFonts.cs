namespace Extractor.Sources.WordBinary;

/// <summary>Which of the document's fonts have signs in the places of letters ([MS-DOC] 2.9.286 SttbfFfn, 2.9.82 FFN).</summary>
internal sealed class SymbolFonts
{
    /// <summary>The character set of such a font, and where a font says its own.</summary>
    private const byte OfSymbols = 2;
    private const int CharacterSetAt = 4;

    /// <summary>Where Unicode has room for signs without a meaning of their own; Word names those of a font by their place behind it.</summary>
    private const char FirstSign = '\uF000';

    private readonly HashSet<int> fonts = [];

    /// <summary>Reads the table of fonts, as far as it is there.</summary>
    internal static SymbolFonts Read(ReadOnlySpan<byte> bytes)
    {
        var result = new SymbolFonts();
        var count = LittleEndian.UInt16At(bytes, 0);
        var at = 2 * sizeof(ushort);
        for (var i = 0; i < count && at < bytes.Length; i++)
        {
            var length = bytes[at] + 1;
            if (LittleEndian.ByteAt(bytes, at + CharacterSetAt) == OfSymbols)
            {
                result.fonts.Add(i);
            }

            at += length;
        }

        return result;
    }

    /// <summary>The mark of a bullet as Word names it: some programs write the letter in whose place the sign stands.</summary>
    /// <param name="text">The mark as it is stored.</param>
    /// <param name="changes">The properties of its characters, which name the font.</param>
    internal string SignOf(string text, ReadOnlySpan<byte> changes)
    {
        var isSymbol = false;
        var list = new PropertyChanges(changes);
        while (list.Next())
        {
            isSymbol = list.Code is PropertyCode.Font or PropertyCode.OtherFont ? fonts.Contains(LittleEndian.UInt16At(list.Operand, 0)) : isSymbol;
        }

        return isSymbol && text is [>= ' ' and <= '\u00FF'] ? ((char)(FirstSign + text[0])).ToString() : text;
    }
}
