using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

public sealed class ImageTests
{
    [Test]
    public void An_image_is_noted_with_its_place_and_its_bytes_as_they_are()
    {
        var writer = PdfWriter.OnePage("q 200 0 0 100 50 600 cm /Im Do Q", resources: "/XObject << /Im 6 0 R >>");
        writer.AddStream("/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/ASCIIHexDecode /DCTDecode]", "FFD8FFE0>");
        var image = PdfReading.OnlyPage(writer.WithTable()).Images.Single();

        Assert.Multiple(() =>
        {
            Assert.That(image.Box, Is.EqualTo(new PdfRectangle(50, 100, 250, 200)));
            Assert.That((image.Name, image.Width, image.Height, image.BitsPerComponent), Is.EqualTo(("Im", 2, 1, 8)));
            Assert.That((image.ColorSpace, image.Filter, image.IsMask), Is.EqualTo(("DeviceRGB", "DCTDecode", false)));
            Assert.That(image.Read().ToArray(), Is.EqualTo(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }));
        });
    }

    [Test]
    public void An_inline_image_ends_where_its_size_says_although_its_data_look_like_the_end()
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(
            "q 10 0 0 10 50 700 cm BI /W 7 /H 1 /BPC 8 /CS /G ID a EI b  EI Q BT /F1 10 Tf 50 600 Td (after) Tj ET").WithTable());

        Assert.That(page.Images.Single().Read().ToArray(), Is.EqualTo(PdfWriter.Latin("a EI b ")));
        Assert.That(PdfReading.Text(page), Is.EqualTo("after"));
    }

    [Test]
    public void An_inline_image_with_a_filter_ends_before_operators()
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(
            "BI /W 1 /H 1 /BPC 8 /CS /G /F /Fl ID x EI \u0001\u00ff\u0080 y\nEI Q\nBT /F1 10 Tf 50 600 Td (after) Tj ET").WithTable());

        Assert.That(page.Images, Has.Length.EqualTo(1));
        Assert.That(PdfReading.Text(page), Is.EqualTo("after"));
    }
}
