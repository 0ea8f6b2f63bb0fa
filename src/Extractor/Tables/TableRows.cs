using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>A table's cells by the row in which they begin, for the rules that read a table row by row.</summary>
internal sealed class TableRows
{
    private readonly List<TableCell>[] rows;

    /// <summary>Sorts the cells of a table into rows.</summary>
    public TableRows(Table table)
    {
        rows = new List<TableCell>[table.RowCount];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = [];
        }

        foreach (var cell in table.Cells)
        {
            rows[cell.Row].Add(cell);
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count => rows.Length;

    /// <summary>The cells that begin in a row, from left to right, blank ones included.</summary>
    public IReadOnlyList<TableCell> this[int row] => rows[row];

    /// <summary>The cells with text that begin in a row.</summary>
    public List<TableCell> Filled(int row) => rows[row].FindAll(cell => !string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>Whether two rows print the same labels in the same columns.</summary>
    public static bool AreEqual(IReadOnlyList<TableCell> first, IReadOnlyList<TableCell> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        for (var i = 0; i < first.Count; i++)
        {
            if (first[i].Column != second[i].Column || first[i].ColumnSpan != second[i].ColumnSpan
                || LineKinds.Comparable(first[i].Text) != LineKinds.Comparable(second[i].Text))
            {
                return false;
            }
        }

        return true;
    }
}
