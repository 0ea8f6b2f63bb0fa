using System.Buffers.Binary;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// The text of CIDs of a font without a usable ToUnicode: from the character map of an embedded TrueType font read backwards, the glyph
/// names of an embedded Compact Font, or, for Adobe's collections, of ASCII only. Read when first asked.
/// </summary>
internal sealed class CidTexts(PdfDictionary cidFont, ObjectTable objects)
{
    private readonly Lazy<Dictionary<int, int>?> scalars = new(() => Embedded(cidFont, objects));
    private readonly Lazy<CompactFont?> compact = new(() => Compact(cidFont, objects));
    private readonly Lazy<ReadOnlyMemory<byte>> cidToGlyph = new(() => CidToGlyph(cidFont, objects));
    private readonly bool isAdobeCollection = IsAdobe(cidFont, objects);

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
            return known.TryGetValue(glyph, out var scalar) ? CharacterText.Of(scalar) : null;
        }

        // In a font program that is not keyed by CIDs the CID is the glyph.
        if (compact.Value is { IsCidKeyed: false } named)
        {
            return named.TextOfGlyph(cid);
        }

        return isAdobeCollection && cid is >= 1 and <= 95 ? CharacterText.Of((char)(cid + ' ' - 1)) : null;
    }

    private static bool IsAdobe(PdfDictionary cidFont, ObjectTable objects) =>
        objects.Dictionary(cidFont["CIDSystemInfo"]) is { } info && objects.Resolve(info["Ordering"]) is PdfString ordering
        && (ordering.Bytes.SequenceEqual("GB1"u8) || ordering.Bytes.SequenceEqual("CNS1"u8)
            || ordering.Bytes.SequenceEqual("Japan1"u8) || ordering.Bytes.SequenceEqual("Korea1"u8));

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
