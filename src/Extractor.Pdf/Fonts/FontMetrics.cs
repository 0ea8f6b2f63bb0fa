using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>How far a font reaches above and below the baseline, in ems; below is negative.</summary>
internal readonly record struct FontMetrics(double Ascent, double Descent)
{
    /// <summary>The embox of Chinese fonts: 0.88 above, 0.12 below.</summary>
    public static readonly FontMetrics Ideographic = new(0.88, -0.12);

    public static readonly FontMetrics Latin = new(0.75, -0.25);

    /// <summary>The descriptor's values if they are sensible, else the fallback. Many producers write 0, or units of their own.</summary>
    public static FontMetrics Of(PdfDictionary? descriptor, ObjectTable objects, FontMetrics fallback)
    {
        var ascent = (objects.Number(descriptor?["Ascent"]) ?? 0) / 1000;
        var descent = -Math.Abs((objects.Number(descriptor?["Descent"]) ?? 0) / 1000);
        return ascent is >= 0.5 and <= 1.3 && descent is >= -0.6 and < 0 ? new FontMetrics(ascent, descent) : fallback;
    }
}
