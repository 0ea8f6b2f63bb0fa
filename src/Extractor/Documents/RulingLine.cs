using Extractor.Geometry;

namespace Extractor.Documents;

/// <summary>The direction of a ruling line.</summary>
public enum RulingAxis
{
    /// <summary>Runs along x.</summary>
    Horizontal,

    /// <summary>Runs along y.</summary>
    Vertical,
}

/// <summary>A straight horizontal or vertical line on a page.</summary>
/// <param name="Axis">Its direction.</param>
/// <param name="Position">The fixed coordinate of its middle: y for a horizontal line, x for a vertical one, in points.</param>
/// <param name="Extent">The stretch it covers along its axis, in points.</param>
/// <param name="Thickness">Line width in points, zero for a hairline.</param>
/// <param name="Luminance">0 is black, 1 is white. White lines are kept: they may erase others.</param>
public readonly record struct RulingLine(RulingAxis Axis, double Position, Interval Extent, double Thickness, double Luminance = 0)
{
    /// <summary>The box that the line covers, its thickness included.</summary>
    public BoundingBox Box => Axis == RulingAxis.Horizontal
        ? new BoundingBox(Extent.Start, Position - (Thickness / 2), Extent.End, Position + (Thickness / 2))
        : new BoundingBox(Position - (Thickness / 2), Extent.Start, Position + (Thickness / 2), Extent.End);
}
