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
    /// <summary>Where the printed lines begin in <see cref="Text"/>, at least one; empty for a table.</summary>
    public ImmutableArray<PrintedLineStart> Lines { get; init; } = [];

    /// <summary>The lines of a document in reading order, without blank ones and without what is printed nowhere: the figures behind charts.</summary>
    public static ImmutableArray<DocumentLine> Of(ExtractedDocument document)
    {
        var lines = ImmutableArray.CreateBuilder<DocumentLine>(document.Blocks.Length);
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Table { Origin: GridOrigin.Chart }:
                    break;
                case Table table:
                    lines.Add(new DocumentLine(string.Empty, table, table.Location));
                    break;
                case Paragraph paragraph:
                    Add(paragraph.Text, paragraph.Location, paragraph.Lines);
                    break;
                case Heading heading:
                    Add(heading.Text, heading.Location, []);
                    break;
            }
        }

        return lines.ToImmutable();

        void Add(string text, SourceLocation location, ImmutableArray<PrintedLineStart> starts)
        {
            var joined = LineJoining.Join(text);
            var line = joined.Trim();
            if (line.Length > 0)
            {
                // Where joining changed the text, its lines can no longer be told apart.
                var blanks = joined.Length - joined.AsSpan().TrimStart().Length;
                var isUnchanged = joined.Length == text.Length && !starts.IsEmpty;
                lines.Add(new DocumentLine(line, null, location)
                {
                    Lines = isUnchanged
                        ? [.. starts.Select(start => start with { Start = Math.Max(0, start.Start - blanks) }).Where(start => start.Start < line.Length)]
                        : [new PrintedLineStart(0, location)],
                });
            }
        }
    }
}
