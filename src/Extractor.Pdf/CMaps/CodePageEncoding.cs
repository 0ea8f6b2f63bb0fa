using System.Text;
using Extractor.Pdf.Fonts;

namespace Extractor.Pdf.CMaps;

/// <summary>
/// Encodings that are code pages, such as GBK-EUC-H: single bytes below 0x80, pairs above, and the four-byte codes of GB 18030.
/// Of the CIDs only those of ASCII are known.
/// </summary>
internal sealed class CodePageEncoding : CharacterEncoding
{
    // In Adobe-GB1 the half-width forms of ASCII begin here; the proportional ones begin at 1.
    private const int FirstHalfWidth = 814;

    private readonly int codePage;
    private readonly bool isProportional;
    private readonly Encoding encoding;

    public CodePageEncoding(bool isVertical, int codePage, bool isProportional)
    {
        IsVertical = isVertical;
        this.codePage = codePage;
        this.isProportional = isProportional;
        encoding = CodePages.Get(codePage);
    }

    public override int CodeLength(ReadOnlySpan<byte> codes)
    {
        if (codes[0] <= 0x80 || (codePage == CodePages.ShiftJis && codes[0] is >= 0xA0 and <= 0xDF))
        {
            return 1;
        }

        var isLong = codePage == CodePages.Gb18030 && codes.Length >= 4 && codes[1] is >= (byte)'0' and <= (byte)'9';
        return isLong ? 4 : Math.Min(2, codes.Length);
    }

    public override int Cid(int code, int length)
    {
        if (length != 1 || code is < ' ' or > '~')
        {
            return -1;
        }

        return code - ' ' + (isProportional || codePage != CodePages.Gb18030 ? 1 : FirstHalfWidth);
    }

    public override string? Text(int code, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)code);
        var text = encoding.GetString(bytes[(4 - length)..]);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? null
            : text.Length == 1 ? CharacterText.Of((int)text[0])
            : text;
    }
}
