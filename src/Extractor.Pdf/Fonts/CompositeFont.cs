using System.Collections.Concurrent;
using Extractor.Pdf.CMaps;

namespace Extractor.Pdf.Fonts;

/// <summary>A Type 0 font (ISO 32000-1, 9.7): codes of one to four bytes, one descendant CIDFont.</summary>
internal sealed class CompositeFont : Font
{
    // Codes up to two bytes are looked up in blocks made when first used; the rare longer ones in a dictionary.
    private const int BlockSize = 256;

    // A hostile string can hold millions of different four-byte codes.
    private const int MostLongCodes = 65536;

    private readonly FontGlyph?[]?[] blocks = new FontGlyph?[]?[BlockSize];
    private readonly ConcurrentDictionary<(int Code, int Length), FontGlyph> others = new();
    private readonly CharacterEncoding encoding;
    private readonly ToUnicodeMap? toUnicode;
    private readonly CidTexts cidTexts;
    private readonly CidWidths widths;

    public CompositeFont(
        string name, FontMetrics metrics, CharacterEncoding encoding, ToUnicodeMap? toUnicode, CidTexts cidTexts, CidWidths widths)
        : base(name, metrics)
    {
        this.encoding = encoding;
        this.toUnicode = toUnicode;
        this.cidTexts = cidTexts;
        this.widths = widths;
    }

    public override bool IsVertical => encoding.IsVertical;

    public override string? Problem => encoding.IsGuessed ? PdfDiagnosticCode.UnknownEncoding : null;

    public override FontGlyph Next(ReadOnlySpan<byte> codes, ref int position)
    {
        var length = encoding.CodeLength(codes[position..]);
        var code = 0;
        for (var i = 0; i < length; i++)
        {
            code = (code << 8) | codes[position + i];
        }

        position += length;
        if (length != 2)
        {
            return others.TryGetValue((code, length), out var other) ? other
                : others.Count < MostLongCodes ? others.GetOrAdd((code, length), Build(code, length))
                : Build(code, length);
        }

        // Two threads may build the same glyph: they build equal ones, and writing a reference is atomic.
        var block = blocks[code >> 8] ??= new FontGlyph?[BlockSize];
        return block[code & 0xFF] ??= Build(code, length);
    }

    private FontGlyph Build(int code, int length)
    {
        var cid = encoding.Cid(code, length);
        var text = toUnicode?.Find(code) ?? encoding.Text(code, length) ?? cidTexts.Find(cid);
        var advance = widths.Advance(cid);
        var (originX, originY, down) = widths.Vertical(cid, advance);
        return new FontGlyph
        {
            Text = text ?? FontGlyph.Unknown,
            IsUnknown = text is null,
            Advance = advance,
            OriginX = originX,
            OriginY = originY,
            VerticalAdvance = down,
        };
    }
}
