using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Word;

namespace Extractor.Sources.WordBinary;

/// <summary>
/// Builds the grid of a table from its rows. A binary document has no columns: each row tells where its cells begin and end, and the
/// columns are the places that the rows share.
/// </summary>
internal static class BinaryTable
{
    /// <summary>The width of a cell whose place is lost, in twentieths of a point.</summary>
    private const int UnknownWidth = 1000;

    /// <summary>The table, or null when it has no cell.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="location">Where it begins.</param>
    /// <param name="isTruncated">Whether cells were left out because there are more than the budget.</param>
    internal static Table? Build(IReadOnlyList<BinaryRow> rows, SourceLocation location, out bool isTruncated)
    {
        var edges = new List<IReadOnlyList<int>>(rows.Count);
        foreach (var row in rows)
        {
            edges.Add(EdgesOf(row, edges.Count > 0 ? edges[^1] : []));
        }

        var columns = new TableEdges(edges);
        var table = new WordTable(location);
        for (var i = 0; i < rows.Count; i++)
        {
            table.Add(Place(rows[i], edges[i], columns));
        }

        isTruncated = table.IsTruncated;
        return table.Build();
    }

    /// <summary>One edge more than cells, ascending. A row without a definition stands as the row above, as far as that goes.</summary>
    private static List<int> EdgesOf(BinaryRow row, IReadOnlyList<int> above)
    {
        var known = row.Definition is { Merges.Count: > 0 } definition ? definition.Edges : above;
        List<int> edges = [known.Count > 0 ? known[0] : 0];
        for (var i = 1; i <= row.Texts.Count; i++)
        {
            edges.Add(Math.Max(edges[^1], i < known.Count ? known[i] : edges[^1] + UnknownWidth));
        }

        return edges;
    }

    private static WordRow Place(BinaryRow row, IReadOnlyList<int> edges, TableEdges columns)
    {
        var placed = new WordRow(row.Line);
        placed.Leave(columns.ColumnAt(edges[0]));
        for (var i = 0; i < row.Texts.Count; i++)
        {
            var span = columns.ColumnAt(edges[i + 1]) - columns.ColumnAt(edges[i]);
            var merge = row.Definition is { } definition && i < definition.Merges.Count ? definition.Merges[i] : default;
            var vertical = merge.BeginsBelow ? VerticalMerge.Restart : merge.ContinuesAbove ? VerticalMerge.Continue : VerticalMerge.None;

            // A cell without width cannot be seen; its text, should there be any, stands with its neighbour's.
            placed.Add(row.Texts[i], span, vertical, merge.ContinuesLeft || span == 0);
        }

        return placed;
    }
}
