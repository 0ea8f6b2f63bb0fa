using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Text;

namespace Extractor.Fiscal.Forms;

/// <summary>What grid cells look like before the meaning of their column is known.</summary>
internal static class GridText
{
    /// <summary>The different cells of a row that hold text, left to right; a spanning cell once.</summary>
    public static ImmutableArray<TableCell> FilledCells(Table table, int row)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        for (var column = 0; column < table.ColumnCount; column++)
        {
            if (table.At(row, column) is { } cell && !string.IsNullOrWhiteSpace(cell.Text) && (cells.Count == 0 || cells[^1] != cell))
            {
                cells.Add(cell);
            }
        }

        return cells.ToImmutable();
    }

    /// <summary>Whether the text is a classification code, alone or before its name.</summary>
    public static bool IsCode(string text)
    {
        var folded = MatchingText.Fold(text);
        var digits = folded.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var length = digits < 0 ? folded.Length : digits;
        return length is 3 or 5 or 7 && Classification.SchemeOf(folded.AsSpan(0, length)) is not null && (digits < 0 || folded[digits] != '年');
    }

    /// <summary>Whether the label is 合计, 总计 or one of the totals of a form.</summary>
    public static bool IsTotalLabel(string text) =>
        MatchingText.Fold(text) is "合计" or "总计" or "收入总计" or "支出总计" or "人员经费合计" or "公用经费合计";
}
