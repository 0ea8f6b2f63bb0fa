using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Word;

/// <summary>Builds the grid of a table from rows as Word writes them: cells with spans, and cells that continue the one above.</summary>
internal sealed class WordTable(SourceLocation location)
{
    private readonly List<TableCell> cells = [];
    private readonly Dictionary<int, int> growing = [];
    private int rows;
    private int columns;

    /// <summary>Whether rows were left out because the table is larger than the budget.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>Adds a row below the others.</summary>
    internal void Add(WordRow row)
    {
        if (IsTruncated || (long)(rows + 1) * Math.Max(columns, row.End) > WordBudget.Places)
        {
            IsTruncated = true;
            return;
        }

        var stillGrowing = new HashSet<int>();
        foreach (var cell in row.Cells)
        {
            if (cell.Merge == VerticalMerge.Continue
                && growing.TryGetValue(cell.Column, out var above)
                && cells[above].ColumnSpan == cell.Span)
            {
                cells[above] = cells[above] with { RowSpan = cells[above].RowSpan + 1 };
                stillGrowing.Add(cell.Column);
                continue;
            }

            if (cell.Merge != VerticalMerge.None)
            {
                growing[cell.Column] = cells.Count;
                stillGrowing.Add(cell.Column);
            }

            cells.Add(new TableCell(rows, cell.Column, 1, cell.Span, cell.Text, SourceLocation.OnLine(row.Line, cell.Column)));
        }

        foreach (var ended in growing.Keys.Where(column => !stillGrowing.Contains(column)).ToList())
        {
            growing.Remove(ended);
        }

        columns = Math.Max(columns, row.End);
        rows++;
    }

    /// <summary>The finished table, or null when no row has a cell.</summary>
    internal Table? Build()
    {
        if (cells.Count == 0)
        {
            return null;
        }

        var edges = VisibleEdges();
        return new Table(rows, edges.Count - 1, [.. cells.Select(cell => Placed(cell, edges))], location) { Origin = GridOrigin.Markup };
    }

    /// <summary>
    /// Word's grid has an edge wherever any row of any revision had one; only those where a cell begins or ends can be seen, and only
    /// they make columns. Whether the cells hold anything does not matter.
    /// </summary>
    private Dictionary<int, int> VisibleEdges()
    {
        var edges = new SortedSet<int> { 0, columns };
        foreach (var cell in cells)
        {
            edges.Add(cell.Column);
            edges.Add(cell.Column + cell.ColumnSpan);
        }

        return edges.Select((edge, index) => (edge, index)).ToDictionary(item => item.edge, item => item.index);
    }

    private static TableCell Placed(TableCell cell, Dictionary<int, int> edges)
    {
        var column = edges[cell.Column];
        return cell with
        {
            Column = column,
            ColumnSpan = edges[cell.Column + cell.ColumnSpan] - column,
            Location = cell.Location with { Cell = column },
        };
    }
}

/// <summary>A row of a table while it is read.</summary>
/// <param name="line">The ordinal of the row among the document's blocks.</param>
internal sealed class WordRow(int line)
{
    private readonly ImmutableArray<WordCell>.Builder cells = ImmutableArray.CreateBuilder<WordCell>();

    /// <summary>The ordinal of the row among the document's blocks.</summary>
    internal int Line { get; } = line;

    /// <summary>The column after the last one used.</summary>
    internal int End { get; private set; }

    /// <summary>Whether a tracked change removed the row.</summary>
    internal bool IsDeleted { get; set; }

    /// <summary>The cells from left to right.</summary>
    internal IReadOnlyList<WordCell> Cells => cells;

    /// <summary>Leaves columns of the grid without a cell.</summary>
    internal void Leave(int count) => End += Math.Clamp(count, 0, WordBudget.Columns - End);

    /// <summary>Adds a cell on the right; one without room left in the budget is dropped into the last column's text.</summary>
    internal void Add(string text, int span, VerticalMerge merge, bool continuesLeft)
    {
        if (cells.Count > 0 && (continuesLeft || End >= WordBudget.Columns))
        {
            var left = cells[^1];
            var width = Math.Min(span, WordBudget.Columns - End);
            cells[^1] = left with { Span = left.Span + width, Text = text.Length == 0 ? left.Text : $"{left.Text}\n{text}" };
            End += width;
            return;
        }

        var clamped = Math.Clamp(span, 1, Math.Max(1, WordBudget.Columns - End));
        cells.Add(new WordCell(End, clamped, text, merge));
        End += clamped;
    }
}

/// <summary>A cell of a row while the table is read.</summary>
/// <param name="Column">0-based column of the grid.</param>
/// <param name="Span">Columns covered.</param>
/// <param name="Text">Its paragraphs, one a line.</param>
/// <param name="Merge">How it is merged with the row above.</param>
internal readonly record struct WordCell(int Column, int Span, string Text, VerticalMerge Merge);

/// <summary>The vertical merge of a cell (ISO/IEC 29500-1, 17.4.84).</summary>
internal enum VerticalMerge
{
    /// <summary>The cell stands alone.</summary>
    None,

    /// <summary>A merged cell begins.</summary>
    Restart,

    /// <summary>The cell belongs to the one above.</summary>
    Continue,
}
