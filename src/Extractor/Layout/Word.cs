using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>Glyphs that stand together without a gap: a Latin word, a number, or a run of Han characters.</summary>
/// <param name="Text">The printed characters.</param>
/// <param name="Box">The union of the glyph boxes, in points.</param>
/// <param name="FontSize">The size of its first glyph, in points.</param>
public sealed record Word(string Text, BoundingBox Box, double FontSize);
