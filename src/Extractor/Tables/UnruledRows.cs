using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables;

/// <summary>
/// Finds the rows of tables whose publisher ruled the header and the columns but no rows: one tall cell a column, each with many
/// figures below one another. Figures prove rows; several lines of words in a cell are just wrapped text.
/// </summary>
internal static partial class UnruledRows
{
    /// <summary>
    /// Lines of figures that a cell needs before its row is split. An amount too wide for its column wraps into two or three lines;
    /// the lists that were split in the corpus have 20 and more.
    /// </summary>
    private const int FewestLines = 4;

    /// <summary>Cells side by side that must hold such lines on the same heights.</summary>
    private const int FewestColumns = 2;

    /// <summary>Figures in one column that prove rows by themselves, each with its label beside it.</summary>
    private const int FewestWithLabels = 8;

    /// <summary>Share of the labels that must have a figure; headings of groups have none.</summary>
    private const double LabelsWithFigures = 0.7;

    /// <summary>Em between the middles of two lines that are two rows; the lines of one entry stand up to 1.4 em apart.</summary>
    private const double SpacedLines = 1.6;

    /// <summary>Share of a cell's lines that must be figures; headings between groups have none.</summary>
    private const double FigureShare = 0.8;

    /// <summary>Lines whose middles lie within this share of their height are one row.</summary>
    private const double SameRow = 0.5;

    /// <summary>A line with words only joins its neighbour when it lies nearer than this share of the usual distance: a wrapped label.</summary>
    private const double WrappedDistance = 0.75;

    /// <summary>Splits such rows; null when none is found.</summary>
    public static ImmutableArray<Grid>? Split(ImmutableArray<PageTable> tables)
    {
        var grids = tables.Select(Split).ToImmutableArray();
        return grids.Zip(tables).All(pair => ReferenceEquals(pair.First, pair.Second.Grid)) ? null : grids;
    }

    private static Grid Split(PageTable table)
    {
        var cuts = new SortedDictionary<int, List<double>>();
        for (var row = 0; row < table.Grid.RowCount; row++)
        {
            var columns = Enumerable.Range(0, table.Grid.Cells.Length)
                .Where(index => table.Grid.Cells[index] is { RowSpan: 1 } cell && cell.Row == row)
                .Select(index => table.CellLines[index])
                .ToList();
            var needed = columns.Count(IsListOfFigures) >= FewestColumns ? FewestColumns : HasLabelBesideEachFigure(columns) ? 1 : 0;
            if (needed > 0 && FindCuts(columns, needed) is { Count: > 0 } found)
            {
                cuts.Add(row, found);
            }
        }

        return cuts.Count == 0 ? table.Grid : Cut(table.Grid, cuts);
    }

    private static bool IsListOfFigures(ImmutableArray<TextLine> lines) =>
        lines.Length >= FewestLines && lines.Count(line => CellKind.IsFigure(line.Text)) >= FigureShare * lines.Length;

    /// <summary>
    /// Figures prove rows when each has its label on the same height and few labels are without; so do a few figures in several columns when
    /// no label is without, or every label begins as an item (一、), and the lines stand further apart than those of one entry. Wrapped text never
    /// keeps such order. The columns of figures count together, because a row may have its figure in one of them only (预算数 or 执行数 of a
    /// table of debts).
    /// </summary>
    private static bool HasLabelBesideEachFigure(List<ImmutableArray<TextLine>> columns)
    {
        var figures = columns.FindAll(lines => lines.Length > 0 && lines.All(line => WholeFigure().IsMatch(line.Text)));
        var labels = columns.FindAll(lines => lines.Length > 1 && !lines.Any(line => CellKind.IsFigure(line.Text)));
        if (labels.Count == 0 || !figures.Exists(lines => lines.Length > 1)
            || figures.Count(lines => lines.Length > 1) + labels.Count < columns.Count(lines => lines.Length > 1))
        {
            return false;
        }

        var heights = OneEachHeight(figures);
        if (heights.Length >= FewestWithLabels)
        {
            return labels.TrueForAll(label => heights.Length >= LabelsWithFigures * label.Length && StandBeside(heights, label));
        }

        return figures.Count >= FewestColumns && AreSpaced(heights) && labels.TrueForAll(lines => AreSpaced(lines) && StandBeside(heights, lines)
            && (lines.Length == heights.Length || lines.All(line => CellKind.BeginsItem(line.Text))));
    }

    private static bool AreSpaced(ImmutableArray<TextLine> lines) =>
        Enumerable.Range(1, lines.Length - 1).All(i => lines[i].Box.Center.Y - lines[i - 1].Box.Center.Y > SpacedLines * lines[i].FontSize);

    /// <summary>The lines of several columns from top to bottom, of those on one height the first.</summary>
    private static ImmutableArray<TextLine> OneEachHeight(List<ImmutableArray<TextLine>> columns)
    {
        var heights = ImmutableArray.CreateBuilder<TextLine>();
        foreach (var line in columns.SelectMany(lines => lines).OrderBy(line => line.Box.Center.Y))
        {
            if (heights.Count == 0 || line.Box.Center.Y - heights[^1].Box.Center.Y > SameRow * line.Box.Height)
            {
                heights.Add(line);
            }
        }

        return heights.ToImmutable();
    }

    /// <summary>Whether each line has one of the others on its height; both are sorted from top to bottom.</summary>
    private static bool StandBeside(ImmutableArray<TextLine> lines, ImmutableArray<TextLine> others)
    {
        var next = 0;
        foreach (var line in lines)
        {
            var reach = SameRow * line.Box.Height;
            while (next < others.Length && others[next].Box.Center.Y < line.Box.Center.Y - reach)
            {
                next++;
            }

            if (next == others.Length || others[next].Box.Center.Y > line.Box.Center.Y + reach)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Heights between the rows of text, or none when the columns do not agree on them.</summary>
    private static List<double> FindCuts(List<ImmutableArray<TextLine>> columns, int figuresInRow)
    {
        var rows = GatherRows(columns);
        var withFigures = rows.Count(row => row.Figures >= figuresInRow);
        if (withFigures < (figuresInRow == 1 ? 2 : FewestLines))
        {
            return [];
        }

        var distances = rows.Zip(rows.Skip(1), (upper, lower) => lower.Extent.Center - upper.Extent.Center).Order().ToList();
        var usual = distances[distances.Count / 2];
        var cuts = new List<double>();
        for (var i = 1; i < rows.Count; i++)
        {
            var isWrapped = JoinsNeighbour(rows, i, -1, WrappedDistance * usual) || JoinsNeighbour(rows, i - 1, +1, WrappedDistance * usual);
            if (!isWrapped)
            {
                cuts.Add((rows[i - 1].Extent.End + rows[i].Extent.Start) / 2);
            }
        }

        return cuts;
    }

    /// <summary>Whether a row without figures belongs to the row before it (-1) or behind it (+1), which must be the nearer one.</summary>
    private static bool JoinsNeighbour(List<(Interval Extent, int Figures)> rows, int row, int side, double nearest)
    {
        var distance = DistanceTo(side);
        return rows[row].Figures == 0 && distance < nearest && distance <= DistanceTo(-side);

        double DistanceTo(int neighbour) => row + neighbour >= 0 && row + neighbour < rows.Count
            ? Math.Abs(rows[row + neighbour].Extent.Center - rows[row].Extent.Center)
            : double.PositiveInfinity;
    }

    private static List<(Interval Extent, int Figures)> GatherRows(List<ImmutableArray<TextLine>> columns)
    {
        var rows = new List<(Interval Extent, int Figures)>();
        foreach (var line in columns.SelectMany(lines => lines).OrderBy(line => line.Box.Center.Y))
        {
            var figures = CellKind.IsFigure(line.Text) ? 1 : 0;
            if (rows.Count > 0 && line.Box.Center.Y - rows[^1].Extent.Center <= SameRow * line.Box.Height)
            {
                rows[^1] = (rows[^1].Extent.Union(line.Box.Vertical), rows[^1].Figures + figures);
            }
            else
            {
                rows.Add((line.Box.Vertical, figures));
            }
        }

        return rows;
    }

    private static Grid Cut(Grid grid, SortedDictionary<int, List<double>> cuts)
    {
        var edges = ImmutableArray.CreateBuilder<double>();
        var firstOf = new int[grid.RowCount + 1];
        for (var row = 0; row < grid.RowCount; row++)
        {
            firstOf[row] = edges.Count;
            edges.Add(grid.RowEdges[row]);
            edges.AddRange(cuts.GetValueOrDefault(row, []).Where(cut => cut > grid.RowEdges[row] && cut < grid.RowEdges[row + 1]));
        }

        firstOf[grid.RowCount] = edges.Count;
        edges.Add(grid.RowEdges[^1]);
        var cells = grid.Cells.SelectMany(cell => cell.RowSpan == 1
            ? Enumerable.Range(firstOf[cell.Row], firstOf[cell.Row + 1] - firstOf[cell.Row]).Select(row => cell with { Row = row })
            : [cell with { Row = firstOf[cell.Row], RowSpan = firstOf[cell.Row + cell.RowSpan] - firstOf[cell.Row] }]);
        return grid with
        {
            RowEdges = edges.ToImmutable(),
            Cells = [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)],
        };
    }

    /// <summary>A figure that is no piece of a wrapped one: groups of three behind its commas, digits behind its point.</summary>
    [GeneratedRegex(@"^-?\d{1,3}(?:(?:,\d{3})+|\d*)(?:\.\d+)?%?$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeFigure();
}
