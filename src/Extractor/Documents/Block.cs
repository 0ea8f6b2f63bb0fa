using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>A piece of a document in reading order: a <see cref="Heading"/>, a <see cref="Paragraph"/> or a <see cref="Table"/>.</summary>
public abstract record Block
{
    private protected Block(SourceLocation location) => Location = location;

    /// <summary>Where the block begins.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A line that the source itself marks as a heading.</summary>
/// <param name="Text">The printed text.</param>
/// <param name="Level">1 for the outermost.</param>
/// <param name="Location">Where it stands.</param>
public sealed record Heading(string Text, int Level, SourceLocation Location) : Block(Location);

/// <summary>
/// Running text between two breaks of the source. Lines wrapped by the source's layout are separate paragraphs in plain text
/// (the source has no other mark) and joined where the layout proves the wrap.
/// </summary>
/// <param name="Text">The printed text.</param>
/// <param name="Location">Where it begins.</param>
public sealed record Paragraph(string Text, SourceLocation Location) : Block(Location)
{
    /// <summary>
    /// Where the printed lines begin that the text was joined from, the first at 0, in ascending order; empty where the text is one
    /// line, which stands at the paragraph's own location.
    /// </summary>
    public ImmutableArray<PrintedLineStart> Lines { get; init; } = [];
}

/// <summary>The beginning of a printed line inside a joined text.</summary>
/// <param name="Start">0-based place in the text, in UTF-16 characters.</param>
/// <param name="Location">Where the line stands.</param>
public readonly record struct PrintedLineStart(int Start, SourceLocation Location);
