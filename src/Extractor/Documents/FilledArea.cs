using Extractor.Geometry;

namespace Extractor.Documents;

/// <summary>A filled rectangle that is too thick to be a line: the shading of a row, a header's background.</summary>
/// <param name="Box">Where, in points.</param>
/// <param name="Luminance">0 is black, 1 is white.</param>
public readonly record struct FilledArea(BoundingBox Box, double Luminance);
