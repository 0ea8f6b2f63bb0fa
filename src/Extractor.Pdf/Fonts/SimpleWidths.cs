using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>Advance widths of a simple font, in ems (ISO 32000-1, 9.6.2).</summary>
internal sealed class SimpleWidths
{
    private readonly double[] widths;
    private readonly int first;
    private readonly double unit;
    private readonly double missing;
    private readonly StandardFont? standard;

    private SimpleWidths(double[] widths, int first, double unit, double missing, StandardFont? standard)
    {
        this.widths = widths;
        this.first = first;
        this.unit = unit;
        this.missing = missing;
        this.standard = standard;
    }

    public static SimpleWidths Of(PdfDictionary font, PdfDictionary? descriptor, string name, ObjectTable objects)
    {
        var given = objects.Numbers(font["Widths"]);
        var scale = 0.001;
        if (objects.Name(font["Subtype"]) == "Type3" && objects.Numbers(font["FontMatrix"]) is { Length: >= 6 } matrix)
        {
            scale = Math.Abs(matrix[0]) > 0 ? Math.Abs(matrix[0]) : scale;
        }

        // Only a font without any widths may be measured by its name.
        return new SimpleWidths(
            given,
            objects.Integer(font["FirstChar"]) ?? 0,
            scale,
            (objects.Number(descriptor?["MissingWidth"]) ?? 0) * scale,
            given.Length == 0 ? StandardFont.Of(name) : null);
    }

    public double Of(int code, string? text)
    {
        if (standard is not null)
        {
            return standard.Width(code, text);
        }

        var index = (long)code - first;
        return index >= 0 && index < widths.Length ? widths[index] * unit : missing;
    }
}
