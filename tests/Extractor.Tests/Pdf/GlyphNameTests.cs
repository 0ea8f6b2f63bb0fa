using Extractor.Pdf;
using Extractor.Pdf.Fonts;

namespace Extractor.Tests.Pdf;

[TestFixture]
public sealed class GlyphNameTests
{
    // The first and the last name of the resource in the order of bytes, one of each source, and each rule of the specification.
    [TestCase("A", "A")]
    [TestCase("zukatakana", "ズ")]
    [TestCase("Lcommaaccent", "Ļ")]
    [TestCase("afii10017", "А")]
    [TestCase("a97", null)]
    [TestCase("dalethatafpatah", "\u05D3\u05B2")]
    [TestCase("parenleftbig", "(")]
    [TestCase("oneoldstyle", "1")]
    [TestCase("Asmall", "A")]
    [TestCase("maiekupperleftthai", "\u0E48")]
    [TestCase("parenlefttp", "\u239B")]
    [TestCase("f_f_i", "ffi")]
    [TestCase("one.oldstyle", "1")]
    [TestCase("uni20AC", "€")]
    [TestCase("uni6C499152", "汉酒")]
    [TestCase("u1F600", "😀")]
    [TestCase("uniD83DDE00", "😀")]
    [TestCase(".notdef", null)]
    [TestCase("A=A", null)]
    [TestCase("Ä", null)]
    [TestCase("g23", null)]
    [TestCase("", null)]
    public void A_glyph_name_stands_for_its_text(string name, string? text) => Assert.That(GlyphNames.ToText(name), Is.EqualTo(text));

    [Test]
    public void Names_of_dingbats_mean_them_in_their_own_font_only() => Assert.That(GlyphNames.ToText("a97", isDingbats: true), Is.EqualTo("❛"));

    [Test]
    public void A_name_that_is_a_letter_and_the_code_is_guessed_to_be_ascii_with_a_warning()
    {
        // TeX's bitmap fonts; the name at 66 has another number.
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(
            "BT /F1 10 Tf 100 700 Td (AB) Tj ET",
            font: "<< /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FontBBox [0 -20 90 80] /FirstChar 65 /LastChar 66 /Widths [70 70]"
                + " /CharProcs << >> /Encoding << /Differences [65 /a65 /a99] >> >>").WithTable());

        Assert.That(PdfReading.Text(page), Is.EqualTo("A\uFFFD"));
        Assert.That(PdfReading.Codes(page.Diagnostics), Does.Contain(PdfDiagnosticCode.GuessedCharacters));
        Assert.That((page.Glyphs[0].Top, page.Glyphs[0].Bottom), Is.EqualTo((92.0, 102.0)));
    }

    [TestCase("Times-Italic", "V", 0.611)]
    [TestCase("TimesNewRoman,BoldItalic", "V", 0.667)]
    [TestCase("ABCDEF+Helvetica-Bold", "Ä", 0.722)]
    [TestCase("Courier-BoldOblique", "…", 0.6)]
    [TestCase("Arial-ItalicMT", "€", 0.556)]
    [TestCase("Symbol", "Ω", 0.768)]
    [TestCase("Unknown", "中", 1)]
    public void Widths_are_those_of_adobes_metrics(string font, string text, double width) =>
        Assert.That(StandardFont.Of(font).Width(font == "Symbol" ? 87 : -1, text), Is.EqualTo(width).Within(1e-9));

    [Test]
    public void Zapf_dingbats_has_an_encoding_of_its_own()
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(
            "BT /F1 10 Tf 100 700 Td (4l) Tj ET", font: "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>").WithTable());

        Assert.That(PdfReading.Text(page), Is.EqualTo("✔●"));
        Assert.That(page.Glyphs[1].Left - page.Glyphs[0].Left, Is.EqualTo(8.46).Within(1e-9));
    }
}
