using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Fiscal.Recognition;

/// <summary>One step of the reading order: a line of text, or a table.</summary>
/// <param name="Text">The line; empty for a table.</param>
/// <param name="Table">The table, or null.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record DocumentLine(string Text, Table? Table, SourceLocation Location)
{
    /// <summary>The lines of a document in reading order, without blank ones.</summary>
    public static ImmutableArray<DocumentLine> Of(ExtractedDocument document)
    {
        var lines = ImmutableArray.CreateBuilder<DocumentLine>(document.Blocks.Length);
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Table table:
                    lines.Add(new DocumentLine(string.Empty, table, table.Location));
                    break;
                case Paragraph paragraph:
                    Add(paragraph.Text, paragraph.Location);
                    break;
                case Heading heading:
                    Add(heading.Text, heading.Location);
                    break;
            }
        }

        return lines.ToImmutable();

        void Add(string text, SourceLocation location)
        {
            var line = LineJoining.Join(text).Trim();
            if (line.Length > 0)
            {
                lines.Add(new DocumentLine(line, null, location));
            }
        }
    }
}
