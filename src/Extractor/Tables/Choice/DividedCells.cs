using System.Collections.Immutable;
using Extractor.Layout;

namespace Extractor.Tables.Choice;

/// <summary>
/// Reads a ruled grid whose columns are drawn in the header only: a cell over several columns that holds an entry for more than one
/// of them is divided at the edges that no entry crosses.
/// </summary>
internal static class DividedCells
{
    /// <summary>Cells that must fall apart; one alone is a line of particulars such as department and unit.</summary>
    private const int FewestCells = 2;

    /// <summary>The divided grid, or null when too few cells hold several entries.</summary>
    public static Grid? Divide(PageTable table)
    {
        var grid = table.Grid;
        var cells = ImmutableArray.CreateBuilder<GridCell>(grid.Cells.Length);
        var divided = 0;
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var parts = Parts(grid, grid.Cells[i], table.CellLines[i]);
            divided += parts.Count > 1 ? 1 : 0;
            cells.AddRange(parts);
        }

        return divided < FewestCells ? null : grid with { Cells = cells.ToImmutable() };
    }

    private static List<GridCell> Parts(Grid grid, GridCell cell, ImmutableArray<TextLine> lines)
    {
        if (cell.ColumnSpan == 1 || !lines.Any(line => PhraseRow.CountPhrases(line.Words) > 1))
        {
            return [cell];
        }

        var parts = new List<GridCell>();
        var first = cell.Column;
        for (var edge = cell.Column + 1; edge <= cell.Column + cell.ColumnSpan; edge++)
        {
            if (edge == cell.Column + cell.ColumnSpan || !lines.Any(line => Crosses(line, grid.ColumnEdges[edge])))
            {
                parts.Add(cell with { Column = first, ColumnSpan = edge - first });
                first = edge;
            }
        }

        return parts;
    }

    /// <summary>Whether a word, or the blank between two words of one entry, lies over the edge.</summary>
    private static bool Crosses(TextLine line, double edge)
    {
        Word? before = null;
        foreach (var word in line.Words)
        {
            if (word.Box.Left < edge && word.Box.Right > edge)
            {
                return true;
            }

            if (before is not null && before.Box.Right <= edge && word.Box.Left >= edge)
            {
                return PhraseRow.CountPhrases([before, word]) == 1;
            }

            before = word;
        }

        return false;
    }
}
