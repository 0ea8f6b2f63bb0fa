using Extractor.Pdf.CMaps;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>Builds simple fonts: the character of a code comes from ToUnicode, then the encoding, then the embedded font.</summary>
internal static class SimpleFontReader
{
    public static Font Read(PdfDictionary font, ObjectTable objects)
    {
        var name = FontName.Of(font, objects);
        var descriptor = objects.Dictionary(font["FontDescriptor"]);
        var toUnicode = ToUnicodeMap.Of(font["ToUnicode"], objects);
        var encoding = SimpleEncoding.Of(font, descriptor, name, objects);
        var widths = SimpleWidths.Of(font, descriptor, name, objects);
        var metrics = objects.Name(font["Subtype"]) == "Type3"
            ? FontMetrics.OfType3(font, objects, FontMetrics.Latin)
            : FontMetrics.Of(descriptor, objects, StandardFont.IsStandard(name) ? StandardFont.Of(name).Metrics : FontMetrics.Latin);
        return new SimpleFont(name, metrics, toUnicode is null && encoding.IsGuessed, code =>
        {
            var text = toUnicode?.Find(code) ?? encoding.Text(code);
            return new FontGlyph { Text = text ?? FontGlyph.Unknown, IsUnknown = text is null, Advance = widths.Of(code, text) };
        });
    }
}
