using Extractor.Documents;
using Extractor.Tests.Pdf;

namespace Extractor.Tests.Sources.Ofd;

/// <summary>Embedded fonts: where a text does not say its characters or its steps, its font file does.</summary>
public sealed class OfdFontTests
{
    private const string Fonts = "<Res BaseLoc=\"Res\"><Fonts><Font ID=\"3\" FontName=\"Any\"><FontFile>any.ttf</FontFile></Font></Fonts></Res>";

    [Test]
    public void Glyphs_tell_the_characters_that_the_text_does_not_say()
    {
        var page = Read("<CGTransform CodePosition=\"1\" CodeCount=\"2\" GlyphCount=\"2\"><Glyphs>3 4</Glyphs></CGTransform><TextCode X=\"0\" Y=\"9\" DeltaX=\"g 9 10\">共&#xE001;&#xE002;元</TextCode>");

        Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("共中文元"));
    }

    [Test]
    public void What_the_text_says_counts_more_than_the_glyph()
    {
        var page = Read("<CGTransform CodePosition=\"0\" CodeCount=\"1\" GlyphCount=\"1\"><Glyphs>3</Glyphs></CGTransform><TextCode X=\"0\" Y=\"9\">万</TextCode>");

        Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("万"));
    }

    [Test]
    public void Glyphs_without_any_character_are_text_too()
    {
        var page = Read("<CGTransform CodePosition=\"0\" CodeCount=\"0\" GlyphCount=\"3\"><Glyphs>3 9 4</Glyphs></CGTransform><TextCode X=\"0\" Y=\"9\" DeltaX=\"10 10\"></TextCode>");

        Assert.Multiple(() =>
        {
            Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("中\uFFFD文"));
            Assert.That(page.Diagnostics.Select(note => note.Code), Does.Contain("LAY001"));
        });
    }

    [Test]
    public void A_glyph_for_several_characters_takes_one_step()
    {
        var page = Read("<CGTransform CodePosition=\"1\" CodeCount=\"2\" GlyphCount=\"1\"><Glyphs>7</Glyphs></CGTransform><TextCode X=\"0\" Y=\"9\" DeltaX=\"10 6\">offx</TextCode>");

        Assert.That(page.Glyphs.Select(glyph => (glyph.Text, Math.Round((glyph.Baseline.X * 25.4 / 72) - 10, 3))), Is.EqualTo(new[] { ("o", 0.0), ("ff", 10.0), ("x", 16.0) }));
    }

    [Test]
    public void Advances_of_the_file_lead_where_there_are_no_steps()
    {
        var page = Read("<TextCode X=\"0\" Y=\"9\">中文中</TextCode>");

        // Glyph 3 advances 700 of 1000 units, glyph 4 300.
        Assert.That(page.Glyphs.Select(glyph => Math.Round((glyph.Baseline.X * 25.4 / 72) - 10, 3)), Is.EqualTo(new[] { 0.0, 7, 10 }));
    }

    private static Page Read(string inside) => OfdBuilder
        .Page($"<TextObject ID=\"9\" Boundary=\"10 20 100 12\" Font=\"3\" Size=\"10\">{inside}</TextObject>")
        .With("Doc_0/Res.xml", Fonts)
        .With("Doc_0/Res/any.ttf", EmbeddedFontTests.TrueTypeFile(
            ("cmap", EmbeddedFontTests.CharacterMap((0x4E2D, 3), (0x6587, 4))),
            ("head", [.. new byte[18], 1000 >> 8, 1000 & 0xFF]),
            ("hhea", [.. new byte[34], 0, 5]),
            ("hmtx", [.. new byte[12], 700 >> 8, 700 & 0xFF, 0, 0, 300 >> 8, 300 & 0xFF, 0, 0])))
        .Read();
}
