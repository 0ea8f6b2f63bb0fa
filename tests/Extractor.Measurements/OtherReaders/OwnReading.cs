using Extractor.Pdf;

namespace Extractor.Measurements.OtherReaders;

/// <summary>What our own reader gives, in the terms in which readers are compared.</summary>
internal static class OwnReading
{
    /// <summary>The glyphs that are shown.</summary>
    public static IReadOnlyList<PageCharacter> Shown(PdfPage page) => [.. page.Glyphs.Select(ToCharacter)];

    /// <summary>The glyphs that were read but are clipped away.</summary>
    public static IReadOnlyList<PageCharacter> Clipped(PdfPage page) => [.. page.ClippedGlyphs.Select(ToCharacter)];

    /// <summary>The document, or null if it cannot be opened.</summary>
    public static PdfDocument? Open(string file) => PdfDocument.Open(File.ReadAllBytes(file)).Document;

    private static PageCharacter ToCharacter(PdfGlyph glyph) =>
        new(glyph.Text, glyph.BaselineX, glyph.BaselineY, glyph.Left, glyph.Top, glyph.Right, glyph.Bottom);
}
