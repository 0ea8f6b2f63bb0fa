using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

/// <summary>Rulings and fills on a page of 600 by 800; y = 700 in the content is 100 from the top.</summary>
public sealed class RulingTests
{
    private static PdfPage Draw(string content) => PdfReading.OnlyPage(PdfWriter.OnePage(content).WithTable());

    [Test]
    public void A_stroked_segment_is_a_ruling()
    {
        var page = Draw("2 w 0.5 G 100 700 m 300 700 l S");

        Assert.That(page.Rulings, Is.EqualTo(new[] { new PdfRuling(PdfAxis.Horizontal, 100, 300, 100, 2, PdfColor.Gray(0.5), false) }));
    }

    [Test]
    public void A_vertical_segment_runs_from_top_to_bottom()
    {
        var page = Draw("1 0 0 RG 100 200 m 100 700 l S");

        Assert.That(page.Rulings, Is.EqualTo(new[] { new PdfRuling(PdfAxis.Vertical, 100, 600, 100, 1, new PdfColor(1, 0, 0), false) }));
    }

    [TestCase("100 700 200 0.5 re f")]
    [TestCase("100 700.5 200 -0.5 re f*")]
    [TestCase("100 700 m 300 700 l 300 700.5 l 100 700.5 l h f")]
    [TestCase("100 700 m 300 700 l 300 700.5 l 100 700.5 l f")]
    [TestCase("100 700 m 300 700 l 299.5 700.5 l 100.5 700.5 l h f")]
    [TestCase("100 700 m 200 700 l 300 700 l 300 700.5 l 100 700.5 l 100 700 l f")]
    [TestCase("q 0.5 0 0 0.5 0 0 cm 200 1400 400 1 re f Q")]
    [TestCase("q 100 700 200 0.5 re W n 0 0 600 800 re f Q")]
    public void A_thin_fill_is_a_ruling_however_it_is_drawn(string content)
    {
        var page = Draw(content);

        Assert.That(page.Fills, Is.Empty);
        Assert.That(page.Rulings, Has.Length.EqualTo(1));
        var ruling = page.Rulings[0];
        Assert.Multiple(() =>
        {
            Assert.That(ruling.Axis, Is.EqualTo(PdfAxis.Horizontal));

            // A clipping path is widened by half a point for lines that lie on its edge.
            Assert.That(ruling.Start, Is.EqualTo(100).Within(0.5));
            Assert.That(ruling.End, Is.EqualTo(300).Within(0.5));
            Assert.That(ruling.Position, Is.EqualTo(99.75).Within(1e-9));
        });
    }

    // 200 by 100 with sides of one point; the hole follows from the rule or from the opposite direction.
    [TestCase("100 600 200 100 re 101 601 198 98 re f*")]
    [TestCase("101 601 198 98 re 100 600 200 100 re f*")]
    [TestCase("100 600 200 100 re 299 601 -198 98 re f")]
    public void A_fill_with_a_hole_is_a_frame(string content)
    {
        var page = Draw(content);

        Assert.That(page.Fills, Is.Empty);
        Assert.That(
            page.Rulings.Select(ruling => (ruling.Axis, ruling.Position, ruling.Start, ruling.End)),
            Is.EquivalentTo(new[]
            {
                (PdfAxis.Horizontal, 199.5, 100.0, 300.0), (PdfAxis.Horizontal, 100.5, 100.0, 300.0),
                (PdfAxis.Vertical, 100.5, 100.0, 200.0), (PdfAxis.Vertical, 299.5, 100.0, 200.0),
            }));
    }

    [TestCase("100 600 200 100 re 101 601 198 98 re f", 2)]
    [TestCase("100 600 200 100 re 250 601 198 98 re f*", 2)]
    [TestCase("100 600 200 100 re 150 650 20 20 re 120 620 20 20 re f", 3)]
    public void Rectangles_without_a_hole_are_fills_of_their_own(string content, int fills)
    {
        var page = Draw(content);

        Assert.That((page.Fills.Length, page.Rulings.Length), Is.EqualTo((fills, 0)));
    }

    [Test]
    public void A_stroked_rectangle_has_four_rulings()
    {
        var page = Draw("100 600 200 100 re S");

        Assert.That(
            page.Rulings.Select(ruling => (ruling.Axis, ruling.Position)),
            Is.EquivalentTo(new[] { (PdfAxis.Horizontal, 200.0), (PdfAxis.Vertical, 300.0), (PdfAxis.Horizontal, 100.0), (PdfAxis.Vertical, 100.0) }));
    }

    [TestCase("[3 2] 0 d", true)]
    [TestCase("[] 0 d", false)]
    [TestCase("[0] 0 d", false)]
    public void Dashes_are_told(string dash, bool expected)
    {
        Assert.That(Draw($"{dash} 100 700 m 300 700 l S").Rulings.Single().IsDashed, Is.EqualTo(expected));
    }

    [Test]
    public void Pieces_of_a_line_stay_pieces()
    {
        Assert.That(Draw("100 700 m 110 700 l 120 700 l S 120 700 m 130 700 l S").Rulings, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_thick_fill_is_an_area_with_its_colour()
    {
        var page = Draw("0 0 1 rg 100 600 200 100 re f");

        Assert.That(page.Rulings, Is.Empty);
        Assert.That(page.Fills, Is.EqualTo(new[] { new PdfFill(new PdfRectangle(100, 100, 300, 200), new PdfColor(0, 0, 1)) }));
    }

    [Test]
    public void A_thick_stroke_is_an_area()
    {
        var page = Draw("20 w 100 700 m 300 700 l S");

        Assert.That(page.Rulings, Is.Empty);
        Assert.That(page.Fills.Single().Box, Is.EqualTo(new PdfRectangle(100, 90, 300, 110)));
    }

    [Test]
    public void Filling_and_stroking_gives_the_area_and_its_edges()
    {
        var page = Draw("1 g 100 600 200 100 re B");

        Assert.That(page.Fills.Single().Color, Is.EqualTo(PdfColor.White));
        Assert.That(page.Rulings, Has.Length.EqualTo(4));
    }

    [TestCase("100 700 m 300 500 l S")]
    [TestCase("100 700 m 150 800 250 800 300 700 c f")]
    [TestCase("100 700 m 300 700 l 200 500 l h f")]
    [TestCase("100 700 200 0.5 re n")]
    [TestCase("100 700 m 300 700 l 300 500 l 250 500 l 250 650 l 100 650 l h f")]
    public void Slanted_and_curved_shapes_and_unpainted_paths_are_none(string content)
    {
        var page = Draw(content);

        Assert.That(page.Rulings, Is.Empty);
        Assert.That(page.Fills, Is.Empty);
    }

    [Test]
    public void Rulings_end_where_they_are_clipped()
    {
        var ruling = Draw("q 150 0 100 800 re W n 100 700 m 300 700 l S Q").Rulings.Single();

        Assert.That(ruling.Start, Is.EqualTo(150).Within(0.5));
        Assert.That(ruling.End, Is.EqualTo(250).Within(0.5));
    }

    [Test]
    public void Restoring_the_state_ends_the_clip_and_the_colour()
    {
        var page = Draw("q 0 0 10 10 re W n 0.9 G Q 100 700 m 300 700 l S");

        Assert.That(page.Rulings.Single().Color, Is.EqualTo(PdfColor.Black));
    }

    [TestCase("0 0 0 0.25 K", 0.75f)]
    [TestCase("/DeviceGray CS 0.75 SC", 0.75f)]
    [TestCase("0.75 0.75 0.75 RG", 0.75f)]
    public void Grey_is_grey_in_every_colour_space(string color, float lightness)
    {
        Assert.That(Draw($"{color} 100 700 m 300 700 l S").Rulings.Single().Color.Lightness, Is.EqualTo(lightness).Within(1e-4));
    }
}
