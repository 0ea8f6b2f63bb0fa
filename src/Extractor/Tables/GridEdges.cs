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

    /// <summary>Share of the crossing lines that must end together at an open side.</summary>
    private const double OpenSideShare = 0.6;

    /// <summary>Column and row edges, each sorted by position.</summary>
    public static (List<GridEdge> Columns, List<GridEdge> Rows) Of(RulingNetwork network)
    {
        var columns = Snap(network.Vertical);
        var rows = Snap(network.Horizontal);
        return (CloseSides(columns, rows, fewestCrossing: 2), CloseSides(rows, columns, fewestCrossing: 3));
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

    private static List<GridEdge> CloseSides(List<GridEdge> edges, List<GridEdge> crossing, int fewestCrossing)
    {
        var closed = new List<GridEdge>(edges);
        var start = crossing.Min(edge => edge.Drawn[0].Start);
        var startsTogether = crossing.Where(edge => edge.Drawn[0].Start <= start + SnapDistance).ToList();
        if (edges[0].Position - start > OpenSide && IsSide(startsTogether, crossing, fewestCrossing))
        {
            closed.Insert(0, Side(start, startsTogether));
        }

        var end = crossing.Max(edge => edge.Drawn[^1].End);
        var endsTogether = crossing.Where(edge => edge.Drawn[^1].End >= end - SnapDistance).ToList();
        if (end - edges[^1].Position > OpenSide && IsSide(endsTogether, crossing, fewestCrossing))
        {
            closed.Add(Side(end, endsTogether));
        }

        return closed;
    }

    private static bool IsSide(List<GridEdge> together, List<GridEdge> crossing, int fewestCrossing) =>
        together.Count >= fewestCrossing && together.Count >= OpenSideShare * crossing.Count;

    private static GridEdge Side(double position, List<GridEdge> crossing) =>
        new(position, [new Interval(crossing[0].Position, crossing[^1].Position)]);
}
