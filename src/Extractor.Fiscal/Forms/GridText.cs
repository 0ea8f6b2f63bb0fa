using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Numbers;
using Extractor.Text;

namespace Extractor.Fiscal.Forms;

/// <summary>What a grid row looks like before its form is known.</summary>
internal static partial class GridText
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

    /// <summary>Whether the row is 栏次 1 2 3 …: the word, or whole numbers that count up from 1.</summary>
    public static bool IsOrdinalRow(ImmutableArray<TableCell> cells)
    {
        if (cells.Any(cell => MatchingText.Fold(cell.Text) is "栏次" or "栏目" or "栏"))
        {
            return true;
        }

        if (cells.Length < 3)
        {
            return false;
        }

        for (var at = 0; at < cells.Length; at++)
        {
            if (!Ordinal().IsMatch(MatchingText.Fold(cells[at].Text)) || LeadingNumber(cells[at].Text) != at + 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the row holds figures or the label of an item, and so cannot be a header.</summary>
    public static bool IsBodyRow(ImmutableArray<TableCell> cells)
    {
        if (cells.Length == 0)
        {
            return false;
        }

        return cells.Any(cell => IsFigure(cell.Text) || IsCode(cell.Text) || IsItemLabel(cell.Text))
            || (cells.Any(cell => IsTotalLabel(cell.Text)) && cells.All(cell => IsTotalLabel(cell.Text) || IsEmptyFigure(cell.Text)));
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
    public static bool IsTotalLabel(string text) => MatchingText.Fold(text) is "合计" or "总计" or "收入总计" or "支出总计" or "人员经费合计" or "公用经费合计";

    private static bool IsFigure(string text) => NumberText.Read(text) is { HasValue: true, Unit: null, IsPercentage: false };

    private static bool IsEmptyFigure(string text) => NumberText.Read(text).Kind is not (NumberKind.Text or NumberKind.Illegible);

    private static bool IsItemLabel(string text) => ItemLabel().IsMatch(MatchingText.Fold(text));

    private static int LeadingNumber(string text) =>
        int.TryParse(Ordinal().Match(MatchingText.Fold(text)).Groups["number"].ValueSpan, out var number) ? number : 0;

    [GeneratedRegex(@"^\(?(?<number>\d{1,2})(?:栏|\)|=.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十廿卅]+、|\([一二三四五六七八九十廿卅]+\))", RegexOptions.CultureInvariant)]
    private static partial Regex ItemLabel();
}
