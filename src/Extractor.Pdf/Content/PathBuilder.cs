namespace Extractor.Pdf.Content;

/// <summary>The kinds of steps a path is made of.</summary>
internal enum PathStep
{
    Move,
    Line,

    /// <summary>The end of a curve; what lies between is not kept.</summary>
    Curve,

    /// <summary>A straight line back to where the subpath began.</summary>
    Close,
}

/// <summary>The current path, in page coordinates (ISO 32000-1, 8.5.2).</summary>
internal sealed class PathBuilder
{
    // A map or chart can have a path of many thousand steps; nothing honest needs more in one.
    private const int LongestPath = 1 << 20;

    private readonly List<(PathStep Step, double X, double Y)> steps = [];
    private double startX, startY;

    public int Count => steps.Count;

    public (PathStep Step, double X, double Y) this[int index] => steps[index];

    /// <summary>The box around all points, control points of curves included; empty for an empty path.</summary>
    public PdfRectangle Bounds { get; private set; }

    public void Clear() => steps.Clear();

    public void Move(in Matrix toPage, double x, double y)
    {
        (startX, startY) = (toPage.X(x, y), toPage.Y(x, y));
        Add(PathStep.Move, startX, startY);
    }

    public void Line(in Matrix toPage, double x, double y) => Add(PathStep.Line, toPage.X(x, y), toPage.Y(x, y));

    /// <summary>A curve to (x3, y3); the control points only widen the bounds.</summary>
    public void Curve(in Matrix toPage, double x1, double y1, double x2, double y2, double x3, double y3)
    {
        Widen(toPage.X(x1, y1), toPage.Y(x1, y1));
        Widen(toPage.X(x2, y2), toPage.Y(x2, y2));
        Add(PathStep.Curve, toPage.X(x3, y3), toPage.Y(x3, y3));
    }

    public void Close()
    {
        if (steps.Count > 0)
        {
            Add(PathStep.Close, startX, startY);
        }
    }

    public void Rectangle(in Matrix toPage, double x, double y, double width, double height)
    {
        Move(toPage, x, y);
        Line(toPage, x + width, y);
        Line(toPage, x + width, y + height);
        Line(toPage, x, y + height);
        Close();
    }

    private void Add(PathStep step, double x, double y)
    {
        if (steps.Count >= LongestPath)
        {
            return;
        }

        if (steps.Count == 0)
        {
            Bounds = new PdfRectangle(x, y, x, y);
        }

        steps.Add((step, x, y));
        Widen(x, y);
    }

    private void Widen(double x, double y)
    {
        if (steps.Count > 0)
        {
            Bounds = Bounds.Union(new PdfRectangle(x, y, x, y));
        }
    }
}
