using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>Makes one logical table of two printed parts.</summary>
internal static class TableJoining
{
    /// <summary>The longest rest of a label that a page break cuts off in the corpus has 8 characters; longer ones are rows of their own.</summary>
    private const int LongestLabelRest = 12;

    /// <summary>Without a layout that proves the cut, only a rest this short is taken for one: <c>务</c>.</summary>
    private const int LongestUnprovenRest = 2;

    /// <summary>Joins the parts; the rows that repeat the header are dropped, every other cell keeps its own place.</summary>
    public static Table Join(TablePart first, TablePart second, Continuation continuation)
    {
        var columns = continuation.Columns!;
        var (above, below) = (first.Table, second.Table);
        var cells = ImmutableArray.CreateBuilder<TableCell>(above.Cells.Length + below.Cells.Length);
        cells.AddRange(above.Cells.Select(cell => Map(cell, columns.First, 0)));
        var dropped = continuation.RepeatedRows;
        if (CutRow.Find(above, below, columns, dropped) is { } cut)
        {
            foreach (var (owner, rest) in cut)
            {
                cells[owner] = cells[owner].FollowedBy(rest);
            }

            dropped++;
        }
        else if (dropped == 0 && CutRowRest(first, second, columns) is { } cutLabel)
        {
            cells[cutLabel.Owner] = cells[cutLabel.Owner].FollowedBy(cutLabel.Lower);
            dropped = 1;
        }

        var extended = dropped == 0 ? ExtendCutSpans(cells, above.RowCount, below, columns) : [];
        cells.AddRange(below.Cells.Where(cell => cell.Row >= dropped && !extended.Contains(cell)).Select(cell => Map(cell, columns.Second, above.RowCount - dropped)));
        var added = below.RowCount - dropped;
        return new Table(above.RowCount + added, columns.ColumnCount, cells.ToImmutable(), above.Location)
        {
            Origin = above.Origin,
            Title = above.Title,
            Caption = above.Caption,
            CaptionRowCount = above.CaptionRowCount,
            Notes = above.Notes,
            Unassigned = above.Unassigned.AddRange(below.Unassigned),
            Fragments = above.Fragments.Add(below.Fragments[0] with { FirstRow = above.RowCount, RowCount = added }),
        };
    }

    /// <summary>
    /// A label beside several rows, cut by the end of the page: the second part shows its lower half as a blank cell. The upper
    /// half takes it over, so that the rows stay under their label. Gives the blank cells that were taken over.
    /// </summary>
    private static HashSet<TableCell> ExtendCutSpans(
        ImmutableArray<TableCell>.Builder cells, int rowCount, Table below, ColumnAlignment columns)
    {
        var extended = new HashSet<TableCell>();
        foreach (var blank in below.Cells.Where(cell => cell.Row == 0 && string.IsNullOrWhiteSpace(cell.Text) && cell.RowSpan < below.RowCount))
        {
            var lower = Map(blank, columns.Second, rowCount);
            for (var i = 0; i < cells.Count; i++)
            {
                var upper = cells[i];
                if (upper.Row + upper.RowSpan == rowCount && upper.Column == lower.Column && upper.ColumnSpan == lower.ColumnSpan
                    && (upper.RowSpan > 1 || lower.RowSpan > 1)
                    && !string.IsNullOrWhiteSpace(upper.Text) && !CellKind.IsFigure(upper.Text))
                {
                    cells[i] = upper with { RowSpan = upper.RowSpan + lower.RowSpan };
                    extended.Add(blank);
                }
            }
        }

        return extended;
    }

    private static TableCell Map(TableCell cell, ImmutableArray<int> columns, int rowShift) => cell with
    {
        Row = cell.Row + rowShift,
        Column = columns[cell.Column],
        ColumnSpan = columns[cell.Column + cell.ColumnSpan] - columns[cell.Column],
    };

    /// <summary>
    /// The rest of a label which the end of the page cut, and the index of the cell it belongs to, or null. Careful: a row with a label and no figures
    /// is common in statutory forms. So nothing else may stand in the row, and either the cut line fills its cell or the rest is
    /// too short to be a label.
    /// </summary>
    private static (int Owner, TableCell Lower)? CutRowRest(TablePart first, TablePart second, ColumnAlignment columns)
    {
        var below = second.Table;
        var filled = below.Cells.Where(cell => cell.Row == 0 && !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        if (below.RowCount < 2 || filled.Count != 1 || filled[0].RowSpan > 1)
        {
            return null;
        }

        var rest = filled[0];
        var text = rest.JoinedText.Trim();
        var owner = Enumerable.Range(0, first.Table.Cells.Length).FirstOrDefault(
            index => IsAbove(first.Table.Cells[index], first.Table, columns.First, columns.Second[rest.Column]), -1);
        var isLabel = CellKind.BeginsItem(text) || text.StartsWith("其中", StringComparison.Ordinal)
            || CellKind.IsTotalLabel(text) || CellKind.IsClosingLabel(text);
        if (owner < 0 || isLabel || CellKind.IsFigure(text))
        {
            return null;
        }

        var isProven = first.Placement is { } placement && placement.FilledLastCells.Contains(first.Table.Cells[owner].Column);
        return text.Length <= (isProven ? LongestLabelRest : LongestUnprovenRest) ? (owner, rest) : null;
    }

    private static bool IsAbove(TableCell cell, Table table, ImmutableArray<int> columns, int column) =>
        columns[cell.Column] == column && cell.Row + cell.RowSpan == table.RowCount
        && !string.IsNullOrWhiteSpace(cell.Text) && !CellKind.IsFigure(cell.Text);
}
