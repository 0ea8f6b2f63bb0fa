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

    // The share of its box that a shape covers: a rectangle all but rounding, a mitred bar at least this (a triangle has 0.5).
    private const double LeastRectangleCover = 0.98;
    private const double LeastBarCover = 0.6;

    // Lines that lie on the edge of their clipping path are half visible, and meant to be seen.
    private const double ClipTolerance = 0.5;

    public void Paint(PathBuilder path, GraphicsState state, bool fill, bool stroke, bool isEvenOdd)
    {
        if (fill)
        {
            Fill(path, state, isEvenOdd);
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

    private void Fill(PathBuilder path, GraphicsState state, bool isEvenOdd)
    {
        FilledRectangle? waiting = null;
        for (var first = 0; first < path.Count;)
        {
            var next = first + 1;
            while (next < path.Count && path[next].Step != PathStep.Move)
            {
                next++;
            }

            if (TryRectangle(path, first, next, out var found))
            {
                waiting = FillNext(waiting, found, state, isEvenOdd);
            }

            first = next;
        }

        if (waiting is { } last)
        {
            Ink(last.Box, state, state.Fill.Color, isDashed: false);
        }
    }

    /// <summary>Fills the rectangle that waited, or, if the found one makes a frame with it, the four sides; gives what waits now.</summary>
    private FilledRectangle? FillNext(FilledRectangle? waiting, in FilledRectangle found, GraphicsState state, bool isEvenOdd)
    {
        if (waiting is not { } before)
        {
            return found;
        }

        if (isEvenOdd || before.IsClockwise != found.IsClockwise)
        {
            if (Encloses(before.Box, found.Box))
            {
                Frame(before.Box, found.Box, state);
                return null;
            }

            if (Encloses(found.Box, before.Box))
            {
                Frame(found.Box, before.Box, state);
                return null;
            }
        }

        Ink(before.Box, state, state.Fill.Color, isDashed: false);
        return found;
    }

    private static bool Encloses(in PdfRectangle outer, in PdfRectangle inner) =>
        inner.Left > outer.Left && inner.Top > outer.Top && inner.Right < outer.Right && inner.Bottom < outer.Bottom;

    private void Frame(in PdfRectangle outer, in PdfRectangle hole, GraphicsState state)
    {
        Ink(outer with { Bottom = hole.Top }, state, state.Fill.Color, isDashed: false);
        Ink(outer with { Top = hole.Bottom }, state, state.Fill.Color, isDashed: false);
        Ink(outer with { Right = hole.Left }, state, state.Fill.Color, isDashed: false);
        Ink(outer with { Left = hole.Right }, state, state.Fill.Color, isDashed: false);
    }

    /// <summary>
    /// Whether a subpath of straight steps fills its own box: an upright rectangle, or a thin bar whose ends may be mitred, as the
    /// borders of HTML tables are drawn.
    /// </summary>
    private static bool TryRectangle(PathBuilder path, int first, int end, out FilledRectangle found)
    {
        var (_, x, y) = path[first];
        found = default;
        var box = new PdfRectangle(x, y, x, y);
        if (end - first < 3)
        {
            return false;
        }

        // Twice the area inside, relative to the first point.
        double area = 0, fromX = 0, fromY = 0;
        for (var i = first + 1; i < end; i++)
        {
            var (step, toX, toY) = path[i];
            if (step == PathStep.Curve)
            {
                return false;
            }

            box = box.Union(new PdfRectangle(toX, toY, toX, toY));
            area += (fromX * (toY - y)) - ((toX - x) * fromY);
            (fromX, fromY) = (toX - x, toY - y);
        }

        found = new FilledRectangle(box, area > 0);
        var isThin = Math.Min(box.Width, box.Height) <= LargestThickness;
        return Math.Abs(area) / 2 >= (isThin ? LeastBarCover : LeastRectangleCover) * box.Width * box.Height;
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

    /// <summary>A rectangular subpath and the direction it is drawn in, which decides whether one inside another is a hole.</summary>
    private readonly record struct FilledRectangle(PdfRectangle Box, bool IsClockwise);
}
