namespace Extractor.Pdf;

/// <summary>
/// A replacement text (ISO 32000-1, 14.9.4) the producer gave for a run of glyphs. The glyphs keep their own text; the caller chooses.
/// </summary>
/// <param name="Text">The replacement; may be empty.</param>
/// <param name="FirstGlyph">Index of the first glyph it stands for in <see cref="PdfPage.Glyphs"/>.</param>
/// <param name="GlyphCount">How many glyphs it stands for; may be 0.</param>
public readonly record struct PdfActualText(string Text, int FirstGlyph, int GlyphCount);
