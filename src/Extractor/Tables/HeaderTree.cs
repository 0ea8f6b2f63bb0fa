using System.Collections.Immutable;
using System.Text;
using Extractor.Documents;
using Extractor.Layout;

namespace Extractor.Tables;

/// <summary>The header texts above one column, from the outermost to the column's own.</summary>
/// <param name="Labels">
/// Printed labels on one line each, blanks between Han characters removed; a label that spans several header rows is there once.
/// Empty for a column without header.
/// </param>
public sealed record HeaderPath(ImmutableArray<string> Labels)
{
    /// <summary>The column's own label, or an empty text.</summary>
    public string Leaf => Labels.IsEmpty ? string.Empty : Labels[^1];

    /// <summary>The labels separated by <c> / </c>, such as <c>本年支出 / 基本支出</c>.</summary>
    public override string ToString() => string.Join(" / ", Labels);
}

/// <summary>
/// The header of a table read as a tree: for every column the path of labels that leads to it. Spans are followed where the source
/// has them; in plain grids a blank cell to the right of a label belongs to that label, and a blank cell below a label goes on with it.
/// </summary>
/// <param name="Rows">Which rows are header.</param>
/// <param name="Paths">One path a column, left to right.</param>
/// <param name="ColumnNumbers">The printed number of each column (栏次), or null where none is printed; one entry a column.</param>
public sealed record HeaderTree(HeaderRows Rows, ImmutableArray<HeaderPath> Paths, ImmutableArray<int?> ColumnNumbers)
{
    /// <summary>类, 款, 项, 编码 or 名称; anything longer in a body row is a value.</summary>
    private const int LongestTellingLabel = 2;

    /// <summary>Reads the header of a table. A table without header gives empty paths.</summary>
    public static HeaderTree Of(Table table)
    {
        var rows = HeaderRows.Of(table);
        var labelEnd = rows.ColumnNumberRow ?? rows.End;
        var hasSpans = table.Origin is GridOrigin.Ruled or GridOrigin.Markup && SpansAnywhere(table, rows.First, labelEnd);
        var paths = hasSpans ? FollowSpans(table, rows.First, labelEnd) : FillBlanks(table, rows.First, labelEnd);
        paths = TellTwinsApart(table, rows, paths);
        return new HeaderTree(rows, paths, [.. Enumerable.Range(0, table.ColumnCount).Select(column =>
            rows.ColumnNumberRow is { } row && table.At(row, column) is { } cell ? CellKind.Ordinal(cell.Text) : null)]);
    }

    /// <summary>A label for reading: on one line, without the blanks that spread Chinese labels over their cell.</summary>
    internal static string LabelOf(TableCell cell)
    {
        var joined = cell.JoinedText.Trim();
        var label = new StringBuilder(joined.Length);
        for (var i = 0; i < joined.Length; i++)
        {
            if (!char.IsWhiteSpace(joined[i]) || KeepsBlank(joined, i))
            {
                label.Append(joined[i]);
            }
        }

        return label.ToString();
    }

    private static bool KeepsBlank(string text, int index) =>
        !char.IsWhiteSpace(text[index - 1]) && !WordGap.IsWide(text[index - 1])
        && text[(index + 1)..].TrimStart() is { Length: > 0 } rest && !WordGap.IsWide(rest[0]);

    /// <summary>
    /// Neighbouring columns under one and the same path lack the label that tells them apart. Some publishers print it in the first
    /// body row: 类, 款 and 项 under 科目编码, with 合计 and its amounts beside them.
    /// </summary>
    private static ImmutableArray<HeaderPath> TellTwinsApart(Table table, HeaderRows rows, ImmutableArray<HeaderPath> paths)
    {
        if (rows.Count == 0 || rows.ColumnNumberRow is not null || rows.End >= table.RowCount)
        {
            return paths;
        }

        var told = paths.ToBuilder();
        for (var first = 0; first < paths.Length;)
        {
            var end = first + 1;
            while (end < paths.Length && paths[end].Labels.SequenceEqual(paths[first].Labels))
            {
                end++;
            }

            var labels = Enumerable.Range(first, end - first)
                .Select(column => table.At(rows.End, column) is { ColumnSpan: 1 } cell && !CellKind.IsFigure(cell.Text) ? LabelOf(cell) : string.Empty)
                .ToArray();
            if (labels.Length > 1 && !paths[first].Labels.IsEmpty
                && Array.TrueForAll(labels, label => label.Length is > 0 and <= LongestTellingLabel)
                && labels.Distinct(StringComparer.Ordinal).Count() == labels.Length)
            {
                for (var column = first; column < end; column++)
                {
                    told[column] = new HeaderPath(paths[column].Labels.Add(labels[column - first]));
                }
            }

            first = end;
        }

        return told.ToImmutable();
    }

    private static bool SpansAnywhere(Table table, int first, int end) =>
        table.Cells.Any(cell => cell.Row >= first && cell.Row < end && (cell.RowSpan > 1 || cell.ColumnSpan > 1));

    private static ImmutableArray<HeaderPath> FollowSpans(Table table, int first, int end)
    {
        var paths = ImmutableArray.CreateBuilder<HeaderPath>(table.ColumnCount);
        for (var column = 0; column < table.ColumnCount; column++)
        {
            var labels = ImmutableArray.CreateBuilder<string>();
            TableCell? last = null;
            for (var row = first; row < end; row++)
            {
                var cell = table.At(row, column);
                if (cell is not null && !ReferenceEquals(cell, last) && LabelOf(cell) is { Length: > 0 } label)
                {
                    labels.Add(label);
                }

                last = cell;
            }

            paths.Add(new HeaderPath(labels.ToImmutable()));
        }

        return paths.ToImmutable();
    }

    private static ImmutableArray<HeaderPath> FillBlanks(Table table, int first, int end)
    {
        var previous = Enumerable.Repeat(ImmutableArray<string>.Empty, table.ColumnCount).ToArray();
        var isOwn = new bool[table.ColumnCount];
        for (var row = first; row < end; row++)
        {
            var current = new ImmutableArray<string>[table.ColumnCount];
            var owns = new bool[table.ColumnCount];
            for (var column = 0; column < table.ColumnCount; column++)
            {
                var label = table.At(row, column) is { } cell ? LabelOf(cell) : string.Empty;
                owns[column] = label.Length > 0;
                current[column] = label.Length > 0 ? previous[column].Add(label)
                    : column > 0 && row < end - 1 && BelongsToLeft(previous, isOwn, column) ? current[column - 1]
                    : previous[column];
            }

            previous = current;
            isOwn = owns;
        }

        return [.. previous.Select(labels => new HeaderPath(labels))];
    }

    /// <summary>
    /// A blank goes on with the label at its left if both stand under the same outer label. Below a label of its own it goes on
    /// with that one instead: 年初结转和结余 over two rows.
    /// </summary>
    private static bool BelongsToLeft(ImmutableArray<string>[] above, bool[] isOwn, int column) =>
        !isOwn[column] && above[column].SequenceEqual(above[column - 1]);
}
