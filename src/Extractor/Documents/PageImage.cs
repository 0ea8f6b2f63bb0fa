using Extractor.Geometry;

namespace Extractor.Documents;

/// <summary>An image on a page, handed on as the source stores it.</summary>
/// <param name="Box">Where it is painted, in points.</param>
/// <param name="PixelWidth">Width in pixels, or zero when unknown.</param>
/// <param name="PixelHeight">Height in pixels, or zero when unknown.</param>
/// <param name="Encoding">The encoding of the bytes, such as <c>jpeg</c>, <c>jbig2</c> or <c>raw</c>.</param>
public sealed record PageImage(BoundingBox Box, int PixelWidth, int PixelHeight, string Encoding);
