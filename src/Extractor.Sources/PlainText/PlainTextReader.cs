using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Encodings;

namespace Extractor.Sources.PlainText;

/// <summary>
/// Reads the text dialects that converters make of a report. A grid row is a line with tabs and cells between them; or, where every
/// line of a run has just one leading tab, a cell is a line and an empty line ends the row. Rows between bars are tables of Markdown, and a
/// file of comma-separated records is read as a sheet. Everything else is paragraphs, a line each.
/// </summary>
/// <remarks>
/// An empty line between two runs of the same grid is a page break inside the table, not its end: the report's tables are always
/// separated by a title.
/// </remarks>
internal static class PlainTextReader
{
    /// <summary>The name under which documents of this reader are recorded.</summary>
    public const string Adapter = "plain-text";

    /// <summary>Reads a whole text; never fails.</summary>
    public static SourceReading Read(ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes)
    {
        var decoded = TextDecoding.Decode(bytes.Span);
        var lines = TextLines.Split(decoded.Text);
        var diagnostics = notes.ToBuilder();
        if (decoded.Evidence != EncodingEvidence.ValidUtf8)
        {
            diagnostics.Add(DiagnosticCatalog.EncodingDecided(decoded.EncodingName, decoded.Reason));
        }

        var damaged = Array.FindIndex(lines, line => line.Contains('\uFFFD'));
        if (damaged >= 0)
        {
            diagnostics.Add(DiagnosticCatalog.InvalidEncoding(decoded.EncodingName, SourceLocation.OnLine(damaged + 1)));
        }

        return SourceReading.Of(new FlowDocument(
            identity with { Adapter = Adapter }, DelimitedText.TryRead(decoded.Text) ?? ReadBlocks(lines), lines.Length, diagnostics.ToImmutable()));
    }

    private static ImmutableArray<Block> ReadBlocks(string[] lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < lines.Length;)
        {
            if ((GridRun.TryTake(lines, at) ?? MarkdownTable.TryTake(lines, at)) is { } run)
            {
                blocks.Add(run.Table);
                at = run.End;
                continue;
            }

            var line = MarkupTokens.Remove(lines[at]).Trim();
            if (line.Length > 0)
            {
                blocks.Add(AsBlock(line, SourceLocation.OnLine(at + 1)));
            }

            at++;
        }

        return blocks.ToImmutable();
    }

    /// <summary>Markdown marks headings by one to six number signs.</summary>
    private static Block AsBlock(string line, SourceLocation location)
    {
        var level = line.AsSpan().IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && line[level] == ' '
            ? new Heading(line[(level + 1)..].Trim(), level, location)
            : new Paragraph(line, location);
    }
}
