using System.Text;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>Reads BaseFont. The bytes of Chinese names are UTF-8 or, from older producers, GB 18030.</summary>
internal static class FontName
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(PdfDictionary font, ObjectTable objects)
    {
        var name = objects.Name(font["BaseFont"]) ?? objects.Name(font["Name"]) ?? "";
        var bytes = Encoding.Latin1.GetBytes(name);
        if (!Array.Exists(bytes, value => value >= 0x80))
        {
            return name;
        }

        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePages.Get(CodePages.Gb18030).GetString(bytes);
        }
    }

    /// <summary>The name without the six letters and plus sign of a subset.</summary>
    public static string WithoutSubset(string name) => name.Length > 7 && name[6] == '+' ? name[7..] : name;
}
