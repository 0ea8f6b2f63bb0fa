using Extractor.Pdf.Fonts;

namespace Extractor.Pdf.CMaps;

/// <summary>The UCS2 and UTF16 encodings, whose codes are Unicode themselves. Of the CIDs only those of ASCII are known, which are the same in all collections.</summary>
internal sealed class UnicodeEncoding : CharacterEncoding
{
    private readonly bool isUtf16;

    public UnicodeEncoding(bool isVertical, bool isUtf16)
    {
        IsVertical = isVertical;
        this.isUtf16 = isUtf16;
    }

    public override int CodeLength(ReadOnlySpan<byte> codes)
    {
        var isPair = isUtf16 && codes.Length >= 4 && (codes[0] & 0xFC) == 0xD8 && (codes[2] & 0xFC) == 0xDC;
        return isPair ? 4 : Math.Min(2, codes.Length);
    }

    public override int Cid(int code, int length) => code is >= ' ' and <= '~' ? code - ' ' + 1 : -1;

    public override string? Text(int code, int length) => length == 4
        ? CharacterText.Of(char.ConvertToUtf32((char)((code >> 16) & 0xFFFF), (char)(code & 0xFFFF)))
        : CharacterText.Of(code);
}
