using System.Globalization;
using Extractor.Pdf;
using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>The basic types of GB/T 33190, 7.3: numbers, arrays (ST_Array), boxes (ST_Box). What is none reads as missing.</summary>
internal static class OfdNumbers
{
    // Far beyond any page, so that no sum of coordinates leaves the range of numbers.
    private const double Largest = 1e7;

    private const int LongestArray = 16;

    /// <summary>A number; null if the text is none.</summary>
    public static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest ? number : null;

    /// <summary>True or false as XML writes them; the other value if the text is neither.</summary>
    public static bool Flag(string? text, bool otherwise) => text?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => otherwise,
    };

    /// <summary>The numbers of a short array parted by blanks, as far as they are numbers.</summary>
    public static double[] Array(string? text)
    {
        if (text is null)
        {
            return [];
        }

        Span<double> numbers = stackalloc double[LongestArray];
        var count = 0;
        var rest = text.AsSpan();
        while (count < numbers.Length && TryNext(ref rest, out var word))
        {
            if (Number(word) is not { } number)
            {
                break;
            }

            numbers[count++] = number;
        }

        return numbers[..count].ToArray();
    }

    /// <summary>A box given as left, top, width and height; null if it is none.</summary>
    public static PdfRectangle? Box(string? text) =>
        Array(text) is [var left, var top, >= 0 and var width, >= 0 and var height, ..] ? new PdfRectangle(left, top, left + width, top + height) : null;

    /// <summary>A transformation of six numbers; none if the text is none.</summary>
    public static Matrix Matrix(string? text) =>
        Array(text) is [var a, var b, var c, var d, var e, var f, ..] ? new Matrix(a, b, c, d, e, f) : Extractor.Pdf.Content.Matrix.Identity;

    /// <summary>The next word of a text; blanks, commas and line ends part words.</summary>
    public static bool TryNext(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> word)
    {
        rest = rest.TrimStart(" \t\r\n,");
        var end = rest.IndexOfAny(" \t\r\n,");
        word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[end..];
        return !word.IsEmpty;
    }
}
