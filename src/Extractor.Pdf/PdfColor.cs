namespace Extractor.Pdf;

/// <summary>
/// A colour as red, green and blue from 0 (none) to 1 (full). Other colour spaces are converted without profiles: good enough to
/// tell black from grey from white, not for print.
/// </summary>
public readonly record struct PdfColor(float Red, float Green, float Blue)
{
    /// <summary>The colour every page starts with.</summary>
    public static PdfColor Black => default;

    /// <summary>The colour of the paper.</summary>
    public static PdfColor White => new(1, 1, 1);

    /// <summary>How light the colour is, 0 black to 1 white (weights of ITU-R BT.601).</summary>
    public float Lightness => (0.299f * Red) + (0.587f * Green) + (0.114f * Blue);

    /// <summary>A grey level, 0 black to 1 white.</summary>
    public static PdfColor Gray(double level)
    {
        var value = (float)Math.Clamp(level, 0, 1);
        return new PdfColor(value, value, value);
    }
}
