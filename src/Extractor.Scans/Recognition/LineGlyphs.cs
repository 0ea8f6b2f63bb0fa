using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Scans.Imaging;
using Extractor.Scans.Reading;

namespace Extractor.Scans.Recognition;

/// <summary>
/// The characters of a line as glyphs. Engines tell about where along the line each stands; what a font would tell, its size and its
/// advance, follows from the height of the ink.
/// </summary>
internal static class LineGlyphs
{
    /// <summary>Ink of ideographs takes this much of their square, that of figures and capital letters is lower (measured on SimSun and SimHei).</summary>
    private const double WideInk = 0.92;

    private const double NarrowInk = 0.72;

    /// <summary>The part of the square above the baseline, as fonts for Chinese have it.</summary>
    private const double Ascent = 0.88;

    /// <summary>The advance of digits and letters, as a share of the square.</summary>
    private const double NarrowAdvance = 0.5;

    /// <summary>The glyphs of a line; blanks leave a gap and no glyph.</summary>
    /// <param name="line">What was read.</param>
    /// <param name="ink">Where the ink of the line is, in pixels of the prepared page.</param>
    /// <param name="usualHeight">The usual height of the ink of a line on the page, for lines that are nothing but dashes and dots.</param>
    /// <param name="scale">Points for a pixel.</param>
    internal static IEnumerable<Glyph> Of(LineReading line, PixelBox ink, double usualHeight, double scale)
    {
        var size = Size(line, ink, usualHeight) * scale;
        var hasWide = line.Characters.Any(static character => ReadingText.IsWide(character.Text));
        var baseline = hasWide ? (ink.Bottom * scale) - ((1 - Ascent) / 2 * size) : ink.Bottom * scale;
        var characters = line.Characters.Where(static character => !string.IsNullOrWhiteSpace(character.Text)).ToImmutableArray();
        for (var i = 0; i < characters.Length; i++)
        {
            var character = characters[i];
            var middle = Middle(character, ink) * scale;
            var half = (ReadingText.IsWide(character.Text) ? 1 : NarrowAdvance) * size / 2;
            var left = Math.Max(i == 0 ? ink.Left * scale : (middle + (Middle(characters[i - 1], ink) * scale)) / 2, middle - half);
            var right = Math.Min(i == characters.Length - 1 ? ink.Right * scale : (middle + (Middle(characters[i + 1], ink) * scale)) / 2, middle + half);
            var box = new BoundingBox(left, baseline - (Ascent * size), Math.Max(left, right), baseline + ((1 - Ascent) * size));
            yield return new Glyph(character.Text, box, size, new Point(left, baseline));
        }
    }

    /// <summary>In pixels.</summary>
    private static double Size(LineReading line, PixelBox ink, double usualHeight)
    {
        if (ink.Height < usualHeight / 2)
        {
            return usualHeight / NarrowInk;
        }

        return ink.Height / (line.Characters.Any(static character => ReadingText.IsWide(character.Text)) ? WideInk : NarrowInk);
    }

    /// <summary>An engine may see a character a little beside the ink that it saw.</summary>
    private static double Middle(RecognisedCharacter character, PixelBox ink) => Math.Clamp((character.Left + character.Right) / 2, ink.Left, ink.Right);
}
