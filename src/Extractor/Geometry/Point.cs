namespace Extractor.Geometry;

/// <summary>
/// A place on a page in PDF points (1/72 inch). The origin is the top-left corner of the page as a reader sees it,
/// x grows to the right and y grows downwards. Readers convert at their border; nothing inside ever flips an axis.
/// </summary>
/// <param name="X">Distance from the left edge, in points.</param>
/// <param name="Y">Distance from the top edge, in points.</param>
public readonly record struct Point(double X, double Y);
