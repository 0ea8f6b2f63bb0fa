using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Html;
using Extractor.Sources.PlainText;

namespace Extractor.Sources.Word;

/// <summary>
/// Documents that a program put into the document whole (<c>w:altChunk</c>), for Word to take over when it opens it: web pages, texts and
/// Word documents are read by their own readers, within one budget for all of them.
/// </summary>
internal sealed class WordChunks(WordAllowance allowance, int depth)
{
    /// <summary>Word documents inside one another.</summary>
    private const int MostDepth = 2;

    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one, or gives null for a format that is not read, one beyond the budget, one that cannot be read, and one that was read before.</summary>
    /// <param name="package">The document.</param>
    /// <param name="part">The name of the part.</param>
    /// <param name="diagnostics">Receives what its reader had to say.</param>
    internal ImmutableArray<Block>? Read(WordPackage package, string part, ICollection<Diagnostic> diagnostics)
    {
        if (!seen.Add(part) || package.ReadBytes(part, allowance.Chunks) is not { Length: > 0 } bytes)
        {
            return null;
        }

        allowance.Chunks -= bytes.Length;
        var format = ContentFormatDetection.Detect(bytes);
        var identity = new DocumentIdentity(part, string.Empty, bytes.Length, format.MediaType, "none");
        var reading = format == ContentFormat.Html ? HtmlSourceReader.Read(bytes, identity, [], SourceReadOptions.Default, CancellationToken.None)
            : format == ContentFormat.PlainText && !IsOtherMarkup(bytes) ? PlainTextReader.Read(bytes, identity, [])
            : format == ContentFormat.Docx && depth < MostDepth ? WordSourceReader.Read(bytes, identity, [], allowance, depth + 1)
            : null;
        if (reading?.Document is not FlowDocument document)
        {
            return null;
        }

        foreach (var diagnostic in reading.Diagnostics.Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Information))
        {
            diagnostics.Add(diagnostic with { Location = SourceLocation.WholeDocument });
        }

        return document.Blocks;
    }

    /// <summary>A block at a place of the document around it; rows of a table count as its paragraphs do.</summary>
    /// <param name="block">The block as its own reader located it.</param>
    /// <param name="line">The ordinal of its first line.</param>
    /// <param name="rowStep">1 where rows count, 0 where they share the number of the row around them.</param>
    internal static Block Relocated(Block block, int line, int rowStep)
    {
        var location = SourceLocation.OnLine(line);
        return block switch
        {
            Paragraph paragraph => paragraph with { Location = location, Lines = [] },
            Heading heading => heading with { Location = location },
            Table table => new Table(
                table.RowCount,
                table.ColumnCount,
                [.. table.Cells.Select(cell => cell with { Location = SourceLocation.OnLine(line + (cell.Row * rowStep), cell.Column) })],
                location)
            {
                Origin = table.Origin,
                Title = table.Title,
                Caption = [.. table.Caption.Select(caption => caption with { Location = location })],
            },
            _ => block,
        };
    }

    /// <summary>Rich text and web archives are text to the eye of a program only.</summary>
    private static bool IsOtherMarkup(ReadOnlySpan<byte> bytes) => bytes.StartsWith("{\\rtf"u8) || bytes.StartsWith("MIME-Version:"u8);
}
