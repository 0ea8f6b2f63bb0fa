using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>A table's cells by the row in which they begin, for the rules that read a table row by row.</summary>
internal sealed class TableRows
{
    private readonly List<List<TableCell>> rows;

    /// <summary>Sorts the cells of a table into rows.</summary>
    public TableRows(Table table)
        : this(table.Cells, table.RowCount)
    {
    }

    /// <summary>Sorts cells into so many rows.</summary>
    public TableRows(IEnumerable<TableCell> cells, int count)
    {
        rows = new List<List<TableCell>>(count);
        Append(cells, count);
    }

    /// <summary>Number of rows.</summary>
    public int Count => rows.Count;

    /// <summary>The cells that begin in a row, from left to right, blank ones included.</summary>
    public IReadOnlyList<TableCell> this[int row] => rows[row];

    /// <summary>The cells with text that begin in a row.</summary>
    public List<TableCell> Filled(int row) => rows[row].FindAll(cell => !string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>Adds rows below, and cells that begin in them.</summary>
    public void Append(IEnumerable<TableCell> cells, int count)
    {
        for (var row = 0; row < count; row++)
        {
            rows.Add([]);
        }

        foreach (var cell in cells)
        {
            rows[cell.Row].Add(cell);
        }
    }

    /// <summary>Puts a cell in the place of another of its row.</summary>
    public void Replace(TableCell old, TableCell cell) => rows[old.Row][rows[old.Row].IndexOf(old)] = cell;

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
