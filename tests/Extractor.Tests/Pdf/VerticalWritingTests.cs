using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

/// <summary>Writing mode 1 (ISO 32000-1, 9.7.4.3): the text begins 300 points from the left and 100 from the top of the page.</summary>
public sealed class VerticalWritingTests
{
    private static PdfPage Show(string show, string encoding = "/UniGB-UCS2-V", string metrics = "", string? embedded = null)
    {
        var writer = PdfWriter.OnePage(
            $"BT /F1 10 Tf 300 700 Td {show} ET",
            font: $"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding {encoding} /DescendantFonts [6 0 R] >>");
        writer.Add($"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> {metrics} >>");
        if (embedded is not null)
        {
            writer.AddStream("/WMode 1", embedded);
        }

        return PdfReading.OnlyPage(writer.WithTable());
    }

    private static void AssertBox(in PdfGlyph glyph, double left, double top, double right, double bottom)
    {
        Assert.That(
            new[] { glyph.Left, glyph.Top, glyph.Right, glyph.Bottom }, Is.EqualTo(new[] { left, top, right, bottom }).Within(1e-9));
    }

    [Test]
    public void Glyphs_stand_below_each_other_astride_the_column()
    {
        var glyphs = Show("<4E2D 6587> Tj").Glyphs;

        Assert.Multiple(() =>
        {
            Assert.That(glyphs.Select(glyph => glyph.Text), Is.EqualTo(new[] { "中", "文" }));
            AssertBox(glyphs[0], 295, 100, 305, 110);
            AssertBox(glyphs[1], 295, 110, 305, 120);
            Assert.That(glyphs.Select(glyph => (glyph.BaselineX, glyph.BaselineY)), Is.EqualTo(new[] { (300.0, 100.0), (300.0, 110.0) }));
            Assert.That(glyphs.Select(glyph => glyph.Rotation), Is.All.EqualTo(90));
        });
    }

    [Test]
    public void Default_and_own_vertical_metrics_are_followed()
    {
        // 4559 is 中, 3795 is 文: DW2 gives the distance of all, W2 distance and origin of one.
        var glyphs = Show("<6587 4E2D 6587> Tj", metrics: "/DW2 [880 -800] /W2 [4559 [-1500 200 700]]").Glyphs;

        Assert.Multiple(() =>
        {
            AssertBox(glyphs[0], 295, 100, 305, 108);
            AssertBox(glyphs[1], 298, 108, 308, 123);
            AssertBox(glyphs[2], 295, 123, 305, 131);
        });
    }

    [Test]
    public void Ranges_of_vertical_metrics_are_followed()
    {
        AssertBox(Show("<4E2D> Tj", metrics: "/W2 [4000 5000 -600 500 880]").Glyphs[0], 295, 100, 305, 106);
    }

    // Both shift y, which grows upwards: a positive adjustment is taken off, a negative spacing added.
    [TestCase("[<4E2D> 500 <6587>] TJ", 115)]
    [TestCase("-2 Tc <4E2D 6587> Tj", 112)]
    public void Adjustments_move_along_the_column(string show, double top)
    {
        Assert.That(Show(show).Glyphs[1].Top, Is.EqualTo(top).Within(1e-9));
    }

    [Test]
    public void An_embedded_encoding_may_be_vertical()
    {
        var glyphs = Show("<11CF 11CF> Tj", "7 0 R", embedded: "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange").Glyphs;

        Assert.That(glyphs.Select(glyph => (glyph.Text, Math.Round(glyph.Top, 9))), Is.EqualTo(new[] { ("中", 100.0), ("中", 110.0) }));
    }
}
