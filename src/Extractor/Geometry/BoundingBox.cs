namespace Extractor.Geometry;

/// <summary>
/// An upright rectangle on a page, in the coordinates of <see cref="Point"/>:
/// <see cref="Left"/> ≤ <see cref="Right"/> and <see cref="Top"/> ≤ <see cref="Bottom"/>. Edges belong to the box.
/// </summary>
/// <param name="Left">The smallest x.</param>
/// <param name="Top">The smallest y (nearest to the top of the page).</param>
/// <param name="Right">The greatest x.</param>
/// <param name="Bottom">The greatest y.</param>
public readonly record struct BoundingBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The extent along x, in points.</summary>
    public double Width => Right - Left;

    /// <summary>The extent along y, in points.</summary>
    public double Height => Bottom - Top;

    /// <summary>The area in square points.</summary>
    public double Area => Width * Height;

    /// <summary>The middle of the box.</summary>
    public Point Center => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>The extent along x as an interval.</summary>
    public Interval Horizontal => new(Left, Right);

    /// <summary>The extent along y as an interval.</summary>
    public Interval Vertical => new(Top, Bottom);

    /// <summary>Whether <paramref name="point"/> lies inside, the edges widened by <paramref name="tolerance"/>.</summary>
    public bool Contains(Point point, double tolerance = 0) =>
        Horizontal.Contains(point.X, tolerance) && Vertical.Contains(point.Y, tolerance);

    /// <summary>Whether the boxes share a place, after widening by <paramref name="tolerance"/>.</summary>
    public bool Touches(BoundingBox other, double tolerance = 0) =>
        Horizontal.Touches(other.Horizontal, tolerance) && Vertical.Touches(other.Vertical, tolerance);

    /// <summary>The smallest box that holds both.</summary>
    public BoundingBox Union(BoundingBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>The area of the common part, in square points; zero when there is none.</summary>
    public double OverlapWith(BoundingBox other) =>
        Horizontal.OverlapWith(other.Horizontal) * Vertical.OverlapWith(other.Vertical);
}
