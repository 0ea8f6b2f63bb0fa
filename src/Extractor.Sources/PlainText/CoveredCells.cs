using System.Buffers;
using System.Collections.Immutable;

namespace Extractor.Sources.PlainText;

/// <summary>
/// Where the cells that a merge covers are dropped (one cell a line), the rest of a short row stands to the left of its columns. In a form of
/// whole rows two things tell how wide the cells of a short row are: its amounts belong under amounts, and a header has one cell for each
/// group of the labels below it.
/// </summary>
/// <remarks>
/// A table of which any row of the body stays unexplained is left as it was printed: it is not such a form, and a guess would move figures.
/// The dialect of seed S4 (<c>domain.md</c> 8).
/// </remarks>
internal static class CoveredCells
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> Separators = SearchValues.Create(".,．，");
    private static readonly SearchValues<char> OfAmounts = SearchValues.Create("0123456789０１２３４５６７８９.,．，-－");

    /// <summary>For each row the widths of its cells in columns; null where no row has to move, or where one cannot be placed.</summary>
    /// <param name="rows">The texts of the cells, row by row, as they were printed.</param>
    public static ImmutableArray<ImmutableArray<int>>? Widths(IReadOnlyList<string[]> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
        var whole = rows.Where(row => row.Length == columns && row.Any(IsAmount)).ToArray();
        var body = rows.TakeWhile(row => !row.Any(text => IsAmount(text) || IsCode(text))).Count();
        if (whole.Length == 0 || rows.All(row => row.Length == columns))
        {
            return null;
        }

        var amounts = AmountColumns(whole, rows.Take(body).LastOrDefault(row => row.Length == columns), columns);
        var widths = new ImmutableArray<int>[rows.Count];
        for (var at = body; at < rows.Count; at++)
        {
            if (BodyWidths(rows[at], columns, amounts) is not { } found)
            {
                return null;
            }

            widths[at] = found;
        }

        HeaderWidths(rows, body, columns, amounts[0], widths);
        return [.. widths];
    }

    /// <summary>Columns that hold an amount, and those without any that the header calls the same (决算数 of a panel with blanks only).</summary>
    private static int[] AmountColumns(string[][] whole, string[]? labels, int columns)
    {
        var filled = Enumerable.Range(0, columns).Where(column => whole.Any(row => IsAmount(row[column]))).ToHashSet();
        var named = labels is null ? [] : filled.Select(column => labels[column]).Where(label => label.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, columns).Where(column => filled.Contains(column) || (labels is not null && named.Contains(labels[column])))];
    }

    /// <summary>The widths of a row of the body, or null when they cannot be told.</summary>
    private static ImmutableArray<int>? BodyWidths(string[] row, int columns, int[] amounts)
    {
        if (row.Length == columns)
        {
            return Ones(columns);
        }

        // 合计 over the code and the name: what is missing is missing before the first amount.
        var missing = columns - row.Length;
        if (row.Length > 1 && LeadingNames(row) == 1 && missing < amounts[0])
        {
            return Wide(row.Length, (0, missing));
        }

        // 人员经费合计 and 公用经费合计: each label reaches to its amount, the last amount stands in the last column.
        if (row.Length == 4 && !IsAmount(row[0]) && IsAmount(row[1]) && !IsAmount(row[2]) && IsAmount(row[3]) && amounts.Length > 1 && amounts[^1] == columns - 1)
        {
            return [amounts[0], 1, columns - amounts[0] - 2, 1];
        }

        return null;
    }

    /// <summary>The header from its lowest line up: each line is as wide as the one below it, whose labels it groups.</summary>
    private static void HeaderWidths(IReadOnlyList<string[]> rows, int end, int columns, int names, ImmutableArray<int>[] widths)
    {
        for (var at = 0; at < end; at++)
        {
            widths[at] = Ones(rows[at].Length);
        }

        string[]? below = null;
        for (var at = end - 1; at >= 0; at--)
        {
            var row = rows[at];
            var found = row.Length == columns ? Ones(columns)
                : IsColumnNumbers(row) || (below is null && row.Length == columns - names + 1) ? Wide(row.Length, (0, columns - row.Length))
                : below is null ? default
                : HeaderGroups.Over(row, below, widths[at + 1], names);
            if (found.IsDefault)
            {
                return;
            }

            widths[at] = found;

            // 栏次 has a number for every column; the labels stand above it.
            below = IsColumnNumbers(row) ? below : row;
        }
    }

    /// <summary>How many cells stand before the first amount, codes included; none where the first cell is blank or an amount.</summary>
    private static int LeadingNames(string[] row) => row[0].Length > 0 ? Math.Max(0, Array.FindIndex(row, IsAmount)) : 0;

    private static bool IsColumnNumbers(string[] row) => row.Skip(1).All(text => text.Length is > 0 and < 3 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);

    private static ImmutableArray<int> Ones(int count) => [.. Enumerable.Repeat(1, count)];

    private static ImmutableArray<int> Wide(int count, (int At, int More) cell) => Ones(count).SetItem(cell.At, 1 + cell.More);

    private static bool IsCode(string text) => text.Length is >= 3 and <= 8 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Digits with a point or a separator; a code, a line number and a name have neither.</summary>
    private static bool IsAmount(string text) =>
        text.AsSpan().ContainsAny(Separators) && text.AsSpan().ContainsAny(Digits) && !text.AsSpan().ContainsAnyExcept(OfAmounts);
}
