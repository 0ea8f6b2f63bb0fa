using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>
/// A document after tables were rebuilt: the same shape whatever the source was. What a later stage knows of a report
/// (that it is fiscal, that a column holds 万元) is built on this and on nothing below it.
/// </summary>
public sealed record ExtractedDocument
{
    /// <summary>What was read.</summary>
    public required DocumentIdentity Identity { get; init; }

    /// <summary>
    /// Headings, paragraphs and logical tables in reading order. Captions and notes of a table also stand here as paragraphs;
    /// repeated captions of a continued table stand here once.
    /// </summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>One entry a page; empty for a source without pages.</summary>
    public ImmutableArray<PageSummary> Pages { get; init; } = [];

    /// <summary>
    /// Page numbers and running headers, which stand on the pages but are no part of the report; in page order, for a source without
    /// pages in the order of its sections.
    /// </summary>
    public ImmutableArray<CaptionLine> PageFurniture { get; init; } = [];

    /// <summary>How each page was read that was read from its picture, by page.</summary>
    public ImmutableArray<PageRecognition> Recognitions { get; init; } = [];

    /// <summary>The number of lines of a text source, or null.</summary>
    public int? LineCount { get; init; }

    /// <summary>Everything that happened on the way, in reading order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether a part of the document could not be read: something went wrong that is an error, not a warning.</summary>
    public bool IsIncomplete => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The logical tables in reading order.</summary>
    public IEnumerable<Table> Tables => Blocks.OfType<Table>();
}

/// <summary>What became of the glyphs of a page: the conservation of text, page by page.</summary>
/// <param name="Number">1-based page number.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Glyphs">
/// Glyphs that a reader of the page sees: blanks, glyphs off the page, text hidden under visible text and overprinted repeats
/// are not counted.
/// </param>
/// <param name="GlyphsInCells">Of these, how many ended in a table cell.</param>
/// <param name="GlyphsUnassigned">Of these, how many stand inside a table region but in no cell.</param>
public sealed record PageSummary(int Number, double Width, double Height, int Glyphs, int GlyphsInCells, int GlyphsUnassigned);
