using Extractor.Documents;

namespace Extractor.Tests.Sources.Ofd;

/// <summary>Where characters stand and which they are. One millimetre is 2.8346 points.</summary>
public sealed class OfdTextTests
{
    private const double Millimetre = 72 / 25.4;

    [Test]
    public void Characters_stand_where_the_steps_lead()
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("收入12", code: "DeltaX=\"10 12 5\" DeltaY=\"0 0 1\"")).Read();

        Assert.Multiple(() =>
        {
            Assert.That((page.Width, page.Height), Is.EqualTo((210 * Millimetre, 297 * Millimetre)));
            Assert.That(page.Glyphs.Select(glyph => glyph.Text), Is.EqualTo(new[] { "收", "入", "1", "2" }));
            Assert.That(Places(page), Is.EqualTo(new[] { (10.0, 29.0), (20.0, 29.0), (32.0, 29.0), (37.0, 30.0) }));
            Assert.That(page.Glyphs.Select(glyph => glyph.FontSize), Has.All.EqualTo(10 * Millimetre).Within(1e-9));
            Assert.That(page.Diagnostics, Is.Empty);
        });
    }

    [TestCase("g 3 10 5", new[] { 10.0, 20, 30, 40, 45 })]
    [TestCase("10 g 2 4 -6", new[] { 10.0, 20, 24, 28, 22 })]
    [TestCase("10 7", new[] { 10.0, 20, 27, 34, 41 }, Description = "the last step is repeated")]
    [TestCase("g 2147483647 1", new[] { 10.0, 11, 12, 13, 14 })]
    [TestCase("g x 3 10", new[] { 10.0, 20, 30, 40, 50 }, Description = "a repetition without a number is left out")]
    public void Steps_are_repeated_as_g_says(string steps, double[] expected)
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("一二三四五", code: $"DeltaX=\"{steps}\"")).Read();

        Assert.That(Places(page).Select(place => place.X), Is.EqualTo(expected));
    }

    [Test]
    public void Without_steps_the_widths_of_the_font_take_their_place()
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("收1入", code: "")).Read();

        Assert.That(Places(page).Select(place => place.X), Is.EqualTo(new[] { 10.0, 20, 25 }));
    }

    [Test]
    public void A_transformation_turns_and_scales()
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("收入", place: "50 50 20 40", attributes: "CTM=\"0 2 -2 0 20 0\"")).Read();

        // One step of 10 to the right becomes one of 20 downwards; the baseline, 9 below the origin, is 18 left of x = 50 + 20.
        Assert.Multiple(() =>
        {
            Assert.That(Places(page), Is.EqualTo(new[] { (52.0, 50.0), (52.0, 70.0) }));
            Assert.That(page.Glyphs.Select(glyph => glyph.Rotation), Is.EqualTo(new[] { 90, 90 }));
            Assert.That(page.Glyphs[0].FontSize, Is.EqualTo(20 * Millimetre).Within(1e-9));
        });
    }

    [TestCase("ReadDirection=\"90\" CharDirection=\"0\"", 90, 10.0, 39.0)]
    [TestCase("ReadDirection=\"90\" CharDirection=\"90\"", 90, 10.0, 39.0)]
    [TestCase("ReadDirection=\"180\" CharDirection=\"180\"", 180, 0.0, 29.0)]
    public void The_direction_of_reading_leads_where_there_are_no_steps(string attributes, int rotation, double x, double y)
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("收入", place: "60 60 0 0", attributes: attributes, code: "")).Read();
        var step = (page.Glyphs[1].Box.Center.X - page.Glyphs[0].Box.Center.X, page.Glyphs[1].Box.Center.Y - page.Glyphs[0].Box.Center.Y);

        Assert.Multiple(() =>
        {
            Assert.That(page.Glyphs.Select(glyph => glyph.Rotation), Has.All.EqualTo(rotation));
            Assert.That(step.Item1, Is.EqualTo((x - 10) * Millimetre).Within(1e-6));
            Assert.That(step.Item2, Is.EqualTo((y - 29) * Millimetre).Within(1e-6));
        });
    }

    [Test]
    public void Blanks_are_kept_but_not_those_of_indented_xml()
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("\n      目 录\n    ") + OfdBuilder.Text("  万元", place: "10 60 100 12")).Read();

        Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("目 录  万元"));
    }

    [Test]
    public void Text_that_is_not_painted_is_marked_and_hidden_objects_are_not_there()
    {
        var page = OfdBuilder.Page(
            OfdBuilder.Text("甲", attributes: "Fill=\"false\"") + OfdBuilder.Text("乙", place: "10 50 90 12", attributes: "Visible=\"false\"")).Read();

        Assert.That(page.Glyphs.Select(glyph => (glyph.Text, glyph.IsInvisible)), Is.EqualTo(new[] { ("甲", true) }));
    }

    [Test]
    public void What_a_clip_or_the_boundary_hides_is_told_and_no_text()
    {
        const string clip = "<Clips TransFlag=\"false\"><Clip><Area><Path Boundary=\"0 0 15 12\"><AbbreviatedData>M 0 0 L 15 0 L 15 12 L 0 12 C</AbbreviatedData></Path></Area></Clip></Clips>";
        var text = OfdBuilder.Text("一二三四", place: "10 20 40 12").Replace("<TextCode", clip + "<TextCode", StringComparison.Ordinal);
        var page = OfdBuilder.Page(text + OfdBuilder.Text("甲乙丙", place: "10 60 20 12")).Read();

        Assert.Multiple(() =>
        {
            Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("一二甲乙丙"), "丙 touches its boundary, which writers measure loosely");
            Assert.That(page.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "PDF4004" }));
        });
    }

    [Test]
    public void Text_drawn_twice_counts_once()
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("合计") + OfdBuilder.Text("合计", place: "10.1 20 100 12")).Read();

        Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("合计"));
    }

    [Test]
    public void Entities_and_letters_beyond_the_basic_plane_are_one_character()
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("A&amp;B&#x20BB7;&lt;")).Read();

        Assert.That(page.Glyphs.Select(glyph => glyph.Text), Is.EqualTo(new[] { "A", "&", "B", "𠮷", "<" }));
    }

    [Test]
    public void A_font_that_is_not_listed_costs_no_text()
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("合计").Replace("Font=\"3\"", "Font=\"77\"", StringComparison.Ordinal)).Read();

        Assert.Multiple(() =>
        {
            Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("合计"));
            Assert.That(page.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC046" }));
        });
    }

    private static IEnumerable<(double X, double Y)> Places(Page page) =>
        page.Glyphs.Select(glyph => (Math.Round(glyph.Baseline.X / Millimetre, 4), Math.Round(glyph.Baseline.Y / Millimetre, 4)));
}
