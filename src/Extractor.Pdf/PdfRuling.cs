namespace Extractor.Pdf;

/// <summary>The direction of a <see cref="PdfRuling"/>.</summary>
public enum PdfAxis
{
    /// <summary>Left to right.</summary>
    Horizontal,

    /// <summary>Top to bottom.</summary>
    Vertical,
}

/// <summary>
/// One horizontal or vertical line as it was drawn: a stroked segment or a thin filled rectangle. Lines drawn piece by piece are
/// reported piece by piece; nothing is joined. White lines are reported too.
/// </summary>
/// <param name="Axis">The direction.</param>
/// <param name="Start">The smaller end: x of a horizontal line, y of a vertical one.</param>
/// <param name="End">The larger end.</param>
/// <param name="Position">The middle across: y of a horizontal line, x of a vertical one.</param>
/// <param name="Thickness">Points; 0 is the thinnest line a device can draw.</param>
/// <param name="Color">Stroke or fill colour.</param>
/// <param name="IsDashed">Whether the stroke has a dash pattern; dots drawn one by one are not told.</param>
public readonly record struct PdfRuling(
    PdfAxis Axis, double Start, double End, double Position, double Thickness, PdfColor Color, bool IsDashed)
{
    /// <summary>The inked box.</summary>
    public PdfRectangle Box => Axis == PdfAxis.Horizontal
        ? new PdfRectangle(Start, Position - (Thickness / 2), End, Position + (Thickness / 2))
        : new PdfRectangle(Position - (Thickness / 2), Start, Position + (Thickness / 2), End);
}
