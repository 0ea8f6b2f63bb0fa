using System.Text;

namespace Extractor.Pdf.Fonts;

/// <summary>The code pages PDF encodings are defined by.</summary>
internal static class CodePages
{
    public const int WindowsLatin = 1252;
    public const int MacRoman = 10000;
    public const int Gb18030 = 54936;
    public const int Big5 = 950;
    public const int ShiftJis = 932;
    public const int Korean = 949;

    public static Encoding Get(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
        ?? Encoding.GetEncoding(codePage);
}
