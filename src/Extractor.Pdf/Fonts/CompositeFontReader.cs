using Extractor.Pdf.CMaps;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>Builds composite fonts: the character of a code comes from ToUnicode, then the encoding, then the embedded font.</summary>
internal static class CompositeFontReader
{
    public static Font Read(PdfDictionary font, ObjectTable objects)
    {
        var cidFont = objects.Array(font["DescendantFonts"]) is { Count: > 0 } descendants
            ? objects.Dictionary(descendants.Items[0]) ?? PdfDictionary.Empty
            : objects.Dictionary(font["DescendantFonts"]) ?? PdfDictionary.Empty;
        return new CompositeFont(
            FontName.Of(font, objects),
            FontMetrics.Of(objects.Dictionary(cidFont["FontDescriptor"]), objects, FontMetrics.Ideographic),
            CharacterEncoding.Of(font["Encoding"], objects),
            ToUnicodeMap.Of(font["ToUnicode"], objects),
            new CidTexts(cidFont, font.Has("ToUnicode"), objects),
            new CidWidths(cidFont, objects));
    }
}
