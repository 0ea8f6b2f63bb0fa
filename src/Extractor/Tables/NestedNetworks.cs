using Extractor.Geometry;

namespace Extractor.Tables;

/// <summary>
/// Tells a table inside a cell from the table around it where the rules of both lie so close together that they seem to touch: the inner
/// one has a border of its own.
/// </summary>
internal static class NestedNetworks
{
    /// <summary>
    /// How close lines of one table come to one another, in points: they miss each other by less than the thickness of a line. Word
    /// processors keep 2 points and more between the border of an inner table and that of the cell.
    /// </summary>
    private const double TightTolerance = 1.2;

    /// <summary>Two lines of each direction make one cell; a table has a further line.</summary>
    private const int FewestLines = 5;

    /// <summary>The network without the tables inside its cells, and each of these; the network itself when it has none.</summary>
    public static List<RulingNetwork> Part(RulingNetwork network)
    {
        var tight = RulingNetwork.Gather(network.Horizontal, network.Vertical, TightTolerance);
        if (tight.Count < 2)
        {
            return [network];
        }

        var boxes = tight.ConvertAll(BoxOf);
        var inner = Enumerable.Range(0, tight.Count).Where(i => IsClosed(tight[i], boxes[i]) && boxes.Exists(box => Surrounds(box, boxes[i]))).Select(i => tight[i]).ToList();
        if (inner.Count == 0)
        {
            return [network];
        }

        var taken = inner.SelectMany(table => table.Horizontal).ToHashSet();
        var takenVertical = inner.SelectMany(table => table.Vertical).ToHashSet();
        return
        [
            new RulingNetwork(network.Horizontal.FindAll(line => !taken.Contains(line)), network.Vertical.FindAll(line => !takenVertical.Contains(line))),
            .. inner,
        ];
    }

    private static BoundingBox BoxOf(RulingNetwork network) => new(
        network.Vertical[0].Position, network.Horizontal[0].Position, network.Vertical[^1].Position, network.Horizontal[^1].Position);

    /// <summary>Whether all four sides are drawn from corner to corner and a line divides what is between them.</summary>
    private static bool IsClosed(RulingNetwork network, BoundingBox box) =>
        network.Horizontal.Count > 1 && network.Vertical.Count > 1 && network.Horizontal.Count + network.Vertical.Count >= FewestLines
        && Spans(network.Horizontal[0], box.Horizontal) && Spans(network.Horizontal[^1], box.Horizontal)
        && Spans(network.Vertical[0], box.Vertical) && Spans(network.Vertical[^1], box.Vertical);

    private static bool Spans(RulingSegment line, Interval side) =>
        line.Extent.Start <= side.Start + TightTolerance && line.Extent.End >= side.End - TightTolerance;

    private static bool Surrounds(BoundingBox outer, BoundingBox inner) =>
        outer.Left < inner.Left && outer.Right > inner.Right && outer.Top < inner.Top && outer.Bottom > inner.Bottom;
}
