using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Scans.Recognition;

/// <summary>From places on the published page to places on the same page turned upright. The small turn that straightens it is left out.</summary>
/// <param name="width">Width of the published page in points.</param>
/// <param name="height">Its height.</param>
/// <param name="turn">By how much it is turned clockwise: 0, 90, 180 or 270 degrees.</param>
internal sealed class UprightPlaces(double width, double height, int turn)
{
    /// <summary>Where a box stands.</summary>
    internal BoundingBox Of(BoundingBox box) => turn switch
    {
        90 => new BoundingBox(height - box.Bottom, box.Left, height - box.Top, box.Right),
        180 => new BoundingBox(width - box.Right, height - box.Bottom, width - box.Left, height - box.Top),
        270 => new BoundingBox(box.Top, width - box.Right, box.Bottom, width - box.Left),
        _ => box,
    };

    /// <summary>A glyph where it stands, its reading direction turned with it.</summary>
    internal Glyph Of(Glyph glyph) => glyph with
    {
        Box = Of(glyph.Box),
        Baseline = Of(glyph.Baseline),
        Rotation = (glyph.Rotation + turn) % 360,
    };

    private Point Of(Point point)
    {
        var box = Of(new BoundingBox(point.X, point.Y, point.X, point.Y));
        return new Point(box.Left, box.Top);
    }
}
