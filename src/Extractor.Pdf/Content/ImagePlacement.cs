using Extractor.Pdf.Filters;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Content;

/// <summary>Describes an image from its dictionary (ISO 32000-1, 8.9.5), with full or, for inline images, short keys.</summary>
internal static class ImagePlacement
{
    public static PdfImage Of(PdfStream stream, string name, PdfRectangle box, ObjectTable objects)
    {
        var dictionary = stream.Dictionary;
        var limit = objects.Options.MaximumStreamBytes;
        var isMask = objects.Resolve(dictionary["ImageMask"] ?? dictionary["IM"]) == PdfBoolean.True;
        return new PdfImage(() => StreamDecoder.Decode(stream, objects, limit).Bytes)
        {
            Box = box,
            Name = name,
            Width = Math.Max(0, objects.Integer(dictionary["Width"] ?? dictionary["W"]) ?? 0),
            Height = Math.Max(0, objects.Integer(dictionary["Height"] ?? dictionary["H"]) ?? 0),
            BitsPerComponent = isMask ? 1 : Math.Max(0, objects.Integer(dictionary["BitsPerComponent"] ?? dictionary["BPC"]) ?? 0),
            ColorSpace = ColorSpaceName(dictionary["ColorSpace"] ?? dictionary["CS"], objects),
            IsMask = isMask,
            Filter = ImageFilter(dictionary["Filter"] ?? dictionary["F"], objects),
        };
    }

    private static string ColorSpaceName(PdfObject? value, ObjectTable objects) =>
        objects.Name(value) ?? (objects.Array(value) is { Count: > 0 } array ? objects.Name(array.Items[0]) : null) ?? "";

    private static string ImageFilter(PdfObject? value, ObjectTable objects)
    {
        var last = objects.Array(value) is { Count: > 0 } chain ? objects.Name(chain.Items[^1]) : objects.Name(value);
        return last switch
        {
            "DCTDecode" or "DCT" => "DCTDecode",
            "CCITTFaxDecode" or "CCF" => "CCITTFaxDecode",
            "JPXDecode" or "JBIG2Decode" => last,
            _ => "",
        };
    }
}
