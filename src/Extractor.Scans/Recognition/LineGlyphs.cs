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

    /// <summary>
    /// Neighbours at most this much farther apart than their advances say belong together: engines tell places to a sixth of a square, and
    /// fonts have wider figures than most.
    /// </summary>
    private const double Together = 1.7;

    /// <summary>The glyphs of a line; blanks leave a gap and no glyph. Neighbours touch, so that no gap is taken for a blank that is none.</summary>
    /// <param name="line">What was read.</param>
    /// <param name="ink">Where the ink of the line is, in pixels of the prepared page.</param>
    /// <param name="usualHeight">The usual height of the ink of a line on the page, for lines that are nothing but dashes and dots.</param>
    /// <param name="scale">Points for a pixel.</param>
    internal static IEnumerable<Glyph> Of(LineReading line, PixelBox ink, double usualHeight, double scale)
    {
        var pixels = Size(line, ink, usualHeight);
        var size = pixels * scale;
        var hasWide = line.Characters.Any(static character => ReadingText.IsWide(character.Text));
        var baseline = hasWide ? (ink.Bottom * scale) - ((1 - Ascent) / 2 * size) : ink.Bottom * scale;
        var left = (double)ink.Left;
        for (var i = 0; i < line.Characters.Length; i++)
        {
            var (end, next) = i == line.Characters.Length - 1
                ? (Math.Min(ink.Right, Middle(line.Characters[i], ink) + (Together * Advance(line.Characters[i]) * pixels / 2)), ink.Right)
                : Between(line.Characters[i], line.Characters[i + 1], ink, pixels);
            if (!string.IsNullOrWhiteSpace(line.Characters[i].Text))
            {
                var box = new BoundingBox(left * scale, baseline - (Ascent * size), Math.Max(left, end) * scale, baseline + ((1 - Ascent) * size));
                yield return new Glyph(line.Characters[i].Text, box, size, new Point(box.Left, baseline));
            }

            left = Math.Max(left, next);
        }
    }

    /// <summary>Where a character ends and where the next one begins: the same place, parted by their widths, unless they stand apart.</summary>
    private static (double End, double Next) Between(RecognisedCharacter first, RecognisedCharacter second, PixelBox ink, double size)
    {
        var (from, to) = (Middle(first, ink), Middle(second, ink));
        var (before, behind) = (Advance(first) * size / 2, Advance(second) * size / 2);
        if (to - from <= Together * (before + behind))
        {
            var border = from + ((to - from) * before / (before + behind));
            return (border, border);
        }

        return (from + before, to - behind);
    }

    private static double Advance(RecognisedCharacter character) => ReadingText.IsWide(character.Text) ? 1 : NarrowAdvance;

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
