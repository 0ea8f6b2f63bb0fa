using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

/// <summary>The mark is a letter whose origin stands 100 points from the left and 100 from the top of a page of 600 by 800.</summary>
public sealed class GeometryTests
{
    private const string Content = "BT /F1 10 Tf 100 700 Td (A) Tj ET";

    // Turned clockwise by 90 the left edge becomes the top, so what was 100 from the left is 100 from the top.
    [TestCase(0, 600, 800, 100, 100, 0)]
    [TestCase(90, 800, 600, 700, 100, 90)]
    [TestCase(180, 600, 800, 500, 700, 180)]
    [TestCase(270, 800, 600, 100, 500, 270)]
    [TestCase(-90, 800, 600, 100, 500, 270)]
    [TestCase(450, 800, 600, 700, 100, 90)]
    public void Rotation_turns_the_page_clockwise(int rotate, double width, double height, double x, double y, int direction)
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(Content, $"/Rotate {rotate}").WithTable());

        Assert.Multiple(() =>
        {
            Assert.That((page.Width, page.Height), Is.EqualTo((width, height)));
            Assert.That((page.Glyphs[0].BaselineX, page.Glyphs[0].BaselineY), Is.EqualTo((x, y)));
            Assert.That(page.Glyphs[0].Rotation, Is.EqualTo(direction));
            Assert.That(page.Glyphs[0].FontSize, Is.EqualTo(10).Within(1e-9));
        });
    }

    [Test]
    public void The_origin_is_the_corner_of_the_crop_box()
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(Content, "/CropBox [50 60 550 760]").WithTable());

        Assert.That((page.Width, page.Height), Is.EqualTo((500.0, 700.0)));
        Assert.That((page.Glyphs[0].BaselineX, page.Glyphs[0].BaselineY), Is.EqualTo((50.0, 60.0)));
    }

    [Test]
    public void A_crop_box_reaches_no_further_than_the_media_box()
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(Content, "/CropBox [-100 -100 5000 5000]").WithTable());

        Assert.That((page.Width, page.Height), Is.EqualTo((600.0, 800.0)));
    }

    [Test]
    public void Boxes_may_name_any_two_corners()
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(Content, "/MediaBox [600 0 0 800]").WithTable());

        Assert.That((page.Width, page.Glyphs[0].BaselineX), Is.EqualTo((600.0, 100.0)));
    }

    [TestCase("/MediaBox [0 0 0 0]")]
    [TestCase("/MediaBox [0 0 /x 5]")]
    [TestCase("/MediaBox 7")]
    public void Without_a_usable_media_box_letter_paper_is_assumed(string entry)
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(Content, entry).WithTable());

        Assert.That((page.Width, page.Height), Is.EqualTo((612.0, 792.0)));
        Assert.That(PdfReading.Codes(page.Diagnostics), Does.Contain(PdfDiagnosticCode.MediaBoxMissing));
    }

    [Test]
    public void User_units_scale_everything()
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(Content, "/UserUnit 2").WithTable());

        Assert.That((page.Width, page.Glyphs[0].BaselineX, page.Glyphs[0].FontSize), Is.EqualTo((1200.0, 200.0, 20.0)));
    }

    [Test]
    public void A_glyph_box_spans_its_advance_width_and_straddles_the_baseline()
    {
        // Helvetica's A advances 667 thousandths of an em.
        var glyph = PdfReading.OnlyPage(PdfWriter.OnePage(Content).WithTable()).Glyphs[0];

        Assert.Multiple(() =>
        {
            Assert.That(glyph.Left, Is.EqualTo(100).Within(1e-9));
            Assert.That(glyph.Right, Is.EqualTo(106.67).Within(1e-9));
            Assert.That(glyph.Top, Is.InRange(90, 97));
            Assert.That(glyph.Bottom, Is.InRange(101, 104));
        });
    }

    [Test]
    public void What_lies_outside_the_page_is_left_out()
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage("BT /F1 10 Tf 700 700 Td (out) Tj -600 0 Td (in) Tj ET 900 0 m 900 500 l S").WithTable());

        Assert.That(PdfReading.Text(page), Is.EqualTo("in"));
        Assert.That(page.Rulings, Is.Empty);
        Assert.That(PdfReading.Codes(page.Diagnostics), Does.Contain(PdfDiagnosticCode.GlyphsOffPage));
    }
}
