using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Tables;

/// <summary>
/// Turns the lines a page paints into the lines a reader sees: white ones dropped, collinear pieces joined, dashes made whole.
/// Producers draw one border as many pieces, often one for each cell side.
/// </summary>
internal static class RulingJoining
{
    /// <summary>Pieces whose positions differ by less are one line, in points. Pieces drawn per cell jitter by up to 0.5.</summary>
    private const double SameLine = 0.75;

    /// <summary>Gaps up to this are joined, in points: a crossing line's thickness and the unpainted corner of word processors.</summary>
    private const double Gap = 3;

    /// <summary>Pieces up to this length may be dashes, in points.</summary>
    private const double LongestDash = 8;

    /// <summary>Between dashes, a gap up to this many times the longer neighbour is joined.</summary>
    private const double DashGapRatio = 1.6;

    /// <summary>Joined lines shorter than this separate nothing, in points; the lowest row of the corpus is 6 high.</summary>
    private const double ShortestLine = 3.5;

    /// <summary>Lines brighter than this cannot be seen on paper.</summary>
    private const double InvisibleLuminance = 0.97;

    /// <summary>Joins the lines of one axis, sorted by position, then start.</summary>
    public static List<RulingSegment> Join(ImmutableArray<RulingLine> rulings, RulingAxis axis)
    {
        var pieces = Pieces(rulings, axis);
        var joined = new List<RulingSegment>();
        for (var first = 0; first < pieces.Length;)
        {
            var end = first + 1;
            while (end < pieces.Length && pieces[end].Position - pieces[first].Position <= SameLine)
            {
                end++;
            }

            JoinCollinear(pieces.AsSpan(first, end - first), joined);
            first = end;
        }

        return joined;
    }

    /// <summary>
    /// The lines of an axis that can be seen, by position, those of one position as they were painted. Pages drawn cell by cell have thousands,
    /// most of them twice: numbers alone are sorted.
    /// </summary>
    private static RulingSegment[] Pieces(ImmutableArray<RulingLine> rulings, RulingAxis axis)
    {
        var (positions, order, count) = (new double[rulings.Length], new int[rulings.Length], 0);
        for (var i = 0; i < rulings.Length; i++)
        {
            var ruling = rulings[i];
            if (ruling.Axis == axis && ruling.Luminance < InvisibleLuminance && double.IsFinite(ruling.Position) && double.IsFinite(ruling.Extent.Length))
            {
                (positions[count], order[count]) = (ruling.Position, i);
                count++;
            }
        }

        Array.Sort(positions, order, 0, count);
        var pieces = new RulingSegment[count];
        for (var first = 0; first < count;)
        {
            var end = first + 1;
            while (end < count && positions[end] == positions[first])
            {
                end++;
            }

            Array.Sort(order, first, end - first);
            for (; first < end; first++)
            {
                pieces[first] = new RulingSegment(rulings[order[first]].Position, rulings[order[first]].Extent);
            }
        }

        return pieces;
    }

    private static void JoinCollinear(Span<RulingSegment> pieces, List<RulingSegment> joined)
    {
        pieces.Sort((a, b) =>
        {
            var byStart = a.Extent.Start.CompareTo(b.Extent.Start);
            return byStart != 0 ? byStart : b.Extent.End.CompareTo(a.Extent.End);
        });

        var position = pieces[0].Position;
        var extent = pieces[0].Extent;
        var lastLength = extent.Length;
        for (var i = 1; i <= pieces.Length; i++)
        {
            if (i < pieces.Length && Joins(extent, lastLength, pieces[i].Extent))
            {
                lastLength = pieces[i].Extent.Length;
                extent = extent.Union(pieces[i].Extent);
                continue;
            }

            if (extent.Length >= ShortestLine)
            {
                joined.Add(new RulingSegment(position, extent));
            }

            if (i < pieces.Length)
            {
                (position, extent, lastLength) = (pieces[i].Position, pieces[i].Extent, pieces[i].Extent.Length);
            }
        }
    }

    private static bool Joins(Interval line, double lastLength, Interval next)
    {
        var gap = next.Start - line.End;
        var longer = Math.Max(lastLength, next.Length);
        return gap <= Gap || (longer <= LongestDash && gap <= DashGapRatio * longer);
    }
}
