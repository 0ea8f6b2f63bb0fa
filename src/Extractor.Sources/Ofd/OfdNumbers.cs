using System.Globalization;
using System.Text;
using Extractor.Pdf;
using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>The basic types of GB/T 33190, 7.3: numbers, arrays (ST_Array), boxes (ST_Box), each as UTF-8. What is none reads as missing.</summary>
internal static class OfdNumbers
{
    // Far beyond any page, so that no sum of coordinates leaves the range of numbers.
    private const double Largest = 1e7;

    // So many digits, and powers of ten up to as many, are exact as doubles: their quotient is the nearest double to the decimal.
    private const int ExactDigits = 15;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>A number; null if the text is none.</summary>
    public static double? Number(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        var isNegative = text is [(byte)'-', ..];
        var first = isNegative ? 1 : 0;
        var point = text.Length;
        long digits = 0;
        for (var i = first; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (digit is >= 0 and <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.' && point == text.Length)
            {
                point = i;
            }
            else
            {
                return Unusual(text);
            }
        }

        var isWhole = point == text.Length;
        var count = text.Length - first - (isWhole ? 0 : 1);
        if (count is 0 or > ExactDigits)
        {
            return Unusual(text);
        }

        var number = isWhole ? digits : digits / PowersOfTen[text.Length - point - 1];
        return number > Largest ? null : isNegative ? -number : number;
    }

    /// <summary>True or false as XML writes them; the other value if the text is neither.</summary>
    public static bool Flag(ReadOnlySpan<byte> text, bool otherwise)
    {
        var word = text.Trim(" \t\r\n"u8);
        return Ascii.EqualsIgnoreCase(word, "true"u8) || word is [(byte)'1']
            || (!Ascii.EqualsIgnoreCase(word, "false"u8) && word is not [(byte)'0'] && otherwise);
    }

    /// <summary>Reads the numbers of an array parted by blanks, as far as they are numbers and there is room; gives how many.</summary>
    public static int Read(ReadOnlySpan<byte> text, Span<double> numbers)
    {
        var count = 0;
        while (count < numbers.Length && TryNext(ref text, out var word) && Number(word) is { } number)
        {
            numbers[count++] = number;
        }

        return count;
    }

    /// <summary>A box given as left, top, width and height; null if it is none.</summary>
    public static PdfRectangle? Box(ReadOnlySpan<byte> text)
    {
        Span<double> box = stackalloc double[4];
        return Read(text, box) == 4 && box[2] >= 0 && box[3] >= 0 ? new PdfRectangle(box[0], box[1], box[0] + box[2], box[1] + box[3]) : null;
    }

    /// <summary>A transformation of six numbers; none if the text is none.</summary>
    public static Matrix Matrix(ReadOnlySpan<byte> text)
    {
        Span<double> m = stackalloc double[6];
        return Read(text, m) == 6 ? new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]) : Extractor.Pdf.Content.Matrix.Identity;
    }

    /// <summary>The next word of a text; blanks, commas and line ends part words.</summary>
    public static bool TryNext(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> word)
    {
        var start = 0;
        while (start < rest.Length && IsBlank(rest[start]))
        {
            start++;
        }

        var end = start;
        while (end < rest.Length && !IsBlank(rest[end]))
        {
            end++;
        }

        word = rest[start..end];
        rest = rest[end..];
        return !word.IsEmpty;
    }

    private static bool IsBlank(byte letter) => letter is <= (byte)' ' or (byte)',';

    private static double? Unusual(ReadOnlySpan<byte> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest ? number : null;
}
