namespace Extractor.Tables;

/// <summary>Lines that hang together by crossing or touching: what may be one table.</summary>
/// <param name="Horizontal">Sorted by position.</param>
/// <param name="Vertical">Sorted by position.</param>
internal sealed record RulingNetwork(List<RulingSegment> Horizontal, List<RulingSegment> Vertical)
{
    /// <summary>How close the end of one line must come to another to touch it, in points; see <see cref="GridEdges"/>.</summary>
    public const double TouchTolerance = 3;

    /// <summary>
    /// Splits the lines of a page into networks, one for a table inside a cell and one for the table around it. Lines that touch no line
    /// of the other direction belong to none.
    /// </summary>
    public static List<RulingNetwork> Split(List<RulingSegment> horizontal, List<RulingSegment> vertical) =>
        [.. Gather(horizontal, vertical, TouchTolerance).SelectMany(NestedNetworks.Part)];

    /// <summary>Gathers the lines that come within a distance of one another, directly or over others.</summary>
    internal static List<RulingNetwork> Gather(List<RulingSegment> horizontal, List<RulingSegment> vertical, double tolerance)
    {
        var parent = Enumerable.Range(0, horizontal.Count + vertical.Count).ToArray();
        for (var v = 0; v < vertical.Count; v++)
        {
            var line = vertical[v];
            for (var h = FirstAtOrBelow(horizontal, line.Extent.Start - tolerance);
                h < horizontal.Count && horizontal[h].Position <= line.Extent.End + tolerance; h++)
            {
                if (horizontal[h].Extent.Contains(line.Position, tolerance))
                {
                    parent[Root(parent, h)] = Root(parent, horizontal.Count + v);
                }
            }
        }

        var networks = new Dictionary<int, RulingNetwork>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(parent, i);
            if (!networks.TryGetValue(root, out var network))
            {
                networks.Add(root, network = new RulingNetwork([], []));
            }

            if (i < horizontal.Count)
            {
                network.Horizontal.Add(horizontal[i]);
            }
            else
            {
                network.Vertical.Add(vertical[i - horizontal.Count]);
            }
        }

        return [.. networks.Values.Where(network => network.Horizontal.Count > 0 && network.Vertical.Count > 0)];
    }

    private static int FirstAtOrBelow(List<RulingSegment> lines, double position)
    {
        var low = 0;
        var high = lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Position < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }
}
