using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Print;

/// <summary>Puts pieces of print in lines, and cuts lines at wide gaps.</summary>
internal static class PrintRows
{
    /// <summary>Em of a piece from which it makes a line; smaller ones join a line: points, dashes, strokes.</summary>
    private const double Tall = 0.5;

    /// <summary>Share of the lower of two pieces that they have in common when they stand in one line.</summary>
    private const double Overlap = 0.5;

    /// <summary>Em by which a small piece may lie above or below a line that it belongs to.</summary>
    private const double Reach = 0.45;

    /// <summary>The lines of pieces, each as its pieces from left to right.</summary>
    /// <param name="pieces">Boxes of print.</param>
    /// <param name="em">The height of a character.</param>
    /// <param name="gap">Pixels between pieces from which a line is cut.</param>
    public static IEnumerable<PixelBox> Find(IReadOnlyCollection<PixelBox> pieces, double em, double gap)
    {
        var rows = new List<Row>();
        foreach (var piece in pieces.Where(piece => piece.Height >= Tall * em).OrderBy(piece => piece.Left).ThenBy(piece => piece.Top))
        {
            if (BestRow(rows, piece) is { } row)
            {
                row.Add(piece, isTall: true);
            }
            else
            {
                rows.Add(new Row(piece));
            }
        }

        var strays = new List<PixelBox>();
        foreach (var piece in pieces.Where(piece => piece.Height < Tall * em).OrderBy(piece => piece.Left).ThenBy(piece => piece.Top))
        {
            if (NearestRow(rows, piece, em) is { } row)
            {
                row.Add(piece, isTall: false);
            }
            else
            {
                strays.Add(piece);
            }
        }

        return rows.Select(row => row.Pieces).Concat(Strays(strays, em)).SelectMany(row => Cut(row, gap));
    }

    private static Row? BestRow(List<Row> rows, PixelBox piece)
    {
        var (best, most) = ((Row?)null, 0.0);
        foreach (var row in rows)
        {
            var shared = Math.Min(row.Bottom, piece.Bottom) - Math.Max(row.Top, piece.Top);
            if (shared >= Overlap * Math.Min(row.Bottom - row.Top, piece.Height) && shared > most)
            {
                (best, most) = (row, shared);
            }
        }

        return best;
    }

    private static Row? NearestRow(List<Row> rows, PixelBox piece, double em)
    {
        var (best, nearest) = ((Row?)null, Reach * em);
        foreach (var row in rows)
        {
            var (top, bottom) = row.Near(piece);
            var distance = Math.Max(0, Math.Max(top - piece.Bottom, piece.Top - bottom));
            if (distance < nearest)
            {
                (best, nearest) = (row, distance);
            }
        }

        return best;
    }

    /// <summary>Small pieces far from any line: dashes and points of their own line.</summary>
    private static IEnumerable<List<PixelBox>> Strays(List<PixelBox> strays, double em)
    {
        var rows = new List<List<PixelBox>>();
        foreach (var piece in strays.OrderBy(piece => piece.Top).ThenBy(piece => piece.Left))
        {
            if (rows.Count > 0 && piece.Top - rows[^1][0].Top < Tall * em)
            {
                rows[^1].Add(piece);
            }
            else
            {
                rows.Add([piece]);
            }
        }

        return rows;
    }

    private static IEnumerable<PixelBox> Cut(List<PixelBox> row, double gap)
    {
        row.Sort((a, b) => a.Left.CompareTo(b.Left));
        var box = row[0];
        for (var i = 1; i < row.Count; i++)
        {
            if (row[i].Left - box.Right > gap)
            {
                yield return box;
                box = row[i];
                continue;
            }

            box = box.Union(row[i]);
        }

        yield return box;
    }

    /// <summary>A line that grows to the right; its height follows its last tall pieces, so that it may drift.</summary>
    private sealed class Row
    {
        private const double Inertia = 0.8;

        private readonly List<(int Left, double Top, double Bottom)> course = [];

        public Row(PixelBox piece)
        {
            (Top, Bottom) = (piece.Top, piece.Bottom);
            Pieces = [piece];
            course.Add((piece.Left, Top, Bottom));
        }

        public double Top { get; private set; }

        public double Bottom { get; private set; }

        public List<PixelBox> Pieces { get; }

        public void Add(PixelBox piece, bool isTall)
        {
            Pieces.Add(piece);
            if (isTall)
            {
                Top = (Top * Inertia) + (piece.Top * (1 - Inertia));
                Bottom = (Bottom * Inertia) + (piece.Bottom * (1 - Inertia));
                course.Add((piece.Left, Top, Bottom));
            }
        }

        /// <summary>Where the line ran at the height of a piece.</summary>
        public (double Top, double Bottom) Near(PixelBox piece)
        {
            var (low, high) = (0, course.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = course[middle].Left <= piece.Left ? (middle, high) : (low, middle - 1);
            }

            return (course[low].Top, course[low].Bottom);
        }
    }
}
