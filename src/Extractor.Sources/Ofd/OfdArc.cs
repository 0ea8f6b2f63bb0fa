using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>
/// An elliptic arc between two points (GB/T 33190, 9.1: operator A; the arithmetic is that of SVG 1.1, F.6.5). Only its extent counts: an arc
/// is no ruling, but it may bound a clip.
/// </summary>
internal static class OfdArc
{
    private const int Pieces = 16;

    /// <summary>Adds an arc as curves through points of it.</summary>
    /// <param name="path">Receives the curves.</param>
    /// <param name="toPage">From the path's coordinates to the page.</param>
    /// <param name="from">Where the arc begins.</param>
    /// <param name="p">Both radii, the turn of the ellipse in degrees, whether the arc is the large one, whether it runs clockwise, and its end.</param>
    public static void Add(PathBuilder path, in Matrix toPage, (double X, double Y) from, ReadOnlySpan<double> p)
    {
        var (rx, ry, x, y) = (Math.Abs(p[0]), Math.Abs(p[1]), p[5], p[6]);
        var (sin, cos) = Math.SinCos(p[2] * Math.PI / 180);
        var (halfX, halfY) = ((from.X - x) / 2, (from.Y - y) / 2);
        var (ownX, ownY) = ((cos * halfX) + (sin * halfY), (cos * halfY) - (sin * halfX));
        if (rx == 0 || ry == 0 || (ownX == 0 && ownY == 0))
        {
            path.Line(toPage, x, y);
            return;
        }

        var reach = ((ownX / rx) * (ownX / rx)) + ((ownY / ry) * (ownY / ry));
        if (reach > 1)
        {
            (rx, ry, reach) = (rx * Math.Sqrt(reach), ry * Math.Sqrt(reach), 1);
        }

        var side = Math.Sqrt(Math.Max(0, (1 / reach) - 1)) * ((p[3] != 0) == (p[4] != 0) ? -1 : 1);
        var (centerX, centerY) = (side * rx * ownY / ry, -side * ry * ownX / rx);
        var start = Math.Atan2((ownY - centerY) / ry, (ownX - centerX) / rx);
        var sweep = Math.Atan2((-ownY - centerY) / ry, (-ownX - centerX) / rx) - start;
        sweep += p[4] != 0 && sweep < 0 ? 2 * Math.PI : p[4] == 0 && sweep > 0 ? -2 * Math.PI : 0;
        var (middleX, middleY) = ((from.X + x) / 2, (from.Y + y) / 2);
        for (var piece = 1; piece <= Pieces; piece++)
        {
            var (high, wide) = Math.SinCos(start + (sweep * piece / Pieces));
            var (alongX, alongY) = (centerX + (rx * wide), centerY + (ry * high));
            var (pointX, pointY) = piece == Pieces
                ? (x, y)
                : ((cos * alongX) - (sin * alongY) + middleX, (sin * alongX) + (cos * alongY) + middleY);
            path.Curve(toPage, pointX, pointY, pointX, pointY, pointX, pointY);
        }
    }
}
