using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Tests.Tables;

/// <summary>Documents of paragraphs and tab grids, as readers of plain text make them.</summary>
internal static class FlowTables
{
    /// <summary>Each line with tabs is a grid row, neighbouring ones a table; every other line is a paragraph.</summary>
    public static ExtractedDocument Extract(params string[] lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            while (end < lines.Length && lines[end].Contains('\t'))
            {
                end++;
            }

            if (end > at)
            {
                blocks.Add(Grid(at + 1, lines[at..end]));
                at = end;
            }
            else
            {
                if (lines[at].Length > 0)
                {
                    blocks.Add(new Paragraph(lines[at], SourceLocation.OnLine(at + 1)));
                }

                at++;
            }
        }

        using var document = new FlowDocument(
            new DocumentIdentity("invented.txt", new string('0', 64), 1, "text/plain", "test"), blocks.ToImmutable(), lines.Length, []);
        return ExtractionPipeline.Extract(document);
    }

    /// <summary>A table of tab separated rows.</summary>
    public static Table Grid(int firstLine, params string[] rows)
    {
        var places = rows.Select(row => row.Split('\t')).ToArray();
        var cells = places.SelectMany((row, y) => row.Select((text, x) => new TableCell(y, x, 1, 1, text, SourceLocation.OnLine(firstLine + y, x))));
        return new Table(rows.Length, places.Max(row => row.Length), [.. cells], SourceLocation.OnLine(firstLine)) { Origin = GridOrigin.Tabs };
    }

    /// <summary>The same with spans, which plain text cannot show: rows as in <see cref="Layout.PageBuilder.Table"/>.</summary>
    public static Table Ruled(params string[] rows) =>
        Layout.PageBuilder.Extract(new Layout.PageBuilder(width: 2000, height: 2000).Table(10, 10, rows).Build()).Tables.Single();
}
