using Extractor.Geometry;

namespace Extractor.Documents;

/// <summary>One painted character with its place.</summary>
/// <param name="Text">The character, or the few that a ligature stands for; U+FFFD where the font does not tell.</param>
/// <param name="Box">From the font's widths, ascent and descent, not from its outline.</param>
/// <param name="FontSize">Effective size in points on the page.</param>
/// <param name="Baseline">Where the glyph's origin stands.</param>
/// <param name="Rotation">Reading direction, clockwise from upright: 0, 90, 180 or 270 degrees.</param>
/// <param name="IsInvisible">True for text that is present but not painted, as under a recognised scan.</param>
public readonly record struct Glyph(string Text, BoundingBox Box, double FontSize, Point Baseline, int Rotation = 0, bool IsInvisible = false);
