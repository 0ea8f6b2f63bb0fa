using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>Words on one baseline, from left to right as a reader reads them.</summary>
/// <param name="Words">At least one.</param>
/// <param name="Box">The union of the word boxes, in points.</param>
/// <param name="FontSize">The greatest size on the line, in points.</param>
public sealed record TextLine(ImmutableArray<Word> Words, BoundingBox Box, double FontSize)
{
    /// <summary>The words with one blank at each real gap.</summary>
    public string Text { get; } = Words.Length == 1 ? Words[0].Text : string.Join(' ', Words.Select(word => word.Text));

    /// <summary>Makes a line of words.</summary>
    internal static TextLine Of(ImmutableArray<Word> words)
    {
        var (box, size) = Word.ExtentOf(words);
        return new TextLine(words, box, size);
    }
}
