namespace Extractor.Tables;

/// <summary>Tells the lines of a chart from those of a table: text stands on few of its places, and not from the top on.</summary>
internal static class Drawings
{
    /// <summary>Share of the cells that a chart leaves blank at least.</summary>
    private const double BlankCells = 0.75;

    /// <summary>Share of the rows that a chart leaves blank at least.</summary>
    private const double BlankRows = 0.4;

    /// <summary>Runs of blank rows with text below them; a form to be filled in has one, below its header.</summary>
    private const int FewestGaps = 2;

    /// <summary>
    /// Whether a grid with text is a drawing: one column of mostly blank places, or few entries with blank rows between all
    /// rows that have any; a table has its header, and rows that follow one another. A grid without any text is left to the page before, which it may continue.
    /// </summary>
    public static bool IsDrawing(PageTable table)
    {
        var grid = table.Grid;
        if (!table.HasText)
        {
            return false;
        }

        var isFilled = new bool[grid.RowCount];
        var filled = 0;
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            if (table.CellLines[i].Length > 0)
            {
                filled++;
                Array.Fill(isFilled, true, grid.Cells[i].Row, grid.Cells[i].RowSpan);
            }
        }

        var blankRows = isFilled.Count(row => !row);
        if (grid.ColumnCount == 1)
        {
            return 2 * blankRows >= grid.RowCount;
        }

        var gaps = 0;
        for (var row = 1; row < isFilled.Length; row++)
        {
            if (isFilled[row] && isFilled[row - 1])
            {
                return false;
            }

            gaps += isFilled[row] ? 1 : 0;
        }

        return gaps >= FewestGaps && blankRows >= BlankRows * grid.RowCount && filled <= (1 - BlankCells) * grid.Cells.Length;
    }
}
