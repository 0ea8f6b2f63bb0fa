using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Tables;

/// <summary>A run of neighbouring columns.</summary>
/// <param name="First">0-based first column.</param>
/// <param name="Count">Number of columns, at least 1.</param>
public readonly record struct ColumnRange(int First, int Count)
{
    /// <summary>The column after the last.</summary>
    public int End => First + Count;
}

/// <summary>
/// Detects tables printed in halves side by side: 收入 at the left and 支出 at the right, or a long list folded into three panels.
/// A panel begins wherever the first column's own label comes again, provided that it leads to labels and not to figures.
/// </summary>
public static class TwinSplit
{
    /// <summary>The panels from left to right; one range over all columns when the table is not split.</summary>
    public static ImmutableArray<ColumnRange> Of(Table table, HeaderTree header)
    {
        ImmutableArray<ColumnRange> whole = [new ColumnRange(0, table.ColumnCount)];
        if (table.ColumnCount < 4 || header.Paths.Length != table.ColumnCount || header.Paths[0].Leaf.Length == 0)
        {
            return whole;
        }

        var lead = MatchingText.Fold(header.Paths[0].Leaf);
        var starts = Enumerable.Range(0, table.ColumnCount)
            .Where(column => MatchingText.Fold(header.Paths[column].Leaf) == lead)
            .Where(column => column == 0 || header.Paths[column].Labels.Length != header.Paths[column - 1].Labels.Length
                || MatchingText.Fold(header.Paths[column - 1].Leaf) != lead)
            .ToList();
        if (starts.Count < 2)
        {
            return whole;
        }

        var panels = starts
            .Select((start, index) => new ColumnRange(start, (index + 1 < starts.Count ? starts[index + 1] : table.ColumnCount) - start))
            .ToImmutableArray();
        return panels.All(panel => panel.Count >= 2 && LeadsWithLabels(table, header.Rows.End, panel)) ? panels : whole;
    }

    /// <summary>
    /// Whether a panel names things before it counts them: a label in its first column, or behind its code. 合计, 小计 … under
    /// 预算数 and again under 决算数 are figures only, and no twin.
    /// </summary>
    private static bool LeadsWithLabels(Table table, int firstBodyRow, ColumnRange panel)
    {
        // Codes may fill three columns (类, 款, 项) before the name; the last column of a panel always counts.
        var last = Math.Min(panel.First + 4, panel.End - 1);
        for (var row = firstBodyRow; row < table.RowCount; row++)
        {
            for (var column = panel.First; column < last; column++)
            {
                if (table.At(row, column) is { } cell && cell.Column >= panel.First && cell.Column + cell.ColumnSpan <= panel.End
                    && MatchingText.Fold(cell.Text).Any(IsLetter) && !CellKind.IsTotalLabel(cell.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsLetter(char character) => character >= '\u2E80' || char.IsAsciiLetter(character);
}
