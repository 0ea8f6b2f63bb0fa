using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Html;

/// <summary>
/// Gives the cells of a table their places (HTML Living Standard, 4.9.12.1), with two differences: a cell that would overlap another is
/// cut back, so that every place belongs to one cell at most, and a cell that reaches beyond the last row ends there.
/// </summary>
internal sealed class HtmlTableGrid(int line)
{
    private readonly List<TableCell> cells = [];
    private readonly List<Growing> growing = [];
    private int rows;
    private int columns;

    /// <summary>Whether rows were left out because the table is larger than the budget.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>Adds a row; the texts of its cells are made by <paramref name="blocks"/>.</summary>
    internal void Add(HtmlNode row, HtmlBlocks blocks)
    {
        if (IsTruncated)
        {
            return;
        }

        var column = 0;
        var waiting = 0;
        var next = new List<Growing>();
        foreach (var node in HtmlTableRows.CellsOf(row))
        {
            Pass(next, ref waiting, ref column);
            var room = waiting < growing.Count ? growing[waiting].Column - column : int.MaxValue;
            var span = Math.Min(node.ColumnSpan, room);
            if ((long)(rows + 1) * Math.Max(columns, column + span) > HtmlBudget.Places)
            {
                IsTruncated = true;
                break;
            }

            if (node.RowSpan != 1)
            {
                next.Add(new Growing(cells.Count, column, span, node.RowSpan == 0 ? int.MaxValue : node.RowSpan - 1));
            }

            cells.Add(new TableCell(rows, column, 1, span, blocks.TextOfCell(node), SourceLocation.OnLine(node.Line, column)));
            column += span;
            columns = Math.Max(columns, column);
        }

        while (waiting < growing.Count)
        {
            Grow(growing[waiting++], next);
        }

        growing.Clear();
        growing.AddRange(next);
        rows++;
    }

    /// <summary>Cells that reach downwards end with their group of rows.</summary>
    internal void EndGroup() => growing.Clear();

    /// <summary>The table, or null when it has no cell.</summary>
    internal Table? Build()
    {
        if (cells.Count == 0)
        {
            return null;
        }

        // A colspan of 1000 in a table of three columns makes no columns that anyone sees: only edges of cells do.
        var edges = VisibleEdges.Of(cells, columns);
        return new Table(rows, edges.Count - 1, [.. cells.Select(cell => VisibleEdges.Placed(cell, edges))], SourceLocation.OnLine(line))
        {
            Origin = GridOrigin.Markup,
            Fragments = [new TableFragment(SourceLocation.OnLine(line), 0, rows, Math.Max(line, cells[^1].Location.Line ?? line))],
        };
    }

    /// <summary>Moves behind the cells from above that cover the column.</summary>
    private void Pass(List<Growing> next, ref int waiting, ref int column)
    {
        while (waiting < growing.Count && growing[waiting].Column <= column)
        {
            column = growing[waiting].Column + growing[waiting].Span;
            Grow(growing[waiting++], next);
        }
    }

    private void Grow(Growing cell, List<Growing> next)
    {
        cells[cell.Index] = cells[cell.Index] with { RowSpan = cells[cell.Index].RowSpan + 1 };
        if (cell.Left > 1)
        {
            next.Add(cell with { Left = cell.Left - 1 });
        }
    }

    /// <summary>A cell that reaches into the rows below.</summary>
    /// <param name="Index">Among the cells.</param>
    /// <param name="Column">Its first column.</param>
    /// <param name="Span">How many columns it covers.</param>
    /// <param name="Left">How many rows below the current one it covers.</param>
    private readonly record struct Growing(int Index, int Column, int Span, int Left);
}
