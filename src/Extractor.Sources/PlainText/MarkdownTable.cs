using System.Collections.Immutable;
using System.Text;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.PlainText;

/// <summary>
/// Tables as Markdown writes them (GitHub Flavored Markdown, 4.10): rows of cells between bars. A run of lines is a table when its second
/// line is the row of dashes, or when at least two lines begin and end with a bar.
/// </summary>
internal static class MarkdownTable
{
    /// <summary>More columns than this are a drawing with bars, not a table.</summary>
    private const int MostColumns = 512;

    /// <summary>The table that begins at line <paramref name="start"/> (0-based), or null.</summary>
    public static GridRun? TryTake(string[] lines, int start)
    {
        if (!lines[start].Contains('|') || !Begins(lines, start))
        {
            return null;
        }

        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var (rows, columns, end) = (0, 0, start);
        for (; end < lines.Length && lines[end].Contains('|'); end++)
        {
            if (IsSeparator(lines[end]))
            {
                continue;
            }

            var texts = CellsOf(lines[end]);
            if (texts.Count > MostColumns)
            {
                return null;
            }

            for (var column = 0; column < texts.Count; column++)
            {
                cells.Add(new TableCell(rows, column, 1, 1, texts[column], SourceLocation.OnLine(end + 1, column)));
            }

            columns = Math.Max(columns, texts.Count);
            rows++;
        }

        var location = SourceLocation.OnLine(start + 1);
        return rows == 0 || columns < 2 ? null : new GridRun(
            new Table(rows, columns, cells.ToImmutable(), location)
            {
                Origin = GridOrigin.Tabs,
                Fragments = [new TableFragment(location, 0, rows, end)],
            },
            end);
    }

    private static bool Begins(string[] lines, int start)
    {
        var next = start + 1 < lines.Length ? lines[start + 1] : string.Empty;
        return IsSeparator(next) || (IsBarred(lines[start]) && IsBarred(next));
    }

    private static bool IsBarred(string line)
    {
        var trimmed = line.AsSpan().Trim();
        return trimmed.Length > 2 && trimmed[0] == '|' && trimmed[^1] == '|';
    }

    private static bool IsSeparator(string line) =>
        line.AsSpan().IndexOfAnyExcept("-: \t|") < 0 && line.Contains('-') && line.Contains('|');

    private static List<string> CellsOf(string line)
    {
        var trimmed = line.AsSpan().Trim();
        trimmed = trimmed.StartsWith("|") ? trimmed[1..] : trimmed;
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var at = 0; at < trimmed.Length; at++)
        {
            if (trimmed[at] == '\\' && at + 1 < trimmed.Length && trimmed[at + 1] == '|')
            {
                cell.Append('|');
                at++;
            }
            else if (trimmed[at] == '|')
            {
                cells.Add(Printed(cell));
            }
            else
            {
                cell.Append(trimmed[at]);
            }
        }

        if (cell.Length > 0 || !trimmed.EndsWith("|"))
        {
            cells.Add(Printed(cell));
        }

        return cells;
    }

    /// <summary>A break stands as an element in a cell, and a whole cell may be bold.</summary>
    private static string Printed(StringBuilder cell)
    {
        var text = cell.Replace("<br>", "\n").Replace("<br/>", "\n").Replace("<br />", "\n").ToString().Trim();
        cell.Clear();
        text = MarkupTokens.Remove(text);
        return text.Length > 4 && text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal) ? text[2..^2] : text;
    }
}
