using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>How the columns of two printed parts lie over one another.</summary>
/// <param name="First">For each edge of the first part, the edge of the joined table.</param>
/// <param name="Second">For each edge of the second part, the edge of the joined table.</param>
/// <param name="ColumnCount">Columns of the joined table.</param>
internal sealed record ColumnAlignment(ImmutableArray<int> First, ImmutableArray<int> Second, int ColumnCount)
{
    /// <summary>
    /// How far edges of two parts may differ after the left edges were laid over one another, in points: column widths of a table
    /// broken by a word processor agree within 0.5, those of two forms differ by 5 and more somewhere.
    /// </summary>
    private const double Tolerance = 3;

    /// <summary>
    /// Share of the inner edges of the part with fewer columns that the other part must have too. A page may show only rows whose
    /// cells are merged, so that each part lacks edges of the other; the forms of the corpus that go on share 75 % and more, forms
    /// of different pattern at the same width less than 50 %.
    /// </summary>
    private const double SharedEdges = 0.6;

    /// <summary>
    /// Lays two sets of edges over one another; the joined table has the edges of both. Null when the outer edges differ or too few
    /// of the inner ones agree.
    /// </summary>
    public static ColumnAlignment? Match(ImmutableArray<double> first, ImmutableArray<double> second)
    {
        var shift = first[0] - second[0];
        if (Math.Abs(first[^1] - second[^1] - shift) > Tolerance)
        {
            return null;
        }

        var firstMap = ImmutableArray.CreateBuilder<int>(first.Length);
        var secondMap = ImmutableArray.CreateBuilder<int>(second.Length);
        var shared = 0;
        var next = 0;
        for (var (i, j) = (0, 0); i < first.Length || j < second.Length; next++)
        {
            var takesFirst = j == second.Length || (i < first.Length && first[i] <= second[j] + shift + Tolerance);
            var takesSecond = i == first.Length || (j < second.Length && second[j] + shift <= first[i] + Tolerance);
            if (takesFirst)
            {
                firstMap.Add(next);
                i++;
            }

            if (takesSecond)
            {
                secondMap.Add(next);
                j++;
            }

            shared += takesFirst && takesSecond ? 1 : 0;
        }

        // The two outer edges agree in any case.
        var fewest = Math.Min(first.Length, second.Length) - 2;
        return shared - 2 >= SharedEdges * fewest
            ? new ColumnAlignment(firstMap.ToImmutable(), secondMap.ToImmutable(), next - 1)
            : null;
    }

    /// <summary>Columns counted from the left, for rows of text whose ends may be missing.</summary>
    public static ColumnAlignment FromLeft(int firstColumns, int secondColumns) => new(
        [.. Enumerable.Range(0, firstColumns + 1)], [.. Enumerable.Range(0, secondColumns + 1)], Math.Max(firstColumns, secondColumns));

    /// <summary>A cell of the first part in the columns of the joined table.</summary>
    public TableCell MapFirst(TableCell cell) => Map(cell, First, 0);

    /// <summary>A cell of the second part in the columns of the joined table, so many rows further down.</summary>
    public TableCell MapSecond(TableCell cell, int rowShift) => Map(cell, Second, rowShift);

    /// <summary>The placement of the joined table: the edges of both parts, and the end of the part that stands last.</summary>
    public TablePlacement Place(TablePlacement first, TablePlacement second)
    {
        var edges = new double[ColumnCount + 1];
        var shift = first.ColumnEdges[0] - second.ColumnEdges[0];
        for (var i = 0; i < Second.Length; i++)
        {
            edges[Second[i]] = second.ColumnEdges[i] + shift;
        }

        for (var i = 0; i < First.Length; i++)
        {
            edges[First[i]] = first.ColumnEdges[i];
        }

        return new TablePlacement(second.Page, [.. edges], [.. second.FilledLastCells.Select(column => Second[column])]);
    }

    /// <summary>Columns that correspond one to one, for sources that do not tell where columns lie.</summary>
    public static ColumnAlignment? Match(int firstColumns, int secondColumns)
    {
        if (firstColumns != secondColumns)
        {
            return null;
        }

        ImmutableArray<int> identity = [.. Enumerable.Range(0, firstColumns + 1)];
        return new ColumnAlignment(identity, identity, firstColumns);
    }

    private static TableCell Map(TableCell cell, ImmutableArray<int> columns, int rowShift) => cell with
    {
        Row = cell.Row + rowShift,
        Column = columns[cell.Column],
        ColumnSpan = columns[cell.Column + cell.ColumnSpan] - columns[cell.Column],
    };
}
