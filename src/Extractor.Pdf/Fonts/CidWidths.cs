using Extractor.Pdf.CMaps;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>Widths and vertical metrics of a CIDFont, in ems (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class CidWidths
{
    private readonly RangeTable<double> widths = new();
    private readonly RangeTable<(double Down, double X, double Y)> verticals = new();
    private readonly double defaultWidth;
    private readonly double defaultOriginY;
    private readonly double defaultDown;

    public CidWidths(PdfDictionary cidFont, ObjectTable objects)
    {
        defaultWidth = (objects.Number(cidFont["DW"]) ?? 1000) / 1000;
        var vertical = objects.Numbers(cidFont["DW2"]);
        (defaultOriginY, defaultDown) = vertical.Length >= 2 ? (vertical[0] / 1000, vertical[1] / 1000) : (0.88, -1);
        ReadWidths(objects.Array(cidFont["W"]) ?? PdfArray.Empty, objects);
        ReadVerticals(objects.Array(cidFont["W2"]) ?? PdfArray.Empty, objects);
    }

    /// <summary>The advance width of a CID.</summary>
    public double Advance(int cid) => widths.TryFind(cid, out var width, out _) ? width : defaultWidth;

    /// <summary>The origin for vertical writing, and how far the line moves.</summary>
    public (double OriginX, double OriginY, double Down) Vertical(int cid, double advance) =>
        verticals.TryFind(cid, out var metrics, out _)
            ? (metrics.X, metrics.Y, metrics.Down)
            : (advance / 2, defaultOriginY, defaultDown);

    // c [w1 w2 ...] gives widths from CID c on; c1 c2 w gives one width to a range.
    private void ReadWidths(PdfArray array, ObjectTable objects)
    {
        for (var i = 0; i + 1 < array.Count;)
        {
            var first = objects.Integer(array.Items[i]) ?? 0;
            if (objects.Resolve(array.Items[i + 1]) is PdfArray list)
            {
                for (var j = 0; j < list.Count; j++)
                {
                    widths.Add(first + j, (objects.Number(list.Items[j]) ?? 0) / 1000);
                }

                i += 2;
            }
            else if (i + 2 < array.Count)
            {
                widths.AddRange(first, objects.Integer(array.Items[i + 1]) ?? 0, (objects.Number(array.Items[i + 2]) ?? 0) / 1000);
                i += 3;
            }
            else
            {
                return;
            }
        }
    }

    private void ReadVerticals(PdfArray array, ObjectTable objects)
    {
        for (var i = 0; i + 1 < array.Count;)
        {
            var first = objects.Integer(array.Items[i]) ?? 0;
            if (objects.Resolve(array.Items[i + 1]) is PdfArray list)
            {
                for (var j = 0; j + 2 < list.Count; j += 3)
                {
                    verticals.Add(first + (j / 3), Triple(list, j, objects));
                }

                i += 2;
            }
            else if (i + 4 < array.Count)
            {
                verticals.AddRange(first, objects.Integer(array.Items[i + 1]) ?? 0, Triple(array, i + 2, objects));
                i += 5;
            }
            else
            {
                return;
            }
        }
    }

    private static (double Down, double X, double Y) Triple(PdfArray array, int index, ObjectTable objects) => (
        (objects.Number(array.Items[index]) ?? 0) / 1000,
        (objects.Number(array.Items[index + 1]) ?? 0) / 1000,
        (objects.Number(array.Items[index + 2]) ?? 0) / 1000);
}
