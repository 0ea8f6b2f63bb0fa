namespace Extractor.Pdf;

/// <summary>
/// An upright rectangle in points, from the top-left corner of the page as its reader sees it: x right, y down.
/// <see cref="Left"/> ≤ <see cref="Right"/> and <see cref="Top"/> ≤ <see cref="Bottom"/>; both may be equal.
/// </summary>
public readonly record struct PdfRectangle(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Right minus left.</summary>
    public double Width => Right - Left;

    /// <summary>Bottom minus top.</summary>
    public double Height => Bottom - Top;

    /// <summary>The rectangle with two opposite corners given in any order.</summary>
    public static PdfRectangle Around(double x1, double y1, double x2, double y2) =>
        new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));

    /// <summary>What both cover. If they do not meet, the result has a negative width or height.</summary>
    public PdfRectangle Intersect(in PdfRectangle other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>The smallest rectangle that covers both.</summary>
    public PdfRectangle Union(in PdfRectangle other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
