using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

/// <summary>Appearances of annotations (ISO 32000-1, 12.5.5) on a page of 600 by 800 whose own content is the letter p.</summary>
public sealed class AnnotationTests
{
    private const string Font = "/Resources << /Font << /F1 5 0 R >> >>";

    private static PdfPage Show(string annotation, params (string Entries, string Content)[] forms)
    {
        var writer = PdfWriter.OnePage("BT /F1 10 Tf 50 700 Td (p) Tj ET", "/Annots [6 0 R null 99 0 R]");
        writer.Add($"<< /Type /Annot /Subtype /Widget /Rect [100 200 300 250] {annotation} >>");
        foreach (var (entries, content) in forms)
        {
            writer.AddStream($"/Type /XObject /Subtype /Form {Font} {entries}", content);
        }

        return PdfReading.OnlyPage(writer.WithTable());
    }

    [Test]
    public void An_appearance_is_fitted_into_its_rectangle()
    {
        // A box of 100 by 50 in a rectangle of 200 by 50: x is doubled.
        var page = Show(
            "/AP << /N 7 0 R >>",
            ("/BBox [10 20 110 70]", "BT /F1 10 Tf 20 30 Td (f) Tj ET 10 45 m 110 45 l S"));

        Assert.That(PdfReading.Text(page), Is.EqualTo("pf"));
        Assert.Multiple(() =>
        {
            Assert.That((page.Glyphs[1].BaselineX, page.Glyphs[1].BaselineY), Is.EqualTo((120.0, 800 - 210.0)));
            Assert.That((page.Rulings.Single().Start, page.Rulings.Single().End, page.Rulings.Single().Position), Is.EqualTo((100.0, 300.0, 800 - 225.0)));
        });
    }

    [Test]
    public void The_form_matrix_is_part_of_the_fitting()
    {
        // Turned by 90 degrees the box of 50 by 200 is one of 200 by 50; the text runs upwards.
        var page = Show(
            "/AP << /N 7 0 R >>",
            ("/BBox [0 0 50 200] /Matrix [0 1 -1 0 0 0]", "BT /F1 10 Tf 10 20 Td (f) Tj ET"));

        Assert.That((page.Glyphs[1].BaselineX, page.Glyphs[1].BaselineY, page.Glyphs[1].Rotation), Is.EqualTo((280.0, 800 - 210.0, 270)));
    }

    [TestCase("/On", "py")]
    [TestCase("/Off", "pn")]
    [TestCase("/Other", "p")]
    public void The_state_chooses_the_appearance(string state, string expected)
    {
        var page = Show(
            $"/AS {state} /AP << /N << /On 7 0 R /Off 8 0 R >> >>",
            ("/BBox [0 0 200 50]", "BT /F1 10 Tf 20 20 Td (y) Tj ET"),
            ("/BBox [0 0 200 50]", "BT /F1 10 Tf 20 20 Td (n) Tj ET"));

        Assert.That(PdfReading.Text(page), Is.EqualTo(expected));
    }

    [TestCase("/F 4", "pf")]
    [TestCase("/F 2", "p")]
    [TestCase("/F 36", "p")]
    [TestCase("/Subtype /Popup", "p")]
    [TestCase("/Rect [0 0 0 0]", "p")]
    [TestCase("/Rect 5", "p")]
    public void What_a_viewer_does_not_show_is_left_out(string entries, string expected)
    {
        // The reader takes the last of two equal keys.
        var page = Show($"/AP << /N 7 0 R >> {entries}", ("/BBox [0 0 200 50]", "BT /F1 10 Tf 20 20 Td (f) Tj ET"));

        Assert.That(PdfReading.Text(page), Is.EqualTo(expected));
    }

    [Test]
    public void What_lies_outside_the_box_is_clipped()
    {
        Assert.That(PdfReading.Text(Show("/AP << /N 7 0 R >>", ("/BBox [0 0 200 50]", "BT /F1 10 Tf 20 20 Td (i) Tj 0 90 Td (o) Tj ET"))), Is.EqualTo("pi"));
    }

    [Test]
    public void States_left_open_by_the_page_do_not_reach_the_appearance()
    {
        var writer = PdfWriter.OnePage("q q 5 0 0 5 0 0 cm 3 Tr BT /F1 2 Tf 10 140 Td (p) Tj", "/Annots [6 0 R]");
        writer.Add("<< /Subtype /Stamp /Rect [100 200 300 250] /AP << /N 7 0 R >> >>");
        writer.AddStream($"/Subtype /Form /BBox [0 0 200 50] {Font}", "Q Q Q BT /F1 10 Tf 20 20 Td (f) Tj ET");
        var glyph = PdfReading.OnlyPage(writer.WithTable()).Glyphs[1];

        Assert.That((glyph.Text, glyph.BaselineX, glyph.FontSize, glyph.IsInvisible), Is.EqualTo(("f", 120.0, 10.0, false)));
    }

    [Test]
    public void A_text_field_without_an_appearance_shows_its_value_in_its_rectangle()
    {
        var page = Show("/FT /Tx /V (12.5) /DA (/Helv 10 Tf 0 g)");
        var shown = page.Glyphs.Skip(1).ToArray();

        Assert.That(PdfReading.Text(page), Is.EqualTo("p12.5"));
        Assert.Multiple(() =>
        {
            Assert.That(shown.Select(glyph => glyph.FontSize), Is.All.EqualTo(10));
            Assert.That(shown[0].Left, Is.InRange(100, 110));
            Assert.That(shown[0].Top, Is.GreaterThan(800 - 235.0));
            Assert.That(shown[0].Bottom, Is.LessThan(800 - 215.0));

            // Helvetica's digits are 0.556 wide.
            Assert.That(shown[1].Left - shown[0].Left, Is.EqualTo(5.56).Within(1e-9));
            Assert.That(PdfReading.Codes(page.Diagnostics), Does.Contain(PdfDiagnosticCode.AnnotationTextPlaced));
        });
    }

    [Test]
    public void Free_text_without_an_appearance_is_broken_into_lines_from_the_top()
    {
        // Twenty ideographs of 20 points do not fit into 200 points; the line feed of the file is one more break.
        var page = Show("/Subtype /FreeText /DA (0 g /F1 20 Tf) /Rect [100 100 300 300] /Contents <FEFF" + string.Concat(Enumerable.Repeat("4E2D", 20)) + "000A6587>");
        var lines = page.Glyphs.Skip(1).GroupBy(glyph => glyph.BaselineY).ToArray();

        Assert.That(PdfReading.Text(page), Is.EqualTo("p" + new string('中', 20) + "文"));
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => line.Count()), Is.EqualTo(new[] { 9, 9, 2, 1 }));
            Assert.That(lines[0].First().Top, Is.InRange(500, 510));
            Assert.That(page.Glyphs.Skip(1).Select(glyph => glyph.Right), Is.All.LessThan(300));
        });
    }

    [Test]
    public void Entries_of_a_field_are_inherited()
    {
        var writer = PdfWriter.OnePage("", "/Annots [6 0 R]");
        writer.Add("<< /Subtype /Widget /Rect [100 200 300 250] /Parent 7 0 R >>");
        writer.Add("<< /FT /Tx /V (v) /Q 2 /DA (/Helv 20 Tf) /Parent 7 0 R >>");
        var glyph = PdfReading.OnlyPage(writer.WithTable()).Glyphs.Single();

        Assert.That((glyph.Text, glyph.FontSize), Is.EqualTo(("v", 20.0)));
        Assert.That(glyph.Right, Is.InRange(295, 300));
    }

    [Test]
    public void A_field_without_a_size_has_one_that_fits()
    {
        // 12 points, but no more than the rectangle has room for.
        Assert.That(Show("/FT /Tx /V (v)").Glyphs[1].FontSize, Is.EqualTo(12));
        Assert.That(Show("/FT /Tx /V (v) /DA (/Helv 0 Tf) /Rect [100 200 300 212]").Glyphs[1].FontSize, Is.EqualTo(10).Within(1e-9));
    }

    [TestCase("/FT /Tx /V (v) /F 2")]
    [TestCase("/FT /Tx /V (v) /F 32")]
    [TestCase("/FT /Tx /V (v) /Ff 8192")]
    [TestCase("/FT /Btn /V (v)")]
    [TestCase("/FT /Ch /V (v)")]
    [TestCase("/FT /Tx /V (v) /Rect [0 0 0 0]")]
    [TestCase("/FT /Tx /V ()")]
    [TestCase("/FT /Tx /V (v) /AP << /N << >> >>")]
    [TestCase("/Subtype /Text /Contents (v)")]
    public void Values_that_viewers_do_not_show_are_left_out(string entries)
    {
        var page = Show(entries);

        Assert.That(PdfReading.Text(page), Is.EqualTo("p"));
        Assert.That(page.Diagnostics, Is.Empty);
    }
}
