using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Tables;

/// <summary>Which rows of a table are its header.</summary>
/// <param name="First">0-based first header row; rows before it are caption.</param>
/// <param name="End">0-based first body row; equal to <paramref name="First"/> for a table without header.</param>
/// <param name="ColumnNumberRow">
/// The row that numbers the columns (栏次, or 1 2 3 …), the last of the header, or null. Where there is one the header is certain.
/// </param>
public readonly record struct HeaderRows(int First, int End, int? ColumnNumberRow)
{
    /// <summary>The deepest header of the corpus has 5 rows with the row of column numbers.</summary>
    private const int DeepestHeader = 8;

    /// <summary>Number of header rows, the row of column numbers included.</summary>
    public int Count => End - First;

    /// <summary>
    /// Finds the header. It ends with the row of column numbers; without one, before the first row that holds a figure, an item
    /// of a list (一、, （二）) or the label of a sum, or that is blank from edge to edge, or leaves gaps below a full first row; in a table without any of these, with
    /// the row that the first header cells reach down to.
    /// </summary>
    public static HeaderRows Of(Table table) => Of(table, new TableRows(table));

    internal static HeaderRows Of(Table table, TableRows rows) =>
        Of(rows, table.ColumnCount, Math.Max(table.CaptionRowCount, GridCaption.CountRows(rows, table.Origin, table.ColumnCount)));

    internal static HeaderRows Of(TableRows rows, int columnCount, int first)
    {
        var limit = Math.Min(rows.Count, first + DeepestHeader);
        for (var row = first; row < limit; row++)
        {
            if (NumbersColumns(rows.Filled(row)))
            {
                return new HeaderRows(first, row + 1, row);
            }
        }

        for (var row = first; row < limit; row++)
        {
            if (IsBody(rows.Filled(row))
                || (row > first && IsNearlyBlankLine(rows[row], rows.Filled(row), columnCount))
                || (row == first + 1 && LeavesGaps(rows, row, columnCount)))
            {
                return new HeaderRows(first, row, null);
            }
        }

        var end = first;
        if (first < rows.Count && rows[first].Count > 0)
        {
            end = Math.Min(rows.Count, first + rows[first].Max(cell => cell.RowSpan));
        }

        return new HeaderRows(first, end, null);
    }

    /// <summary>栏次 with numbers, or nothing but the numbers from 1 upwards.</summary>
    private static bool NumbersColumns(List<TableCell> filled)
    {
        var numbers = 0;
        var labels = 0;
        foreach (var cell in filled)
        {
            if (CellKind.Ordinal(cell.Text) == numbers + 1)
            {
                numbers++;
            }
            else if (MatchingText.Fold(cell.Text) is "栏次" or "行次" or "栏目" or "--" or "-" or "—" or "——" or "**")
            {
                labels++;
            }
            else
            {
                return false;
            }
        }

        // Three numbers in a row from 1 up are no coincidence; with the word 栏次 beside it one is enough.
        return numbers >= 3 || (numbers >= 1 && labels >= 1 && filled.Exists(cell => MatchingText.Fold(cell.Text) is "栏次" or "栏目"));
    }

    /// <summary>
    /// A row of cells from edge to edge of which at most one is filled: the first of an empty form, where 无 may stand. Header rows
    /// leave out the places that cells of the row above reach down to, or fill more than one.
    /// </summary>
    private static bool IsNearlyBlankLine(IReadOnlyList<TableCell> cells, List<TableCell> filled, int columnCount) =>
        cells.Sum(cell => cell.ColumnSpan) == columnCount && cells.Count > 2
        && (filled.Count == 0 || (filled.Count == 1 && filled[0].ColumnSpan == 1));

    /// <summary>
    /// A row that begins with a label and leaves places blank, right below one that names every column: a row of values some of which
    /// are not known. What goes on with such a header, as units do, begins blank or fills every place.
    /// </summary>
    private static bool LeavesGaps(TableRows rows, int row, int columnCount)
    {
        var (above, cells) = (rows[row - 1], rows[row]);
        return cells.Count == columnCount && above.Count == columnCount
            && above.All(cell => cell.RowSpan == 1 && !string.IsNullOrWhiteSpace(cell.Text))
            && !string.IsNullOrWhiteSpace(cells[0].Text) && cells.Any(cell => string.IsNullOrWhiteSpace(cell.Text));
    }

    private static bool IsBody(List<TableCell> filled) =>
        filled.Exists(cell => CellKind.IsFigure(cell.Text) || CellKind.BeginsItem(cell.Text)) || (filled.Count == 1 && CellKind.IsTotalLabel(filled[0].Text));
}
