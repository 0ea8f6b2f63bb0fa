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
public sealed record Paragraph(string Text, SourceLocation Location) : Block(Location);
