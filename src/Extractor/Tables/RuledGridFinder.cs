using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>
/// Finds tables drawn with lines, after the lattice method (Nurminen 2013, as in Tabula and pdfplumber): join, snap, find what
/// hangs together, and read cells off the enclosed places. A missing inner line is a merged cell.
/// </summary>
public sealed class RuledGridFinder : IGridFinder
{
    /// <summary>Lines of one direction that a page may have after joining; the densest form of the corpus has 700.</summary>
    private const int MostLines = 6000;

    /// <summary>Elementary places that one table may have; a form of 400 rows and 40 columns has 16,000.</summary>
    private const int MostSlots = 200_000;

    /// <summary>Tables on a page; the busiest page of the corpus has 9.</summary>
    private const int MostGrids = 200;

    /// <inheritdoc/>
    public ImmutableArray<Grid> Find(Page page, ICollection<Diagnostic> diagnostics)
    {
        var horizontal = RulingJoining.Join(page.Rulings, RulingAxis.Horizontal);
        var vertical = RulingJoining.Join(page.Rulings, RulingAxis.Vertical);
        if (horizontal.Count > MostLines || vertical.Count > MostLines)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("ruling lines of a page", SourceLocation.OnPage(page.Number)));
            return [];
        }

        var grids = new List<Grid>();
        foreach (var network in RulingNetwork.Split(horizontal, vertical))
        {
            var (columns, rows) = GridEdges.Of(network);
            if (columns.Count < 2 || rows.Count < 2)
            {
                continue;
            }

            if (grids.Count == MostGrids || (long)(columns.Count - 1) * (rows.Count - 1) > MostSlots)
            {
                diagnostics.Add(DiagnosticCatalog.BudgetExceeded("table cells of a page", SourceLocation.OnPage(page.Number)));
                break;
            }

            if (ReadGrid(columns, rows) is { } grid && IsTable(grid))
            {
                grids.Add(grid);
            }
        }

        return [.. grids.OrderBy(grid => grid.Box.Top).ThenBy(grid => grid.Box.Left)];
    }

    /// <summary>A single cell is a frame round a paragraph or a picture; a single open column is the axis of a chart.</summary>
    private static bool IsTable(Grid grid) => grid.Cells.Length > 1 && grid.Cells.Sum(cell => cell.RowSpan * cell.ColumnSpan) >= grid.RowCount * grid.ColumnCount / 2;

    private static Grid? ReadGrid(List<GridEdge> columns, List<GridEdge> rows)
    {
        var cells = new SlotMap(columns, rows).Cells();
        if (cells.Count == 0)
        {
            return null;
        }

        // An edge at which no cell begins or ends was an underline or the end of a stray line.
        var (columnMap, columnEdges) = Compact(columns, cells, cell => (cell.Column, cell.Column + cell.ColumnSpan));
        var (rowMap, rowEdges) = Compact(rows, cells, cell => (cell.Row, cell.Row + cell.RowSpan));
        return new Grid(
            columnEdges,
            rowEdges,
            [.. cells.Select(cell => new GridCell(
                rowMap[cell.Row],
                columnMap[cell.Column],
                rowMap[cell.Row + cell.RowSpan] - rowMap[cell.Row],
                columnMap[cell.Column + cell.ColumnSpan] - columnMap[cell.Column]))
                .OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)],
            GridOrigin.Ruled);
    }

    private static (int[] Map, ImmutableArray<double> Edges) Compact(
        List<GridEdge> edges, List<GridCell> cells, Func<GridCell, (int First, int Last)> sidesOf)
    {
        var used = new bool[edges.Count];
        foreach (var cell in cells)
        {
            var (first, last) = sidesOf(cell);
            used[first] = true;
            used[last] = true;
        }

        var map = new int[edges.Count];
        var kept = ImmutableArray.CreateBuilder<double>();
        for (var i = 0; i < edges.Count; i++)
        {
            map[i] = kept.Count;
            if (used[i])
            {
                kept.Add(edges[i].Position);
            }
        }

        return (map, kept.ToImmutable());
    }
}
