using Extractor.Pdf.Content;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Structure;

/// <summary>The size of a page as its reader sees it, and the way from default user space to there.</summary>
/// <param name="Width">Points, after /Rotate and /UserUnit.</param>
/// <param name="Height">Points, after /Rotate and /UserUnit.</param>
/// <param name="Rotate">0, 90, 180 or 270, clockwise.</param>
/// <param name="ToReader">From default user space to points from the top-left corner, y down.</param>
/// <param name="IsGuessed">Whether no usable MediaBox was found.</param>
internal readonly record struct PageGeometry(double Width, double Height, int Rotate, Matrix ToReader, bool IsGuessed)
{
    private const double Largest = 1e6;

    public static PageGeometry Of(PageNode page, ObjectTable objects)
    {
        var guessed = !TryBox(page.MediaBox, objects, out var box);
        if (guessed)
        {
            box = new PdfRectangle(0, 0, 612, 792);
        }

        if (TryBox(page.CropBox, objects, out var crop))
        {
            var visible = crop.Intersect(box);
            box = visible.Width > 0 && visible.Height > 0 ? visible : box;
        }

        var unit = objects.Number(page.Dictionary["UserUnit"]) is { } given and > 0 and <= 1000 ? given : 1;
        var rotate = (int)Math.Round((objects.Number(page.Rotate) ?? 0) / 90) % 4 * 90;
        rotate = rotate < 0 ? rotate + 360 : rotate;

        // The rectangle is in user space here: Top is its lower edge y, Bottom its upper one.
        var (left, low, right, high) = (box.Left, box.Top, box.Right, box.Bottom);
        var matrix = rotate switch
        {
            90 => new Matrix(0, 1, 1, 0, -low, -left),
            180 => new Matrix(-1, 0, 0, 1, right, -low),
            270 => new Matrix(0, -1, -1, 0, high, right),
            _ => new Matrix(1, 0, 0, -1, -left, high),
        };
        var sideways = rotate is 90 or 270;
        return new PageGeometry(
            (sideways ? box.Height : box.Width) * unit,
            (sideways ? box.Width : box.Height) * unit,
            rotate,
            matrix.Then(new Matrix(unit, 0, 0, unit, 0, 0)),
            guessed);
    }

    private static bool TryBox(PdfObject? value, ObjectTable objects, out PdfRectangle box)
    {
        var numbers = objects.Numbers(value);
        if (numbers.Length < 4 || Array.Exists(numbers, number => !(Math.Abs(number) <= Largest)))
        {
            box = default;
            return false;
        }

        box = PdfRectangle.Around(numbers[0], numbers[1], numbers[2], numbers[3]);
        return box.Width > 0 && box.Height > 0;
    }
}
