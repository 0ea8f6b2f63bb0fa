using Extractor.Documents;

namespace Extractor.Sources.Html;

/// <summary>The edges between the columns of a grid that some cell begins or ends at.</summary>
internal static class VisibleEdges
{
    /// <summary>The visible column of each edge of the grid.</summary>
    internal static Dictionary<int, int> Of(IEnumerable<TableCell> cells, int columns)
    {
        var edges = new SortedSet<int> { 0, columns };
        foreach (var cell in cells)
        {
            edges.Add(cell.Column);
            edges.Add(cell.Column + cell.ColumnSpan);
        }

        return edges.Select(static (edge, index) => (edge, index)).ToDictionary(static item => item.edge, static item => item.index);
    }

    /// <summary>The cell in visible columns.</summary>
    internal static TableCell Placed(TableCell cell, Dictionary<int, int> edges)
    {
        var column = edges[cell.Column];
        return cell with
        {
            Column = column,
            ColumnSpan = edges[cell.Column + cell.ColumnSpan] - column,
            Location = cell.Location with { Cell = column },
        };
    }
}
