using System.Buffers.Binary;
using Extractor.Pdf.CMaps;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// The text of CIDs of a font without a usable ToUnicode: from the character map of an embedded TrueType font read backwards, the glyph
/// names of an embedded Compact Font, or Adobe's character collection. Read when first asked.
/// </summary>
internal sealed class CidTexts(PdfDictionary cidFont, bool hasToUnicode, ObjectTable objects)
{
    private readonly Lazy<Dictionary<int, int>?> scalars = new(() => Embedded(cidFont, objects));
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

        if (scalars.Value is { } known)
        {
            var map = cidToGlyph.Value.Span;
            var glyph = map.IsEmpty ? cid : (cid * 2L) + 1 < map.Length ? BinaryPrimitives.ReadUInt16BigEndian(map[(cid * 2)..]) : 0;
            if (known.TryGetValue(glyph, out var scalar))
            {
                return CharacterText.Of(scalar);
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

    private static Dictionary<int, int>? Embedded(PdfDictionary cidFont, ObjectTable objects) =>
        objects.Stream(objects.Dictionary(cidFont["FontDescriptor"])?["FontFile2"]) is { } file
            ? TrueTypeCharacters.Open(StreamDecoder.Decode(file, objects, objects.Options.MaximumStreamBytes).Bytes)?.ScalarsByGlyph()
            : null;

    private static CompactFont? Compact(PdfDictionary cidFont, ObjectTable objects) =>
        objects.Stream(objects.Dictionary(cidFont["FontDescriptor"])?["FontFile3"]) is { } file
            ? CompactFont.Open(StreamDecoder.Decode(file, objects, objects.Options.MaximumStreamBytes).Bytes)
            : null;

    private static ReadOnlyMemory<byte> CidToGlyph(PdfDictionary cidFont, ObjectTable objects) =>
        objects.Stream(cidFont["CIDToGIDMap"]) is { } stream
            ? StreamDecoder.Decode(stream, objects, 2 * 65536).Bytes
            : default;
}
