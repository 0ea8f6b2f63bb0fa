using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// Makes the grid of a run of rows: rows and columns that are shown, each merged range as one cell with spans, blank cells as blank cells.
/// Columns without any content at the left and right edge are no part of it.
/// </summary>
internal static class SheetGrid
{
    /// <summary>A merge that is wider than any table runs to the edge of the sheet.</summary>
    private const int MostColumns = 512;

    /// <summary>The table, or null when it would be larger than <paramref name="places"/>, which shrinks by its size.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="rows">The rows, all of them shown, top to bottom.</param>
    /// <param name="places">How many places may still be made.</param>
    internal static Table? Build(Sheet sheet, IReadOnlyList<SheetRow> rows, ref long places)
    {
        var (left, right) = Edges(sheet, rows);
        var columns = Enumerable.Range(left, right - left + 1).Where(column => !sheet.HiddenColumns.Contains(column)).ToArray();
        places -= (long)rows.Count * columns.Length;
        if (places < 0 || columns.Length == 0)
        {
            return null;
        }

        var spans = SpansOf(sheet, rows, columns);
        var cells = ImmutableArray.CreateBuilder<TableCell>(rows.Count * columns.Length);
        for (var row = 0; row < rows.Count; row++)
        {
            var contents = rows[row].Cells.ToDictionary(static cell => cell.Column);
            for (var column = 0; column < columns.Length; column++)
            {
                var covered = spans.GetValueOrDefault((row, column), new Span(1, 1));
                if (covered.Rows == 0)
                {
                    continue;
                }

                var content = contents.GetValueOrDefault(columns[column], new SheetCell(0, 0, string.Empty, null));
                var location = sheet.Place(rows[row].Number, columns[column]);
                cells.Add(new TableCell(row, column, covered.Rows, covered.Columns, content.Text, location) { StoredValue = content.Stored });
            }
        }

        var start = sheet.Place(rows[0].Number, left);
        return new Table(rows.Count, columns.Length, cells.ToImmutable(), start)
        {
            Origin = GridOrigin.Markup,
            Fragments = [new TableFragment(start, 0, rows.Count, sheet.Place(rows[^1].Number).Line)],
        };
    }

    private static (int Left, int Right) Edges(Sheet sheet, IReadOnlyList<SheetRow> rows)
    {
        var (left, right) = (int.MaxValue, 0);
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                left = Math.Min(left, cell.Column);
                right = Math.Max(right, cell.Column);
            }
        }

        // A merged header or title may reach further than any content.
        var (top, bottom) = (rows[0].Number, rows[^1].Number);
        var filled = rows.SelectMany(static row => row.Cells).Select(static cell => (cell.Row, cell.Column)).ToHashSet();
        foreach (var range in sheet.Merges)
        {
            if (range.Top >= top && range.Bottom <= bottom && range.Right - range.Left < MostColumns && filled.Contains((range.Top, range.Left)))
            {
                right = Math.Max(right, range.Right);
            }
        }

        return left > right ? (right, right) : (left, right);
    }

    /// <summary>The spans of merged cells in shown rows and columns; places that a merge covers have none. The first of two that overlap wins.</summary>
    private static Dictionary<(int Row, int Column), Span> SpansOf(Sheet sheet, IReadOnlyList<SheetRow> rows, int[] columns)
    {
        int[] numbers = [.. rows.Select(static row => row.Number)];
        var spans = new Dictionary<(int, int), Span>();
        // Merges that do not overlap cover each place once; a file full of overlapping ones stops costing time here.
        var work = 2L * numbers.Length * columns.Length;
        foreach (var range in sheet.Merges)
        {
            var (row, height) = Shown(numbers, range.Top, range.Bottom);
            var (column, width) = Shown(columns, range.Left, range.Right);
            if (height < 1 || width < 1 || height * width < 2)
            {
                continue;
            }

            work -= (long)height * width;
            if (work < 0)
            {
                break;
            }

            if (!Overlaps(spans, row, column, height, width))
            {
                Cover(spans, row, column, height, width);
            }
        }

        return spans;
    }

    /// <summary>Which of the ascending numbers lie within a range: the index of the first, and how many.</summary>
    private static (int First, int Count) Shown(int[] numbers, int first, int last)
    {
        var from = LowerBound(numbers, first);
        return (from, LowerBound(numbers, last + 1) - from);
    }

    private static int LowerBound(int[] numbers, int value)
    {
        var at = Array.BinarySearch(numbers, value);
        return at < 0 ? ~at : at;
    }

    private static bool Overlaps(Dictionary<(int, int), Span> spans, int row, int column, int height, int width)
    {
        for (var y = row; y < row + height; y++)
        {
            for (var x = column; x < column + width; x++)
            {
                if (spans.ContainsKey((y, x)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Cover(Dictionary<(int, int), Span> spans, int row, int column, int height, int width)
    {
        for (var y = row; y < row + height; y++)
        {
            for (var x = column; x < column + width; x++)
            {
                spans[(y, x)] = new Span(0, 0);
            }
        }

        spans[(row, column)] = new Span(height, width);
    }

    /// <summary>What a place covers; nothing where a merge covers it.</summary>
    private readonly record struct Span(int Rows, int Columns);
}

/// <summary>A row of a sheet that is shown.</summary>
/// <param name="Number">0-based number in the sheet.</param>
/// <param name="Cells">Its cells with content that are shown, left to right.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells);
