using System.Text;

namespace Extractor.Pdf.Fonts;

/// <summary>The code pages of simple encodings and of font names.</summary>
internal static class CodePages
{
    public const int WindowsLatin = 1252;
    public const int MacRoman = 10000;
    public const int Gb18030 = 54936;

    public static Encoding Get(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
        ?? Encoding.GetEncoding(codePage);
}
