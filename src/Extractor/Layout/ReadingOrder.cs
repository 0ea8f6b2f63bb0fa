using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>The order in which the pieces of a page are read: from top to bottom, and on one height from left to right.</summary>
internal static class ReadingOrder
{
    /// <summary>
    /// Share of the lower of two pieces that must overlap in height for them to stand beside each other: parts of one printed
    /// line overlap almost fully, consecutive lines hardly at all.
    /// </summary>
    private const double BesideShare = 0.5;

    /// <summary>Sorts text lines.</summary>
    public static List<TextLine> Sort(IEnumerable<TextLine> lines) => Sort(lines, line => line.Box);

    /// <summary>Sorts any pieces by their boxes. Pieces with equal boxes keep their order.</summary>
    public static List<T> Sort<T>(IEnumerable<T> pieces, Func<T, BoundingBox> boxOf)
    {
        var sorted = pieces.Select((piece, index) => (Piece: piece, Box: boxOf(piece), Index: index)).ToArray();
        Array.Sort(sorted, (a, b) =>
        {
            var byTop = a.Box.Center.Y.CompareTo(b.Box.Center.Y);
            return byTop != 0 ? byTop : a.Index.CompareTo(b.Index);
        });

        // Rows are formed one after another from the top, so the comparison stays transitive.
        var ordered = new List<T>(sorted.Length);
        var row = new List<(T Piece, BoundingBox Box, int Index)>();
        foreach (var piece in sorted)
        {
            if (row.Count > 0 && !StandsBeside(row[0].Box.Vertical, piece.Box.Vertical))
            {
                EmitRow(row, ordered);
            }

            row.Add(piece);
        }

        EmitRow(row, ordered);
        return ordered;
    }

    private static bool StandsBeside(Interval first, Interval second) =>
        first.OverlapWith(second) >= BesideShare * Math.Max(first.Length, second.Length);

    private static void EmitRow<T>(List<(T Piece, BoundingBox Box, int Index)> row, List<T> ordered)
    {
        row.Sort((a, b) =>
        {
            var byLeft = a.Box.Left.CompareTo(b.Box.Left);
            return byLeft != 0 ? byLeft : a.Index.CompareTo(b.Index);
        });
        ordered.AddRange(row.Select(item => item.Piece));
        row.Clear();
    }
}
