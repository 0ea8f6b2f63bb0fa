using Extractor.Pdf;

namespace Extractor.Measurements.OtherReaders;

/// <summary>What our own reader gives, in the terms in which readers are compared.</summary>
internal static class OwnReading
{
    public static IReadOnlyList<PageCharacter> Characters(PdfPage page) => [.. page.Glyphs.Select(glyph => new PageCharacter(
        glyph.Text, glyph.BaselineX, glyph.BaselineY, glyph.Left, glyph.Top, glyph.Right, glyph.Bottom))];

    /// <summary>The document, or null if it cannot be opened.</summary>
    public static PdfDocument? Open(string file) => PdfDocument.Open(File.ReadAllBytes(file)).Document;
}
