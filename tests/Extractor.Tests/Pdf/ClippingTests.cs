using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

[TestFixture]
public sealed class ClippingTests
{
    [Test]
    public void Text_outside_its_clipping_path_is_listed_apart_and_counted()
    {
        var page = Read("q 100 690 50 20 re W n BT /F1 10 Tf 105 695 Td (in) Tj 100 0 Td (out) Tj ET Q");

        Assert.That(PdfReading.Text(page), Is.EqualTo("in"));
        Assert.That(page.ClippedGlyphs.Select(glyph => glyph.Text), Is.EqualTo(new[] { "o", "u", "t" }));
        Assert.That(page.ClippedGlyphs[0].BaselineX, Is.EqualTo(205).Within(1e-9));
        Assert.That(
            page.Diagnostics.Single(diagnostic => diagnostic.Code == PdfDiagnosticCode.ClippedGlyphs).Message, Does.Contain("(3 glyphs)"));
    }

    [TestCase(103.0, "A")]
    [TestCase(101.0, "")]
    public void A_glyph_of_which_a_quarter_is_seen_is_shown(double clippedFrom, string shown)
    {
        // Helvetica's A at 10 points spans 100 to 106.67.
        var page = Read($"q 90 690 {clippedFrom - 90} 30 re W n BT /F1 10 Tf 100 695 Td (A) Tj ET Q");

        Assert.That(PdfReading.Text(page), Is.EqualTo(shown));
        Assert.That(page.ClippedGlyphs, Has.Length.EqualTo(1 - shown.Length));
    }

    [Test]
    public void What_one_painting_hides_and_another_shows_is_shown_only()
    {
        // A spreadsheet paints a long text once for each cell below it.
        const string Text = "BT /F1 10 Tf 100 695 Td (AA) Tj ET Q";
        var page = Read($"q 90 690 16.67 30 re W n {Text} q 106.67 690 50 30 re W n {Text}");

        Assert.That(PdfReading.Text(page), Is.EqualTo("AA"));
        Assert.That(page.ClippedGlyphs, Is.Empty);
        Assert.That(page.Diagnostics, Is.Empty);
    }

    [Test]
    public void Copies_and_blanks_are_not_counted()
    {
        var page = Read("q 100 690 50 20 re W n BT /F1 10 Tf 205 695 Td (o t) Tj ET BT /F1 10 Tf 205 695 Td (o t) Tj ET Q");

        Assert.That(page.ClippedGlyphs.Select(glyph => glyph.Text), Is.EqualTo(new[] { "o", "t" }));
    }

    [Test]
    public void A_glyph_cut_by_the_edge_of_the_page_is_clipped_but_one_beyond_it_is_not_listed()
    {
        var page = Read("BT /F1 10 Tf 1 0 0 1 599 400 Tm (A) Tj 1 0 0 1 700 400 Tm (B) Tj ET");

        Assert.That(page.Glyphs, Is.Empty);
        Assert.That(page.ClippedGlyphs.Single().Text, Is.EqualTo("A"));
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.GlyphsOffPage, PdfDiagnosticCode.ClippedGlyphs }));
    }

    [Test]
    public void A_clipping_path_that_is_no_rectangle_hides_only_what_lies_outside_its_bounds()
    {
        // A triangle; of the two texts the first lies in its box though not in itself, the second beyond its box.
        var page = Read("q 100 600 m 200 600 l 100 700 l h W n BT /F1 10 Tf 1 0 0 1 180 680 Tm (near) Tj 1 0 0 1 300 680 Tm (far) Tj ET Q");

        Assert.That(PdfReading.Text(page), Does.StartWith("nea"));
        Assert.That(string.Concat(page.ClippedGlyphs.Select(glyph => glyph.Text)), Does.EndWith("far"));
    }

    private static PdfPage Read(string content) => PdfReading.OnlyPage(PdfWriter.OnePage(content).WithTable());
}
