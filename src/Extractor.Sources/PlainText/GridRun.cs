using Extractor.Documents;

namespace Extractor.Sources.PlainText;

/// <summary>A table of a plain text with the line after it.</summary>
/// <param name="Table">The table; rows may have fewer cells than it has columns, as printed.</param>
/// <param name="End">0-based index of the first line that is no part of it.</param>
internal sealed record GridRun(Table Table, int End)
{
    /// <summary>The run that begins at line <paramref name="start"/> (0-based), or null when no table begins there.</summary>
    public static GridRun? TryTake(string[] lines, int start)
    {
        if (!lines[start].Contains('\t'))
        {
            return null;
        }

        var firstEnd = EndOfTabLines(lines, start);
        return IsCellPerLine(lines, start, firstEnd) ? TakeCellPerLine(lines, start) : TakeRowPerLine(lines, start);
    }

    private static GridRun? TakeRowPerLine(string[] lines, int start)
    {
        var end = EndOfTabLines(lines, start);
        var columns = WidestRow(lines, start, end);
        if (end - start == 1 && columns < 3)
        {
            // One line with one or two tabs is an indented sentence or a dotted entry, not a table.
            return null;
        }

        while (NextRun(lines, end) is var next && next > end)
        {
            var nextEnd = EndOfTabLines(lines, next);
            if (WidestRow(lines, next, nextEnd) != columns || IsCellPerLine(lines, next, nextEnd))
            {
                break;
            }

            end = nextEnd;
        }

        var rows = new TabRows();
        for (var at = start; at < end; at++)
        {
            if (lines[at].Contains('\t') && !IsMarkdownSeparator(lines[at]))
            {
                rows.AddRow(lines[at].Split('\t'), at + 1);
            }
        }

        return new GridRun(rows.ToTable(start + 1, end), end);
    }

    private static GridRun? TakeCellPerLine(string[] lines, int start)
    {
        var rows = new TabRows();
        var end = start;
        for (var at = start; at < lines.Length && IsCellLine(lines[at]);)
        {
            var rowEnd = at;
            while (rowEnd < lines.Length && IsCellLine(lines[rowEnd]))
            {
                rowEnd++;
            }

            rows.AddCellLines(lines, at, rowEnd);
            end = rowEnd;
            at = NextRun(lines, rowEnd);
        }

        return new GridRun(rows.ToTable(start + 1, end), end);
    }

    /// <summary>Where the tabs go on behind one or two empty lines, or <paramref name="end"/> when they do not.</summary>
    private static int NextRun(string[] lines, int end)
    {
        var next = end;
        while (next < lines.Length && next - end < 2 && string.IsNullOrWhiteSpace(lines[next]) && !lines[next].Contains('\t'))
        {
            next++;
        }

        return next < lines.Length && next > end && lines[next].Contains('\t') ? next : end;
    }

    private static int EndOfTabLines(string[] lines, int start)
    {
        var end = start;
        while (end < lines.Length && lines[end].Contains('\t'))
        {
            end++;
        }

        return end;
    }

    private static int WidestRow(string[] lines, int start, int end)
    {
        var widest = 0;
        for (var at = start; at < end; at++)
        {
            widest = Math.Max(widest, lines[at].AsSpan().Count('\t') + 1);
        }

        return widest;
    }

    /// <summary>
    /// At least two lines, each with one tab before anything but blanks. A single such line is a table only as the title row
    /// that an empty line separates from further rows.
    /// </summary>
    private static bool IsCellPerLine(string[] lines, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!IsCellLine(lines[at]))
            {
                return false;
            }
        }

        var next = NextRun(lines, end);
        return end - start >= 2 || (next > end && IsCellLine(lines[next]));
    }

    private static bool IsCellLine(string line)
    {
        var tab = line.IndexOf('\t');
        return tab >= 0 && string.IsNullOrWhiteSpace(line[..tab]) && line.IndexOf('\t', tab + 1) < 0;
    }

    /// <summary>A row of dashes that Markdown puts under a header; nobody printed it.</summary>
    private static bool IsMarkdownSeparator(string line) =>
        line.AsSpan().IndexOfAnyExcept("-: \t|") < 0 && line.Contains("--", StringComparison.Ordinal);
}
