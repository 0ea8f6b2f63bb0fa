using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// How far a font reaches above and below the baseline, in ems; below is negative. TrueType programs carry an ascent and a descent, and
/// descriptors repeat them. Type 1 and Compact programs carry none: their FontBBox says how far their glyphs reach, and what descriptors
/// give as Ascent is often the height of the capitals alone. FreeType, and with it most programs that show PDF, takes both as here.
/// </summary>
internal readonly record struct FontMetrics(double Ascent, double Descent)
{
    /// <summary>The embox of Chinese fonts: 0.88 above, 0.12 below.</summary>
    public static readonly FontMetrics Ideographic = new(0.88, -0.12);

    public static readonly FontMetrics Latin = new(0.75, -0.25);

    /// <summary>The font's own values if they are sensible, else the fallback. Many producers write 0, or units of their own.</summary>
    public static FontMetrics Of(PdfDictionary? descriptor, ObjectTable objects, FontMetrics fallback)
    {
        var box = descriptor is not null && (descriptor.Has("FontFile") || descriptor.Has("FontFile3")) ? objects.Numbers(descriptor["FontBBox"]) : [];
        var reach = box.Length >= 4 ? new FontMetrics(Math.Max(box[1], box[3]) / 1000, Math.Min(box[1], box[3]) / 1000) : default;
        if (reach.IsSensible)
        {
            return reach;
        }

        var stated = new FontMetrics(
            (objects.Number(descriptor?["Ascent"]) ?? 0) / 1000, -Math.Abs((objects.Number(descriptor?["Descent"]) ?? 0) / 1000));
        return stated.IsSensible ? stated : fallback;
    }

    /// <summary>The FontBBox of a Type 3 font, in its own units; the fallback if it is empty, as it may be.</summary>
    public static FontMetrics OfType3(PdfDictionary font, ObjectTable objects, FontMetrics fallback)
    {
        var (box, matrix) = (objects.Numbers(font["FontBBox"]), objects.Numbers(font["FontMatrix"]));
        if (box.Length < 4 || matrix.Length < 6)
        {
            return fallback;
        }

        var (one, other) = (box[1] * matrix[3], box[3] * matrix[3]);
        var reach = new FontMetrics(Math.Max(one, other), Math.Min(one, other));
        return reach.IsSensible ? reach : fallback;
    }

    /// <summary>Whether the values can be those of a font.</summary>
    internal bool IsSensible => Ascent is >= 0.5 and <= 1.3 && Descent is >= -0.6 and < 0;
}
