using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Numbers;
using Extractor.Tables;
using Extractor.Text;

namespace Extractor.Fiscal.Forms;

/// <summary>A table seen as a form: printed columns and body rows. Made without knowing which form it is.</summary>
/// <param name="Table">The table.</param>
/// <param name="Leaves">The printed columns.</param>
/// <param name="BodyRows">0-based grid rows of the body; repeated headers, captions and notes left out.</param>
internal sealed record FormGrid(Table Table, ImmutableArray<LeafColumn> Leaves, ImmutableArray<int> BodyRows)
{
    /// <summary>Takes <paramref name="table"/> apart.</summary>
    public static FormGrid Of(Table table)
    {
        var header = HeaderTree.Of(table);
        var headerTexts = Enumerable.Range(header.Rows.First, header.Rows.Count)
            .Select(row => TextOf(table, row))
            .Where(text => text.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        var end = table.RowCount - table.NoteRowCount;
        var leaves = LeavesOf(table, header);
        var first = header.Rows.End;
        for (; first < end && header.Rows.ColumnNumberRow is null && LabelsColumns(table, first); first++)
        {
            leaves = WithLabelsOf(table, first, leaves);
        }

        first += first < end && NumbersColumns(table, first) ? 1 : 0;
        var body = Enumerable.Range(first, Math.Max(0, end - first)).Where(row => !headerTexts.Contains(TextOf(table, row)));
        return new FormGrid(table, leaves, [.. body]);
    }

    /// <summary>
    /// Whether a row below the header goes on labelling columns. A form without any figure gives no other sign of where its header
    /// ends: at least two of its words are column labels of known forms, and none is a figure or a code.
    /// </summary>
    private static bool LabelsColumns(Table table, int row)
    {
        var cells = GridText.FilledCells(table, row);
        return cells.Count(cell => FormCatalog.Standard.IsColumnLabel(cell.Text)) >= 2
            && !cells.Any(cell => NumberText.Read(cell.JoinedText).HasValue || GridText.IsCode(cell.Text));
    }

    /// <summary>Whether a row numbers the columns with ** for those that hold no figures; with a single number it does not look like one.</summary>
    private static bool NumbersColumns(Table table, int row)
    {
        var texts = GridText.FilledCells(table, row).Select(cell => MatchingText.Fold(cell.Text)).ToArray();
        return Array.Exists(texts, text => text.All(character => character == '*'))
            && Array.TrueForAll(texts, text => text.All(character => character == '*') || (text.Length <= 2 && text.All(char.IsAsciiDigit)));
    }

    private static ImmutableArray<LeafColumn> WithLabelsOf(Table table, int row, ImmutableArray<LeafColumn> leaves) =>
        [.. leaves.Select(leaf => table.At(row, leaf.Index) is { } cell && cell.Column == leaf.Index && !string.IsNullOrWhiteSpace(cell.Text)
            ? leaf with { Path = leaf.Path.Add(cell.JoinedText.Trim()) }
            : leaf)];

    private static ImmutableArray<LeafColumn> LeavesOf(Table table, HeaderTree header)
    {
        var leaves = ImmutableArray.CreateBuilder<LeafColumn>();
        TableCell? previous = null;
        for (var column = 0; column < table.ColumnCount; column++)
        {
            var cell = LeafCell(table, header.Rows, column);
            var labels = cell is null ? [] : header.Paths[column].Labels;
            if (cell is not null && cell == previous && labels.SequenceEqual(leaves[^1].Path))
            {
                leaves[^1] = leaves[^1] with { Span = leaves[^1].Span + 1 };
                continue;
            }

            previous = cell;
            leaves.Add(new LeafColumn(column, 1, labels, header.ColumnNumbers[column]?.ToString()));
        }

        return leaves.ToImmutable();
    }

    /// <summary>The lowest header cell with text that covers a column; null where the column has no header of its own.</summary>
    private static TableCell? LeafCell(Table table, HeaderRows rows, int column)
    {
        for (var row = (rows.ColumnNumberRow ?? rows.End) - 1; row >= rows.First; row--)
        {
            if (table.At(row, column) is { } cell && !string.IsNullOrWhiteSpace(cell.Text))
            {
                return cell;
            }
        }

        return null;
    }

    private static string TextOf(Table table, int row) =>
        string.Join('\t', GridText.FilledCells(table, row).Select(cell => MatchingText.Fold(cell.Text)));
}
