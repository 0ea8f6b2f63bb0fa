using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Tables;

/// <summary>Snaps the lines of a network to the edges of a grid, and closes sides that the publisher left open.</summary>
internal static class GridEdges
{
    /// <summary>
    /// Lines within this distance are one edge, in points: double lines of the corpus lie 1.5 to 2.5 apart, the two borders of
    /// neighbouring cells up to 1.5, the narrowest row is 6 high.
    /// </summary>
    private const double SnapDistance = 3;

    /// <summary>How far lines must stick out beyond the last crossing line before an open side is assumed, in points.</summary>
    private const double OpenSide = 8;

    /// <summary>
    /// Share of the crossing lines that must end together at an open side. Lines inside merged cells end earlier: in the debt lists
    /// of the corpus 58 % reach the open side.
    /// </summary>
    private const double OpenSideShare = 0.4;

    /// <summary>One line sticking out is a flourish; two that end together are a side.</summary>
    private const int FewestCrossing = 2;

    /// <summary>Column and row edges, each sorted by position.</summary>
    public static (List<GridEdge> Columns, List<GridEdge> Rows) Of(RulingNetwork network)
    {
        var columns = Snap(network.Vertical);
        var rows = Snap(network.Horizontal);
        var (left, right) = OpenSides(columns, rows);
        var (top, bottom) = OpenSides(rows, columns);

        // A closed side reaches as far as the table does, also where its neighbour was open too.
        var height = new Interval(top ?? rows[0].Position, bottom ?? rows[^1].Position);
        var width = new Interval(left ?? columns[0].Position, right ?? columns[^1].Position);
        return (Close(columns, left, right, height), Close(rows, top, bottom, width));
    }

    private static List<GridEdge> Snap(List<RulingSegment> lines)
    {
        var edges = new List<GridEdge>();
        for (var first = 0; first < lines.Count;)
        {
            var end = first;
            var weight = 0.0;
            var sum = 0.0;
            while (end < lines.Count && lines[end].Position - lines[first].Position <= SnapDistance)
            {
                weight += lines[end].Extent.Length;
                sum += lines[end].Extent.Length * lines[end].Position;
                end++;
            }

            edges.Add(new GridEdge(sum / weight, Unite(lines.GetRange(first, end - first))));
            first = end;
        }

        return edges;
    }

    private static ImmutableArray<Interval> Unite(List<RulingSegment> lines)
    {
        lines.Sort((a, b) => a.Extent.Start.CompareTo(b.Extent.Start));
        var united = ImmutableArray.CreateBuilder<Interval>();
        foreach (var line in lines)
        {
            if (united.Count > 0 && line.Extent.Start <= united[^1].End + RulingNetwork.TouchTolerance)
            {
                united[^1] = united[^1].Union(line.Extent);
            }
            else
            {
                united.Add(line.Extent);
            }
        }

        return united.ToImmutable();
    }

    /// <summary>Where lines end together beyond the last line that crosses them, before the first and behind the last edge; else null.</summary>
    private static (double? Before, double? Behind) OpenSides(List<GridEdge> edges, List<GridEdge> crossing)
    {
        var start = crossing.Min(edge => edge.Drawn[0].Start);
        var starting = crossing.Count(edge => edge.Drawn[0].Start <= start + SnapDistance);
        var end = crossing.Max(edge => edge.Drawn[^1].End);
        var ending = crossing.Count(edge => edge.Drawn[^1].End >= end - SnapDistance);
        return (
            edges[0].Position - start > OpenSide && IsSide(starting) ? start : null,
            end - edges[^1].Position > OpenSide && IsSide(ending) ? end : null);

        bool IsSide(int together) => together >= FewestCrossing && together >= OpenSideShare * crossing.Count;
    }

    private static List<GridEdge> Close(List<GridEdge> edges, double? before, double? behind, Interval extent)
    {
        var closed = new List<GridEdge>(edges);
        if (before is { } first)
        {
            closed.Insert(0, new GridEdge(first, [extent]));
        }

        if (behind is { } last)
        {
            closed.Add(new GridEdge(last, [extent]));
        }

        return closed;
    }
}
