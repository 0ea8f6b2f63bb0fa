using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>A document whose blocks follow one another and whose tables are explicit: Word, web pages, plain text.</summary>
public sealed class FlowDocument : SourceDocument
{
    /// <summary>Makes a document of blocks in reading order.</summary>
    public FlowDocument(
        DocumentIdentity identity, ImmutableArray<Block> blocks, int? lineCount, ImmutableArray<Diagnostic> diagnostics)
        : base(identity, diagnostics)
    {
        Blocks = blocks;
        LineCount = lineCount;
    }

    /// <summary>Headings, paragraphs and tables in reading order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>
    /// Running headers and footers, which a layout would print on each page: once for each section, located at its first line.
    /// </summary>
    public ImmutableArray<CaptionLine> PageFurniture { get; init; } = [];

    /// <summary>The number of lines of a text source; null for formats without lines.</summary>
    public int? LineCount { get; }
}
