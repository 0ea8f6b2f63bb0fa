using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.PlainText;

/// <summary>Collects rows of cells as the lines of a text give them, and makes a table of them.</summary>
internal sealed class TabRows
{
    private readonly List<(string[] Texts, int Line)> rows = [];
    private bool isCellPerLine;

    /// <summary>A row on one line.</summary>
    /// <param name="texts">Its cells.</param>
    /// <param name="line">1-based line.</param>
    public void AddRow(string[] texts, int line) => rows.Add((Array.ConvertAll(texts, Clean), line));

    /// <summary>A row of which each line from <paramref name="start"/> to before <paramref name="end"/> (0-based) is one cell behind a tab.</summary>
    public void AddCellLines(string[] lines, int start, int end)
    {
        isCellPerLine = true;
        rows.Add((Array.ConvertAll(lines[start..end], line => Clean(line[(line.IndexOf('\t') + 1)..])), start + 1));
    }

    /// <summary>The table from <paramref name="firstLine"/> to <paramref name="lastLine"/> (1-based, both included).</summary>
    public Table ToTable(int firstLine, int lastLine)
    {
        var widths = isCellPerLine ? CoveredCells.Widths([.. rows.Select(row => row.Texts)]) : null;
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var columns = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            var (texts, line) = rows[row];
            var column = 0;
            for (var at = 0; at < texts.Length; at++)
            {
                var width = widths is { } known ? known[row][at] : 1;
                cells.Add(new TableCell(row, column, 1, width, texts[at], PlaceOf(line, at)));
                column += width;
            }

            columns = Math.Max(columns, column);
        }

        var location = SourceLocation.OnLine(firstLine);
        return new Table(rows.Count, columns, cells.ToImmutable(), location)
        {
            Origin = GridOrigin.Tabs,
            Fragments = [new TableFragment(location, 0, rows.Count, lastLine)],
        };
    }

    private SourceLocation PlaceOf(int line, int at) => isCellPerLine ? SourceLocation.OnLine(line + at, 0) : SourceLocation.OnLine(line, at);

    private static string Clean(string text) => MarkupTokens.Remove(text).Trim();
}
