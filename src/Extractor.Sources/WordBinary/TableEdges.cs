namespace Extractor.Sources.WordBinary;

/// <summary>
/// The columns of a table whose rows each have edges of their own: edges of different rows that nearly meet are one edge. The two edges
/// of a cell never are.
/// </summary>
internal sealed class TableEdges
{
    /// <summary>
    /// How far edges that are meant to be one may lie apart, in twentieths of a point. Half a millimetre: what dragging a border by
    /// hand leaves behind, and less than any cell with text. Less where a cell of the table is narrower.
    /// </summary>
    private const int Tolerance = 28;

    private readonly List<int> starts = [];

    /// <summary>Finds the columns.</summary>
    /// <param name="rows">The edges of each row, from left to right.</param>
    internal TableEdges(IReadOnlyList<IReadOnlyList<int>> rows)
    {
        var narrowest = rows.SelectMany(static row => row.Zip(row.Skip(1), static (left, right) => right - left)).Where(static width => width > 0).DefaultIfEmpty(Tolerance).Min();
        var tolerance = Math.Min(Tolerance, narrowest - 1);
        foreach (var edge in rows.SelectMany(static row => row).Order())
        {
            if (starts.Count == 0 || edge > starts[^1] + tolerance)
            {
                starts.Add(edge);
            }
        }
    }

    /// <summary>The 0-based number of the column that begins at an edge.</summary>
    internal int ColumnAt(int edge)
    {
        var found = starts.BinarySearch(edge);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}
