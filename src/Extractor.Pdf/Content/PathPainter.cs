namespace Extractor.Pdf.Content;

/// <summary>
/// Turns painted paths into rulings and fills. Only upright shapes count: segments along an axis, and rectangles. Whether a shape is
/// a line or an area is decided by the inked box that is left after clipping, however it was drawn.
/// </summary>
internal sealed class PathPainter(PageCollector collector)
{
    /// <summary>
    /// Above this many points an inked box is an area. The widest border a word processor offers is 6 pt but tables use up to 2.25;
    /// the lowest rows of real tables are 8.
    /// </summary>
    private const double LargestThickness = 3;

    /// <summary>How far a line may stray from its axis, in points: rounding of coordinates, not slope.</summary>
    private const double Straightness = 0.5;

    // Lines that lie on the edge of their clipping path are half visible, and meant to be seen.
    private const double ClipTolerance = 0.5;

    public void Paint(PathBuilder path, GraphicsState state, bool fill, bool stroke)
    {
        if (fill)
        {
            Fill(path, state);
        }

        if (stroke)
        {
            Stroke(path, state);
        }
    }

    private void Stroke(PathBuilder path, GraphicsState state)
    {
        var width = Math.Abs(state.LineWidth) * state.ToPage.Scale;
        var cap = state.LineCap == 2 ? width / 2 : 0;
        double fromX = 0, fromY = 0;
        for (var i = 0; i < path.Count; i++)
        {
            var (step, x, y) = path[i];
            if (step is PathStep.Line or PathStep.Close)
            {
                Segment(fromX, fromY, x, y, width, cap, state);
            }

            (fromX, fromY) = (x, y);
        }
    }

    private void Segment(double x1, double y1, double x2, double y2, double width, double cap, GraphicsState state)
    {
        var (across, down) = (Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        if (across >= down && down <= Straightness && across > 0 && down * 4 <= across)
        {
            var y = (y1 + y2) / 2;
            Ink(new PdfRectangle(Math.Min(x1, x2) - cap, y - (width / 2), Math.Max(x1, x2) + cap, y + (width / 2)), state, state.Stroke.Color, state.IsDashed);
        }
        else if (down > across && across <= Straightness && across * 4 <= down)
        {
            var x = (x1 + x2) / 2;
            Ink(new PdfRectangle(x - (width / 2), Math.Min(y1, y2) - cap, x + (width / 2), Math.Max(y1, y2) + cap), state, state.Stroke.Color, state.IsDashed);
        }
    }

    private void Fill(PathBuilder path, GraphicsState state)
    {
        for (var first = 0; first < path.Count;)
        {
            var next = first + 1;
            while (next < path.Count && path[next].Step != PathStep.Move)
            {
                next++;
            }

            if (TryRectangle(path, first, next, out var box))
            {
                Ink(box, state, state.Fill.Color, isDashed: false);
            }

            first = next;
        }
    }

    /// <summary>
    /// Whether a subpath of three to five straight steps is an upright rectangle, each step along an axis and the last where the first
    /// began, or one edge of a border: browsers fill each edge as a thin trapezoid whose slanted ends meet those of its neighbours.
    /// </summary>
    private static bool TryRectangle(PathBuilder path, int first, int end, out PdfRectangle box)
    {
        box = default;
        if (end - first is < 4 or > 6)
        {
            return false;
        }

        var (_, startX, startY) = path[first];
        var (x, y) = (startX, startY);
        box = new PdfRectangle(x, y, x, y);
        var isUpright = true;
        for (var i = first + 1; i < end; i++)
        {
            var (step, toX, toY) = path[i];
            if (step == PathStep.Curve)
            {
                return false;
            }

            isUpright &= Math.Abs(toX - x) <= Straightness || Math.Abs(toY - y) <= Straightness;

            (x, y) = (toX, toY);
            box = box.Union(new PdfRectangle(x, y, x, y));
        }

        // A path left open is closed by filling it: then that edge counts too.
        isUpright &= Math.Abs(x - startX) <= Straightness || Math.Abs(y - startY) <= Straightness;
        return isUpright || IsLong(box);
    }

    /// <summary>Thin as a line and at least four times as long: whatever its ends look like, it is seen as a line.</summary>
    private static bool IsLong(in PdfRectangle box)
    {
        var thickness = Math.Min(box.Width, box.Height);
        return thickness <= LargestThickness && Math.Max(box.Width, box.Height) >= 4 * thickness;
    }

    private void Ink(in PdfRectangle inked, GraphicsState state, PdfColor color, bool isDashed)
    {
        var clip = state.Clip;
        var box = inked.Intersect(new PdfRectangle(
            clip.Left - ClipTolerance, clip.Top - ClipTolerance, clip.Right + ClipTolerance, clip.Bottom + ClipTolerance));
        if (!(box.Width >= 0 && box.Height >= 0) || (box.Width == 0 && box.Height == 0))
        {
            return;
        }

        if (Math.Min(box.Width, box.Height) > LargestThickness)
        {
            // The tolerance is for lines only.
            var area = inked.Intersect(clip);
            if (area.Width > 0 && area.Height > 0)
            {
                collector.Add(new PdfFill(area, color));
            }

            return;
        }

        // A dot no larger than a line is thick may belong to a line in either direction.
        var isDot = Math.Max(box.Width, box.Height) <= LargestThickness && Math.Max(box.Width, box.Height) <= 1.5 * Math.Min(box.Width, box.Height);
        if (box.Width >= box.Height || isDot)
        {
            collector.Add(new PdfRuling(PdfAxis.Horizontal, box.Left, box.Right, (box.Top + box.Bottom) / 2, box.Height, color, isDashed));
        }

        if (box.Height > box.Width || isDot)
        {
            collector.Add(new PdfRuling(PdfAxis.Vertical, box.Top, box.Bottom, (box.Left + box.Right) / 2, box.Width, color, isDashed));
        }
    }
}
