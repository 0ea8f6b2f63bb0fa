using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>Makes one logical table of its printed parts.</summary>
internal static class TableJoining
{
    /// <summary>The longest rest of a label that a page break cuts off in the corpus has 8 characters; longer ones are rows of their own.</summary>
    private const int LongestLabelRest = 12;

    /// <summary>Without a layout that proves the cut, only a rest this short is taken for one: <c>务</c>.</summary>
    private const int LongestUnprovenRest = 2;

    /// <summary>Joins a part to the table; the rows that repeat the header are dropped, every other cell keeps its own place.</summary>
    public static void Join(GrowingTable above, TablePart part, Continuation continuation)
    {
        var columns = continuation.Columns!;
        var below = part.Table;
        List<int> filledLastCells = [.. (above.Placement?.FilledLastCells ?? []).Select(column => columns.First[column])];
        above.Begin(columns);
        var dropped = continuation.RepeatedRows;
        if (CutRow.Find(above, below, columns, dropped) is { } cut)
        {
            foreach (var (owner, cell, lower) in cut)
            {
                above.Replace(owner, cell.FollowedBy(lower));
            }

            dropped++;
        }
        else if (dropped == 0 && CutRowRest(above, below, columns, filledLastCells) is var (owner, cell, rest))
        {
            above.Replace(owner, cell.FollowedBy(rest));
            dropped = 1;
        }

        var extended = dropped == 0 ? ExtendCutSpans(above, below, columns) : [];
        var shift = above.RowCount - dropped;
        var added = below.Cells.Where(cell => cell.Row >= dropped && !extended.Contains(cell)).Select(cell => columns.MapSecond(cell, shift));
        above.Append(part, added, below.RowCount - dropped, columns);
    }

    /// <summary>
    /// A label beside several rows, cut by the end of the page: the second part shows its lower half as a blank cell. The upper
    /// half takes it over, so that the rows stay under their label. Gives the blank cells that were taken over.
    /// </summary>
    private static HashSet<TableCell> ExtendCutSpans(GrowingTable above, Table below, ColumnAlignment columns)
    {
        var extended = new HashSet<TableCell>();
        foreach (var blank in below.Cells.Where(cell => cell.Row == 0 && string.IsNullOrWhiteSpace(cell.Text) && cell.RowSpan < below.RowCount))
        {
            var lower = columns.MapSecond(blank, above.RowCount);
            foreach (var (index, upper) in above.LastCells())
            {
                if (upper.Column == lower.Column && upper.ColumnSpan == lower.ColumnSpan
                    && (upper.RowSpan > 1 || lower.RowSpan > 1)
                    && !string.IsNullOrWhiteSpace(upper.Text) && !CellKind.IsFigure(upper.Text))
                {
                    above.Replace(index, upper with { RowSpan = upper.RowSpan + lower.RowSpan });
                    extended.Add(blank);
                }
            }
        }

        return extended;
    }

    /// <summary>
    /// The rest of a label which the end of the page cut, and the cell it belongs to, or null. Careful: a row with a label and no figures
    /// is common in statutory forms. So nothing else may stand in the row, and either the cut line fills its cell or the rest is
    /// too short to be a label.
    /// </summary>
    private static (int Owner, TableCell Cell, TableCell Lower)? CutRowRest(GrowingTable above, Table below, ColumnAlignment columns, List<int> filledLastCells)
    {
        var filled = below.Cells.Where(cell => cell.Row == 0 && !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        if (below.RowCount < 2 || filled.Count != 1 || filled[0].RowSpan > 1)
        {
            return null;
        }

        var rest = filled[0];
        var text = rest.JoinedText.Trim();
        var isLabel = CellKind.BeginsItem(text) || text.StartsWith("其中", StringComparison.Ordinal)
            || CellKind.IsTotalLabel(text) || CellKind.IsClosingLabel(text);
        if (isLabel || CellKind.IsFigure(text))
        {
            return null;
        }

        foreach (var (index, cell) in above.LastCells())
        {
            if (cell.Column == columns.Second[rest.Column] && !string.IsNullOrWhiteSpace(cell.Text) && !CellKind.IsFigure(cell.Text))
            {
                return text.Length <= (filledLastCells.Contains(cell.Column) ? LongestLabelRest : LongestUnprovenRest) ? (index, cell, rest) : null;
            }
        }

        return null;
    }
}
