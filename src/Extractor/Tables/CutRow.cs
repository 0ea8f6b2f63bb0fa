using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>
/// A row with a long text that the end of the page cut in two: the second part begins with a row in which only such texts go on,
/// and no column names or counts anything anew.
/// </summary>
internal static class CutRow
{
    /// <summary>Lines of a cell above the cut that make its text long; labels and headings have fewer.</summary>
    private const int FewestLines = 3;

    /// <summary>What belongs to the last row of the table so far: each cell there, with its index, and the cell that goes on with it; null when no row was cut.</summary>
    /// <param name="above">The table so far, in the columns of the alignment.</param>
    /// <param name="below">The part that goes on.</param>
    /// <param name="columns">How their columns correspond.</param>
    /// <param name="row">The row of the second part that may be a rest, behind its repeated header.</param>
    public static List<(int Owner, TableCell Cell, TableCell Lower)>? Find(GrowingTable above, Table below, ColumnAlignment columns, int row)
    {
        if (row >= below.RowCount || below.Cells.Any(cell => cell.Row < row && cell.Row + cell.RowSpan > row))
        {
            return null;
        }

        var rests = below.Cells.Where(cell => cell.Row == row && !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        var last = above.LastCells().ToList();
        var moved = new List<(int Owner, TableCell Cell, TableCell Lower)>();
        var longTexts = 0;
        foreach (var rest in rests)
        {
            var at = last.FindIndex(entry => entry.Cell.Column == columns.Second[rest.Column]);
            if (at < 0 || rest.RowSpan > 1 || CellKind.IsFigure(rest.Text))
            {
                return null;
            }

            var (owner, cell) = last[at];
            var text = cell.Text;
            var isLong = text.Count(character => character == '\n') + 1 >= FewestLines;
            if (!isLong && !string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            longTexts += isLong ? 1 : 0;
            moved.Add((owner, cell, rest));
        }

        // The rest of a row has fewer entries than a row, and none at its beginning unless the beginning was empty above.
        var filledAbove = last.Count(entry => !string.IsNullOrWhiteSpace(entry.Cell.Text));
        return longTexts > 0 && (rests.Count < filledAbove || filledAbove == 1) ? moved : null;
    }
}
