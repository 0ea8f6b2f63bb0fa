using Extractor.Pdf.Filters;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>The encoding an embedded font program brings along, for simple fonts whose dictionary gives none.</summary>
internal static class BuiltInEncoding
{
    // Symbol fonts for Windows place their 256 codes in the private use area.
    private const int WindowsSymbolBase = 0xF000;

    /// <summary>Text by code; null if the font is not embedded or says nothing.</summary>
    public static string?[]? Of(PdfDictionary? descriptor, ObjectTable objects)
    {
        var limit = objects.Options.MaximumStreamBytes;
        if (objects.Stream(descriptor?["FontFile2"]) is { } trueType)
        {
            return FromTrueType(StreamDecoder.Decode(trueType, objects, limit).Bytes);
        }

        if (objects.Stream(descriptor?["FontFile3"]) is { } compact
            && CompactFont.Open(StreamDecoder.Decode(compact, objects, limit).Bytes) is { IsCidKeyed: false } font)
        {
            return font.Encoding();
        }

        return objects.Stream(descriptor?["FontFile"]) is { } type1
            ? Type1Encoding.Read(StreamDecoder.Decode(type1, objects, limit).Bytes.Span)
            : null;
    }

    private static string?[]? FromTrueType(ReadOnlyMemory<byte> file)
    {
        if (TrueTypeCharacters.Open(file) is not { } characters || TrueTypeTexts.Open(file) is not { } known)
        {
            return null;
        }

        var symbol = characters.GlyphsByCharacter(3, 0);
        var macintosh = characters.GlyphsByCharacter(1, 0);
        var texts = new string?[256];
        for (var code = 0; code < texts.Length; code++)
        {
            if ((symbol?.TryGetValue(WindowsSymbolBase + code, out var glyph) ?? false)
                    || (symbol?.TryGetValue(code, out glyph) ?? false)
                    || (macintosh?.TryGetValue(code, out glyph) ?? false))
            {
                texts[code] = known.Find(glyph);
            }
        }

        return texts;
    }
}
