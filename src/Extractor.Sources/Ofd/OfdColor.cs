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
        element is not { } color || OfdNumbers.Number(color.Value("Alpha"u8)) is <= 0 ? null : Value(color, DeepestShading);

    /// <summary>A state with a colour as it is.</summary>
    public static ColorState State(PdfColor color) => ColorState.Initial with { Color = color };

    private static PdfColor Value(OfdElement element, int depth)
    {
        Span<double> c = stackalloc double[4];
        switch (Components(element.Value("Value"u8), c))
        {
            case 1:
                return PdfColor.Gray(c[0]);
            case 2 or 3:
                return new PdfColor((float)c[0], (float)c[1], (float)c[2]);
            case 4:
                return new PdfColor((float)((1 - c[0]) * (1 - c[3])), (float)((1 - c[1]) * (1 - c[3])), (float)((1 - c[2]) * (1 - c[3])));
        }

        if (element.Child("Pattern") is not null)
        {
            return PdfColor.Gray(0.5);
        }

        var inner = element.Child("AxialShd") ?? element.Child("RadialShd") ?? element.Child("GouraudShd") ?? element.Child("LaGouraudShd")
            ?? element.Child("Segment") ?? element.Child("Point") ?? element.Child("Color");
        return inner is { } first && depth > 0 ? Value(first, depth - 1) : PdfColor.Black;
    }

    /// <summary>Reads components from 0 to 1 and gives how many. Numbers are decimal, or hexadecimal behind a hash.</summary>
    private static int Components(ReadOnlySpan<byte> value, Span<double> components)
    {
        var count = 0;
        while (count < components.Length && OfdNumbers.TryNext(ref value, out var word))
        {
            double? number = word[0] == (byte)'#' && int.TryParse(word[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var step)
                ? step
                : OfdNumbers.Number(word);
            components[count++] = Math.Clamp((number ?? 0) / Steps, 0, 1);
        }

        return count;
    }
}
