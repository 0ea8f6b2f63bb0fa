namespace Extractor.Pdf.Content;

/// <summary>A transformation [a b c d e f] of ISO 32000-1, 8.3.3: x' = a x + c y + e, y' = b x + d y + f.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>This transformation first, then the other.</summary>
    public Matrix Then(in Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    /// <summary>This transformation after a shift by (x, y).</summary>
    public Matrix After(double x, double y) => this with { E = (x * A) + (y * C) + E, F = (x * B) + (y * D) + F };

    public double X(double x, double y) => (A * x) + (C * y) + E;

    public double Y(double x, double y) => (B * x) + (D * y) + F;

    /// <summary>How much lengths grow on average: the square root of the area's growth.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    /// <summary>The box around a transformed rectangle.</summary>
    public PdfRectangle Apply(double left, double low, double right, double high)
    {
        var box = PdfRectangle.Around(X(left, low), Y(left, low), X(right, high), Y(right, high));
        return B == 0 && C == 0
            ? box
            : box.Union(PdfRectangle.Around(X(left, high), Y(left, high), X(right, low), Y(right, low)));
    }
}
