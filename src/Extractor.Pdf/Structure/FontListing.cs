using System.Collections.Immutable;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Structure;

/// <summary>Lists the fonts of a file, in the order of their object numbers. Fonts written into a page's own resources are not objects.</summary>
internal static class FontListing
{
    public static ImmutableArray<PdfFontSummary> Of(ObjectTable objects)
    {
        var fonts = ImmutableArray.CreateBuilder<PdfFontSummary>();
        foreach (var number in objects.Numbers())
        {
            if (objects.Resolve(new PdfReference(number)) is PdfDictionary font && objects.Name(font["Type"]) == "Font" && !IsDescendant(font, objects))
            {
                fonts.Add(Summarise(number, font, objects));
            }

            // A listing looks at every object once and needs none of them again.
            objects.Trim();
        }

        return fonts.ToImmutable();
    }

    private static bool IsDescendant(PdfDictionary font, ObjectTable objects) => objects.Name(font["Subtype"]) is "CIDFontType0" or "CIDFontType2";

    private static PdfFontSummary Summarise(int number, PdfDictionary font, ObjectTable objects)
    {
        var described = objects.Array(font["DescendantFonts"]) is { Count: > 0 } descendants ? objects.Dictionary(descendants.Items[0]) ?? font : font;
        var descriptor = objects.Dictionary(described["FontDescriptor"]);
        return new PdfFontSummary(
            number,
            objects.Name(font["Subtype"]) ?? "",
            objects.Name(font["BaseFont"]) ?? "",
            objects.Name(font["Encoding"]) ?? (objects.Dictionary(font["Encoding"]) is null ? "" : "embedded"),
            objects.Stream(font["ToUnicode"]) is not null,
            descriptor is not null && (descriptor.Has("FontFile") || descriptor.Has("FontFile2") || descriptor.Has("FontFile3")));
    }
}
