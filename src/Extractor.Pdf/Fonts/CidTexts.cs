using System.Buffers.Binary;
using Extractor.Pdf.CMaps;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// The text of CIDs of a font without a usable ToUnicode: from the character map of an embedded TrueType font read backwards or its
/// glyph names, the glyph names of an embedded Compact Font, or Adobe's character collection. Read when first asked.
/// </summary>
internal sealed class CidTexts(PdfDictionary cidFont, bool hasToUnicode, ObjectTable objects)
{
    private readonly Lazy<TrueTypeTexts?> trueType = new(() => TrueTypeTexts.Of(objects.Dictionary(cidFont["FontDescriptor"]), objects));
    private readonly Lazy<CompactFont?> compact = new(() => Compact(cidFont, objects));
    private readonly Lazy<ReadOnlyMemory<byte>> cidToGlyph = new(() => CidToGlyph(cidFont, objects));
    private readonly bool hasTrueType = objects.Dictionary(cidFont["FontDescriptor"])?.Has("FontFile2") == true;
    private readonly CharacterCollection? collection = CharacterCollection.Of(cidFont["CIDSystemInfo"], objects);

    public string? Find(int cid)
    {
        if (cid < 0)
        {
            return null;
        }

        if (trueType.Value is { } known)
        {
            var map = cidToGlyph.Value.Span;
            var glyph = map.IsEmpty ? cid : (cid * 2L) + 1 < map.Length ? BinaryPrimitives.ReadUInt16BigEndian(map[(cid * 2)..]) : 0;
            if (known.Find(glyph) is { } text)
            {
                return text;
            }
        }

        // In a font program that is not keyed by CIDs the CID is the glyph.
        if (compact.Value is { IsCidKeyed: false } named)
        {
            return named.TextOfGlyph(cid);
        }

        // Where CIDs are the glyph numbers of an embedded TrueType font, the collection may be an empty claim: not believed of a producer
        // that writes a ToUnicode and leaves this character out of it.
        return hasTrueType && hasToUnicode && cidToGlyph.Value.IsEmpty ? null : collection?.Text(cid);
    }

    private static CompactFont? Compact(PdfDictionary cidFont, ObjectTable objects) =>
        objects.Stream(objects.Dictionary(cidFont["FontDescriptor"])?["FontFile3"]) is { } file
            ? CompactFont.Open(StreamDecoder.Decode(file, objects, objects.Options.MaximumStreamBytes).Bytes)
            : null;

    private static ReadOnlyMemory<byte> CidToGlyph(PdfDictionary cidFont, ObjectTable objects) =>
        objects.Stream(cidFont["CIDToGIDMap"]) is { } stream
            ? StreamDecoder.Decode(stream, objects, 2 * 65536).Bytes
            : default;
}
