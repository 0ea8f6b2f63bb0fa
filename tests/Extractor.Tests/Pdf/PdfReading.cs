using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

/// <summary>What most tests of the reader do with a file.</summary>
internal static class PdfReading
{
    public static PdfDocument Open(byte[] file, PdfReadOptions? options = null)
    {
        var result = PdfDocument.Open(file, options);
        Assert.That(result.Error, Is.Null);
        return result.Document!;
    }

    public static PdfPage OnlyPage(byte[] file, PdfReadOptions? options = null)
    {
        var document = Open(file, options);
        Assert.That(document.PageCount, Is.EqualTo(1));
        return document.ReadPage(1);
    }

    public static string Text(PdfPage page) => string.Concat(page.Glyphs.Select(glyph => glyph.Text));

    public static string[] Codes(IEnumerable<PdfDiagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => diagnostic.Code)];
}
