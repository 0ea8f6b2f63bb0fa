using System.Globalization;
using Extractor.Pdf;
using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>
/// Colours (GB/T 33190, 8.3) reduced to what telling ink from paper needs: one component is grey, three are red, green and blue, four are
/// cyan, magenta, yellow and black, each of 256 steps. Of shadings the first colour counts, patterns are middle grey.
/// </summary>
internal static class OfdColor
{
    private const double Steps = 255;
    private const int DeepestShading = 4;

    /// <summary>The colour of an element; null if there is none or it is fully transparent.</summary>
    public static PdfColor? Of(OfdElement? element) =>
        element is null || OfdNumbers.Number(element["Alpha"]) is <= 0 ? null : Value(element, DeepestShading);

    /// <summary>A state with a colour as it is.</summary>
    public static ColorState State(PdfColor color) => ColorState.Initial with { Color = color };

    private static PdfColor Value(OfdElement element, int depth)
    {
        if (element["Value"] is { } value)
        {
            return Components(value) switch
            {
                [var gray] => PdfColor.Gray(gray),
                [var red, var green, var blue] => new PdfColor((float)red, (float)green, (float)blue),
                [var cyan, var magenta, var yellow, var black, ..] => new PdfColor(
                    (float)((1 - cyan) * (1 - black)), (float)((1 - magenta) * (1 - black)), (float)((1 - yellow) * (1 - black))),
                _ => PdfColor.Black,
            };
        }

        if (element.Child("Pattern") is not null)
        {
            return PdfColor.Gray(0.5);
        }

        var inner = element.Child("AxialShd") ?? element.Child("RadialShd") ?? element.Child("GouraudShd") ?? element.Child("LaGouraudShd")
            ?? element.Child("Segment") ?? element.Child("Point") ?? element.Child("Color");
        return inner is not null && depth > 0 ? Value(inner, depth - 1) : PdfColor.Black;
    }

    /// <summary>Components from 0 to 1. Numbers are decimal, or hexadecimal behind a hash.</summary>
    private static List<double> Components(string value)
    {
        var components = new List<double>(4);
        var rest = value.AsSpan();
        while (components.Count < 4 && OfdNumbers.TryNext(ref rest, out var word))
        {
            double? number = word[0] == '#' && int.TryParse(word[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var step)
                ? step
                : OfdNumbers.Number(word);
            components.Add(Math.Clamp((number ?? 0) / Steps, 0, 1));
        }

        return components;
    }
}
