using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>
/// The page turned so that text of one direction reads from left to right. Tables and lines are found in this frame;
/// places are given back in the frame of the page.
/// </summary>
/// <param name="Rotation">Reading direction of the text, clockwise from upright: 0, 90, 180 or 270 degrees.</param>
/// <param name="PageWidth">Width of the page as it is, in points.</param>
/// <param name="PageHeight">Height of the page as it is, in points.</param>
public readonly record struct ReadingFrame(int Rotation, double PageWidth, double PageHeight)
{
    /// <summary>Share of a page's glyphs that must run in another direction before the page itself is turned.</summary>
    private const double TurnedShare = 0.6;

    /// <summary>The direction in which most of the page's glyphs run; upright unless a clear majority says otherwise.</summary>
    public static ReadingFrame Of(Page page)
    {
        Span<int> counts = stackalloc int[4];
        var total = 0;
        foreach (var glyph in page.Glyphs)
        {
            if (!string.IsNullOrWhiteSpace(glyph.Text))
            {
                counts[QuarterTurns(glyph.Rotation)]++;
                total++;
            }
        }

        for (var quarter = 1; quarter < 4; quarter++)
        {
            if (counts[quarter] > total * TurnedShare)
            {
                return new ReadingFrame(quarter * 90, page.Width, page.Height);
            }
        }

        return new ReadingFrame(0, page.Width, page.Height);
    }

    /// <summary>A place of the page as it stands in this frame.</summary>
    public Point ToReading(Point point) => Rotation switch
    {
        90 => new Point(point.Y, PageWidth - point.X),
        180 => new Point(PageWidth - point.X, PageHeight - point.Y),
        270 => new Point(PageHeight - point.Y, point.X),
        _ => point,
    };

    /// <summary>A place of this frame as it stands on the page.</summary>
    public Point ToPage(Point point) => Rotation switch
    {
        90 => new Point(PageWidth - point.Y, point.X),
        180 => new Point(PageWidth - point.X, PageHeight - point.Y),
        270 => new Point(point.Y, PageHeight - point.X),
        _ => point,
    };

    /// <summary>A box of the page as it stands in this frame.</summary>
    public BoundingBox ToReading(BoundingBox box) =>
        Rotation == 0 ? box : Spanning(ToReading(new Point(box.Left, box.Top)), ToReading(new Point(box.Right, box.Bottom)));

    /// <summary>A box of this frame as it stands on the page.</summary>
    public BoundingBox ToPage(BoundingBox box) =>
        Rotation == 0 ? box : Spanning(ToPage(new Point(box.Left, box.Top)), ToPage(new Point(box.Right, box.Bottom)));

    /// <summary>The page seen in this frame: everything on it turned, nothing dropped.</summary>
    public Page ToReading(Page page)
    {
        if (Rotation == 0)
        {
            return page;
        }

        var frame = this;
        var sideways = Rotation is 90 or 270;
        return page with
        {
            Width = sideways ? page.Height : page.Width,
            Height = sideways ? page.Width : page.Height,
            Glyphs = [.. page.Glyphs.Select(frame.ToReading)],
            Rulings = [.. page.Rulings.Select(frame.ToReading)],
            FilledAreas = [.. page.FilledAreas.Select(area => area with { Box = frame.ToReading(area.Box) })],
            Images = [.. page.Images.Select(image => image with { Box = frame.ToReading(image.Box) })],
        };
    }

    /// <summary>A glyph of the page as it stands in this frame.</summary>
    public Glyph ToReading(Glyph glyph) => glyph with
    {
        Box = ToReading(glyph.Box),
        Baseline = ToReading(glyph.Baseline),
        Rotation = (QuarterTurns(glyph.Rotation) - QuarterTurns(Rotation) + 4) % 4 * 90,
    };

    private static int QuarterTurns(int degrees) => ((degrees / 90 % 4) + 4) % 4;

    private static BoundingBox Spanning(Point first, Point second) => new(
        Math.Min(first.X, second.X), Math.Min(first.Y, second.Y), Math.Max(first.X, second.X), Math.Max(first.Y, second.Y));

    private RulingLine ToReading(RulingLine ruling)
    {
        var horizontal = ruling.Axis == RulingAxis.Horizontal;
        var first = ToReading(horizontal ? new Point(ruling.Extent.Start, ruling.Position) : new Point(ruling.Position, ruling.Extent.Start));
        var second = ToReading(horizontal ? new Point(ruling.Extent.End, ruling.Position) : new Point(ruling.Position, ruling.Extent.End));
        var staysHorizontal = horizontal == (Rotation == 180);
        return ruling with
        {
            Axis = staysHorizontal ? RulingAxis.Horizontal : RulingAxis.Vertical,
            Position = staysHorizontal ? first.Y : first.X,
            Extent = staysHorizontal ? Interval.Between(first.X, second.X) : Interval.Between(first.Y, second.Y),
        };
    }
}
