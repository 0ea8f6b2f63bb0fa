using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>
/// A logical table while its printed parts are joined: lists that grow by a part at a time, so that a part costs the same however many stand before
/// it. Only a part that brings new columns moves the cells that are there.
/// </summary>
internal sealed class GrowingTable
{
    private readonly TablePart first;
    private readonly ImmutableArray<TableFragment>.Builder fragments;
    private readonly ImmutableArray<CaptionLine>.Builder unassigned;
    private List<TableCell> cells = [];

    /// <summary>For each row the cell over each column: its index and 1 more, 0 for none.</summary>
    private List<int[]> places = [];

    /// <summary>Cells that end with the last row, by index, ascending; also what reaches beyond it.</summary>
    private List<int> reaching = [];

    /// <summary>A table of one part so far.</summary>
    public GrowingTable(TablePart first)
    {
        this.first = first;
        Rows = first.Rows;
        RowCount = first.Table.RowCount;
        ColumnCount = first.Table.ColumnCount;
        Placement = first.Placement;
        fragments = first.Table.Fragments.ToBuilder();
        unassigned = first.Table.Unassigned.ToBuilder();
    }

    /// <summary>The texts of its caption, outside the grid.</summary>
    public List<string> Captions => first.Captions;

    /// <summary>Where it stands on pages: its columns, and the end of its last part; null for sources without pages.</summary>
    public TablePlacement? Placement { get; private set; }

    /// <summary>The page of its last part; zero for sources without pages.</summary>
    public int LastPage => fragments[^1].Location.Page ?? 0;

    /// <summary>How the grid of its first part was found.</summary>
    public GridOrigin Origin => first.Table.Origin;

    /// <summary>Number of rows so far.</summary>
    public int RowCount { get; private set; }

    /// <summary>Number of columns so far.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>The cells so far by the row in which they begin.</summary>
    public TableRows Rows { get; private set; }

    /// <summary>Which rows are its header, as far as its rows tell so far.</summary>
    public HeaderRows Header => HeaderRows.Of(Rows, ColumnCount, CaptionRows);

    private bool HasOnePart => fragments.Count == first.Table.Fragments.Length;

    private int CaptionRows => Math.Max(first.Table.CaptionRowCount, GridCaption.CountRows(Rows, Origin, ColumnCount));

    /// <summary>The cell that covers a place, as <see cref="Table.At"/> gives it.</summary>
    public TableCell? At(int row, int column)
    {
        if (HasOnePart)
        {
            return first.Table.At(row, column);
        }

        return row >= 0 && row < RowCount && column >= 0 && column < ColumnCount && places[row][column] is > 0 and var index ? cells[index - 1] : null;
    }

    /// <summary>The cells that end with the last row, with the index by which <see cref="Replace"/> knows them, in their order.</summary>
    public IEnumerable<(int Index, TableCell Cell)> LastCells()
    {
        foreach (var index in reaching)
        {
            if (cells[index] is var cell && cell.Row + cell.RowSpan == RowCount)
            {
                yield return (index, cell);
            }
        }
    }

    /// <summary>Makes ready for one more part: from here on columns are those of the alignment.</summary>
    public void Begin(ColumnAlignment columns)
    {
        if (cells.Count == 0)
        {
            cells = [.. first.Table.Cells];
            IndexAgain();
        }

        if (columns.ColumnCount == ColumnCount && columns.First.SequenceEqual(Enumerable.Range(0, ColumnCount + 1)))
        {
            return;
        }

        cells = cells.ConvertAll(cell => columns.MapFirst(cell));
        ColumnCount = columns.ColumnCount;
        IndexAgain();
    }

    /// <summary>Puts a cell in the place of another that begins where it does.</summary>
    public void Replace(int index, TableCell cell)
    {
        Rows.Replace(cells[index], cell);
        cells[index] = cell;
    }

    /// <summary>Appends the rows of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="added">Its cells, in rows and columns of this table.</param>
    /// <param name="rowCount">How many rows it adds.</param>
    /// <param name="columns">How its columns correspond.</param>
    public void Append(TablePart part, IEnumerable<TableCell> added, int rowCount, ColumnAlignment columns)
    {
        fragments.Add(part.Table.Fragments[0] with { FirstRow = RowCount, RowCount = rowCount });
        unassigned.AddRange(part.Table.Unassigned);
        if (Placement is { } above && part.Placement is { } below)
        {
            Placement = columns.Place(above, below);
        }

        var from = cells.Count;
        cells.AddRange(added);
        RowCount += rowCount;
        Rows.Append(cells.Skip(from), rowCount);
        var candidates = reaching.Concat(Enumerable.Range(from, cells.Count - from)).ToList();
        Place(candidates, RowCount - rowCount);
        reaching = candidates.FindAll(Reaches);
    }

    /// <summary>The table with all its parts.</summary>
    public Table ToTable() => HasOnePart ? first.Table : new Table(RowCount, ColumnCount, [.. cells], first.Table.Location)
    {
        Origin = Origin,
        Title = first.Table.Title,
        Caption = first.Table.Caption,
        CaptionRowCount = first.Table.CaptionRowCount,
        Notes = first.Table.Notes,
        Unassigned = unassigned.ToImmutable(),
        Fragments = fragments.ToImmutable(),
    };

    private void IndexAgain()
    {
        List<int> all = [.. Enumerable.Range(0, cells.Count)];
        Rows = new TableRows(cells, RowCount);
        places = new List<int[]>(RowCount);
        Place(all, 0);
        reaching = all.FindAll(Reaches);
    }

    private bool Reaches(int index) => cells[index].Row + cells[index].RowSpan >= RowCount;

    /// <summary>Enters cells into rows that have none yet; where two cover a place, the later has it.</summary>
    private void Place(List<int> indexes, int fromRow)
    {
        while (places.Count < RowCount)
        {
            places.Add(new int[ColumnCount]);
        }

        foreach (var index in indexes)
        {
            var cell = cells[index];
            var end = Math.Min(ColumnCount, cell.Column + cell.ColumnSpan);
            for (var row = Math.Max(fromRow, cell.Row); row < Math.Min(RowCount, cell.Row + cell.RowSpan); row++)
            {
                places[row].AsSpan(cell.Column..end).Fill(index + 1);
            }
        }
    }
}
