using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>Whether a table without header goes on with the columns of another, although they are wider or narrower there.</summary>
internal static class ColumnKinds
{
    /// <summary>Rows that are looked at on both sides of the break.</summary>
    private const int MostRows = 6;

    /// <summary>Columns that must be comparable.</summary>
    private const int FewestColumns = 3;

    /// <summary>
    /// Whether both have the same number of columns, each of figures in both or of words in both, some of figures; and the second
    /// begins with a row of its body.
    /// </summary>
    public static bool GoOn(GrowingTable first, TablePart part)
    {
        var second = part.Table;
        if (first.ColumnCount != second.ColumnCount || part.Header.Count > 0)
        {
            return false;
        }

        var from = Math.Max(first.Header.End, first.RowCount - MostRows);
        var (compared, figures) = (0, 0);
        for (var column = 0; column < first.ColumnCount; column++)
        {
            var above = Kind(first.At, column, from, first.RowCount);
            var below = Kind(second.At, column, 0, Math.Min(MostRows, second.RowCount));
            if (above is null || below is null)
            {
                continue;
            }

            if (above != below)
            {
                return false;
            }

            compared++;
            figures += above.Value ? 1 : 0;
        }

        return compared >= FewestColumns && compared >= 0.8 * first.ColumnCount && figures > 0;
    }

    /// <summary>True for figures, false for words, null for a column that is blank or mixed there.</summary>
    private static bool? Kind(Func<int, int, TableCell?> at, int column, int from, int end)
    {
        var (figures, words) = (0, 0);
        for (var row = from; row < end; row++)
        {
            if (at(row, column) is { ColumnSpan: 1 } cell && !string.IsNullOrWhiteSpace(cell.Text))
            {
                figures += CellKind.IsFigure(cell.Text) ? 1 : 0;
                words += CellKind.IsFigure(cell.Text) ? 0 : 1;
            }
        }

        return figures == 0 && words == 0 ? null : figures >= words;
    }
}
