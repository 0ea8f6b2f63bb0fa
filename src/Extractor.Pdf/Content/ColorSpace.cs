using Extractor.Pdf.Filters;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Content;

/// <summary>
/// A colour space reduced to what telling ink from paper needs (ISO 32000-1, 8.6): profiles are ignored, spot colours count as
/// black ink, patterns as middle grey.
/// </summary>
internal sealed class ColorSpace
{
    private enum Family
    {
        Gray,
        Rgb,
        Cmyk,
        Lab,
        Spot,
        Indexed,
        Pattern,
    }

    public static readonly ColorSpace Gray = new(Family.Gray);
    public static readonly ColorSpace Rgb = new(Family.Rgb);
    public static readonly ColorSpace Cmyk = new(Family.Cmyk);
    public static readonly ColorSpace Pattern = new(Family.Pattern);
    private static readonly ColorSpace Spot = new(Family.Spot);
    private static readonly ColorSpace Lab = new(Family.Lab);

    // Indexed over ICCBased over an alternate: nothing real nests deeper.
    private const int DeepestNesting = 4;

    private readonly Family family;
    private readonly ColorSpace? palette;
    private readonly ReadOnlyMemory<byte> colors;

    private ColorSpace(Family family, ColorSpace? palette = null, ReadOnlyMemory<byte> colors = default)
    {
        this.family = family;
        this.palette = palette;
        this.colors = colors;
    }

    public PdfColor InitialColor => family switch
    {
        Family.Indexed => ToColor([0]),
        Family.Pattern => PdfColor.Gray(0.5),
        _ => PdfColor.Black,
    };

    /// <summary>How many components a colour has.</summary>
    public int Components => family switch
    {
        Family.Rgb or Family.Lab => 3,
        Family.Cmyk => 4,
        _ => 1,
    };

    /// <summary>The space a name or array means; gray for what is not known.</summary>
    public static ColorSpace Of(PdfObject? value, PdfDictionary? resources, ObjectTable objects)
    {
        if (objects.Name(value) is { } name && Device(name) is null
            && objects.Dictionary(resources?["ColorSpace"])?[name] is { } named)
        {
            value = named;
        }

        return Of(value, objects, 0);
    }

    public PdfColor ToColor(ReadOnlySpan<double> components)
    {
        if (components.IsEmpty || (components.Length < Components && family is Family.Rgb or Family.Cmyk or Family.Lab))
        {
            return InitialColor;
        }

        switch (family)
        {
            case Family.Gray:
                return PdfColor.Gray(components[0]);
            case Family.Rgb:
                return new PdfColor(Unit(components[0]), Unit(components[1]), Unit(components[2]));
            case Family.Cmyk:
                var light = 1 - Unit(components[3]);
                return new PdfColor(
                    (1 - Unit(components[0])) * light, (1 - Unit(components[1])) * light, (1 - Unit(components[2])) * light);
            case Family.Lab:
                return PdfColor.Gray(components[0] / 100);
            case Family.Spot:
                return PdfColor.Gray(1 - components[^1]);
            case Family.Indexed:
                return FromPalette(components[0]);
            default:
                return InitialColor;
        }
    }

    private static float Unit(double value) => (float)Math.Clamp(value, 0, 1);

    private static ColorSpace? Device(string name) => name switch
    {
        "DeviceGray" or "G" or "CalGray" => Gray,
        "DeviceRGB" or "RGB" or "CalRGB" => Rgb,
        "DeviceCMYK" or "CMYK" => Cmyk,
        "Pattern" => Pattern,
        _ => null,
    };

    private static ColorSpace Of(PdfObject? value, ObjectTable objects, int depth)
    {
        if (depth > DeepestNesting)
        {
            return Gray;
        }

        if (objects.Name(value) is { } name)
        {
            return Device(name) ?? Gray;
        }

        if (objects.Array(value) is not { Count: > 0 } array || objects.Name(array.Items[0]) is not { } family)
        {
            return Gray;
        }

        return family switch
        {
            "Lab" => Lab,
            "Separation" or "DeviceN" => Spot,
            "ICCBased" when array.Count > 1 => Profile(objects.Dictionary(array.Items[1]), objects),
            "Indexed" or "I" when array.Count > 3 => new ColorSpace(
                Family.Indexed, Of(array.Items[1], objects, depth + 1), Palette(array.Items[3], objects)),
            _ => Device(family) ?? Gray,
        };
    }

    private static ColorSpace Profile(PdfDictionary? profile, ObjectTable objects) => objects.Integer(profile?["N"]) switch
    {
        3 => Rgb,
        4 => Cmyk,
        _ => Gray,
    };

    private static ReadOnlyMemory<byte> Palette(PdfObject value, ObjectTable objects) => objects.Resolve(value) switch
    {
        PdfString text => text.Bytes.ToArray(),
        PdfStream stream => StreamDecoder.Decode(stream, objects, 1024).Bytes,
        _ => default,
    };

    private PdfColor FromPalette(double index)
    {
        var width = palette!.Components;
        var start = (int)Math.Clamp(index, 0, 255) * width;
        if (start + width > colors.Length)
        {
            return PdfColor.Black;
        }

        Span<double> components = stackalloc double[4];
        for (var i = 0; i < width; i++)
        {
            components[i] = colors.Span[start + i] / 255.0;
        }

        return palette.ToColor(components[..width]);
    }
}
