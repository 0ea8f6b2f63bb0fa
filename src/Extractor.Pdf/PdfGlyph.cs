namespace Extractor.Pdf;

/// <summary>One glyph as shown on the page. Coordinates are those of <see cref="PdfRectangle"/>.</summary>
/// <param name="Text">
/// The character, or characters for a ligature, the font says it stands for; U+FFFD if that is not known. White space is kept.
/// </param>
/// <param name="Left">Left edge: from the glyph's origin and advance width, not from its outline.</param>
/// <param name="Top">Upper edge, from the font's ascent; in vertical writing the glyph's place in its column.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge, from the font's descent; in vertical writing where the next glyph begins.</param>
/// <param name="BaselineX">Origin of the glyph on its baseline; in vertical writing on the middle line of its column.</param>
/// <param name="BaselineY">Origin of the glyph on its baseline; in vertical writing where the glyph begins.</param>
/// <param name="FontSize">Effective size in points, after all transformations.</param>
/// <param name="Rotation">
/// Direction in which the text runs, clockwise as the reader sees it, to the nearest of 0, 90, 180 and 270. Vertical writing runs at 90,
/// though its glyphs stand upright.
/// </param>
/// <param name="IsInvisible">Whether the glyph paints nothing (render mode 3 or 7), as the text layer of a scan does.</param>
/// <param name="IsUnknown">Whether the character is not known and <paramref name="Text"/> is U+FFFD.</param>
/// <param name="Color">The colour the glyph is filled with.</param>
/// <param name="FontName">The font's BaseFont, with its subset prefix; empty if it has none.</param>
public readonly record struct PdfGlyph(
    string Text,
    double Left,
    double Top,
    double Right,
    double Bottom,
    double BaselineX,
    double BaselineY,
    double FontSize,
    int Rotation,
    bool IsInvisible,
    bool IsUnknown,
    PdfColor Color,
    string FontName)
{
    /// <summary>The glyph's box.</summary>
    public PdfRectangle Box => new(Left, Top, Right, Bottom);
}
