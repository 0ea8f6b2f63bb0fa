using Extractor.Documents;

namespace Extractor.Tests.Sources.Ofd;

/// <summary>Paths become ruling lines and shading, whatever way they are drawn in.</summary>
public sealed class OfdDrawingTests
{
    private const double Millimetre = 72 / 25.4;

    [Test]
    public void A_stroked_rectangle_is_four_lines()
    {
        var page = OfdBuilder.Page(Path("10 20 100 50", "M 0 0 L 100 0 L 100 50 L 0 50 C", "LineWidth=\"0.25\"")).Read();

        Assert.That(Lines(page), Is.EquivalentTo(new[] { "H 20: 10-110", "V 110: 20-70", "H 70: 10-110", "V 10: 20-70" }));
    }

    [Test]
    public void A_thin_filled_rectangle_is_a_line_and_a_thick_one_is_shading()
    {
        var page = OfdBuilder.Page(
            Path("10 20 100 0.3", "M 0 0 L 100 0 L 100 0.3 L 0 0.3 C", "Fill=\"true\" Stroke=\"false\"", "<FillColor Value=\"0 0 0\"/>")
            + Path("10 40 100 8", "M 0 0 L 100 0 L 100 8 L 0 8 C", "Fill=\"true\" Stroke=\"false\"", "<FillColor Value=\"204 204 204\"/>")).Read();

        Assert.Multiple(() =>
        {
            Assert.That(Lines(page), Is.EqualTo(new[] { "H 20.15: 10-110" }));
            Assert.That(page.FilledAreas.Single().Luminance, Is.EqualTo(0.8).Within(0.01));
            Assert.That(page.FilledAreas.Single().Box.Height, Is.EqualTo(8 * Millimetre).Within(1e-6));
        });
    }

    [Test]
    public void A_fill_without_a_colour_and_a_transparent_line_paint_nothing()
    {
        var page = OfdBuilder.Page(
            Path("10 20 100 0.3", "M 0 0 L 100 0 L 100 0.3 L 0 0.3 C", "Fill=\"true\" Stroke=\"false\"")
            + Path("10 40 100 8", "M 0 0 L 100 0", "", "<StrokeColor Value=\"0 0 0\" Alpha=\"0\"/>")).Read();

        Assert.That(page.Rulings.Length + page.FilledAreas.Length, Is.Zero);
    }

    [TestCase("M 0 0 B 30 0 60 0 100 0", Description = "a curve is no line")]
    [TestCase("M 0 0 Q 30 0 100 0")]
    [TestCase("M 0 0 A 50 50 0 1 1 100 0")]
    [TestCase("M 0 0 L 100 40", Description = "a slope is no line")]
    [TestCase("M 0 0 L x 0", Description = "what is no number ends the path")]
    public void Only_straight_lines_along_an_axis_are_lines(string data) =>
        Assert.That(OfdBuilder.Page(Path("10 20 100 50", data)).Read().Rulings, Is.Empty);

    [Test]
    public void A_transformed_line_is_where_its_ctm_leads_and_as_thick()
    {
        // As writers do that turn the page upside down: y counts upwards from the lower edge of the boundary.
        var page = OfdBuilder.Page(Path("0 0 210 297", "M 0 0 L 0 -100", "CTM=\"2 0 0 -2 30 40\" LineWidth=\"0.5\"")).Read();

        Assert.Multiple(() =>
        {
            Assert.That(Lines(page), Is.EqualTo(new[] { "V 30: 40-240" }));
            Assert.That(page.Rulings[0].Thickness, Is.EqualTo(Millimetre).Within(1e-9));
        });
    }

    [Test]
    public void Lines_are_cut_by_their_clip()
    {
        const string clips = "<Clips TransFlag=\"false\"><Clip><Area><Path><AbbreviatedData>M 20 -5 L 60 -5 L 60 5 L 20 5 C</AbbreviatedData></Path></Area></Clip></Clips>";
        var ruling = OfdBuilder.Page(Path("10 20 100 1", "M 0 0 L 100 0", "", clips)).Read().Rulings.Single();

        Assert.That((ruling.Extent.Start / Millimetre, ruling.Extent.End / Millimetre), Is.EqualTo((30.0, 70.0)).Within(0.2));
    }

    [Test]
    public void Parameters_are_taken_from_the_object_then_the_drawing_parameters_then_their_basis()
    {
        const string resources = """
            <Res><DrawParams><DrawParam ID="7" LineWidth="2"><StrokeColor Value="255 255 255"/></DrawParam><DrawParam ID="8" Relative="7" LineWidth="1"/></DrawParams></Res>
            """;
        var page = OfdBuilder.Page(Path("10 20 100 50", "M 0 0 L 100 0", "DrawParam=\"8\"") + Path("10 40 100 50", "M 0 0 L 100 0", "DrawParam=\"8\" LineWidth=\"0.1\"", "<StrokeColor Value=\"0\"/>"))
            .With("Doc_0/Res.xml", resources).Read();

        Assert.That(page.Rulings.Select(ruling => (Math.Round(ruling.Thickness / Millimetre, 3), ruling.Luminance)), Is.EqualTo(new[] { (0.501, 1.0), (0.1, 0.0) }).Using<(double, double)>((one, other) => one.Item2 == other.Item2 && (one.Item1 == other.Item1 || one.Item1 > 0.5)));
    }

    [Test]
    public void Blocks_and_composites_move_what_they_hold()
    {
        const string resources = """
            <Res><Fonts><Font ID="3" FontName="宋体"/></Fonts><CompositeGraphicUnits><CompositeGraphicUnit ID="7" Width="50" Height="50"><Content>
            <PathObject ID="1" Boundary="0 0 50 1" LineWidth="0.1"><AbbreviatedData>M 0 0 L 50 0</AbbreviatedData></PathObject><PageBlock><PageBlock>
            <TextObject ID="2" Boundary="0 0 50 12" Font="3" Size="10"><TextCode X="0" Y="9">元</TextCode></TextObject></PageBlock></PageBlock>
            </Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>
            """;
        var page = OfdBuilder.Page("<PageBlock ID=\"5\"><CompositeObject ID=\"6\" ResourceID=\"7\" Boundary=\"100 100 100 100\" CTM=\"2 0 0 2 0 0\"/></PageBlock>" + OfdBuilder.Text("后"))
            .With("Doc_0/Res.xml", resources).Read();

        Assert.Multiple(() =>
        {
            Assert.That(Lines(page), Is.EqualTo(new[] { "H 100: 100-200" }));
            Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("元后"));
            Assert.That(page.Glyphs[0].FontSize, Is.EqualTo(20 * Millimetre).Within(1e-9));
        });
    }

    [Test]
    public void A_composite_that_holds_itself_ends()
    {
        const string resources = """
            <Res><CompositeGraphicUnits><CompositeGraphicUnit ID="7"><Content><CompositeObject ResourceID="7" Boundary="0 0 9 9"/><CompositeObject ResourceID="7" Boundary="0 0 9 9"/></Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>
            """;
        var page = OfdBuilder.Page("<CompositeObject ResourceID=\"7\" Boundary=\"0 0 9 9\"/>").With("Doc_0/Res.xml", resources).Read();

        Assert.That(page.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC043", "SRC010" }), "too deep, and two to the power of depth are too many");
    }

    [Test]
    public void An_image_has_its_place()
    {
        const string resources = "<Res BaseLoc=\"Res\"><MultiMedias><MultiMedia ID=\"7\" Type=\"Image\"><MediaFile>a.jpg</MediaFile></MultiMedia></MultiMedias></Res>";
        var page = OfdBuilder.Page("<ImageObject ID=\"8\" ResourceID=\"7\" Boundary=\"10 20 200 270\" CTM=\"190 0 0 260 0 0\"/>")
            .With("Doc_0/Res.xml", resources).With("Doc_0/Res/a.jpg", new byte[10]).Read();

        Assert.Multiple(() =>
        {
            Assert.That(page.Images.Single().Encoding, Is.EqualTo("jpeg"));
            Assert.That(page.Images.Single().Box.Width, Is.EqualTo(190 * Millimetre).Within(1e-6));
            Assert.That(page.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC009" }), "a page that is an image needs recognition");
        });
    }

    private static string Path(string boundary, string data, string attributes = "", string inside = "") =>
        $"<PathObject ID=\"9\" Boundary=\"{boundary}\" {attributes}>{inside}<AbbreviatedData>{data}</AbbreviatedData></PathObject>";

    private static IEnumerable<string> Lines(Page page) => page.Rulings.Select(ruling =>
        $"{(ruling.Axis == RulingAxis.Horizontal ? 'H' : 'V')} {Round(ruling.Position)}: {Round(ruling.Extent.Start)}-{Round(ruling.Extent.End)}");

    private static double Round(double points) => Math.Round(points / Millimetre, 3);
}
