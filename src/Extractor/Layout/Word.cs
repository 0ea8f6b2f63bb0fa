using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>Glyphs that stand together without a gap: a Latin word, a number, or a run of Han characters.</summary>
/// <param name="Text">The printed characters.</param>
/// <param name="Box">The union of the glyph boxes, in points.</param>
/// <param name="FontSize">The size of its first glyph, in points.</param>
public sealed record Word(string Text, BoundingBox Box, double FontSize)
{
    /// <summary>The union of the boxes of one word or more, and their greatest size, in points.</summary>
    internal static (BoundingBox Box, double FontSize) ExtentOf(ImmutableArray<Word> words)
    {
        var box = words[0].Box;
        var size = words[0].FontSize;
        for (var i = 1; i < words.Length; i++)
        {
            box = box.Union(words[i].Box);
            size = Math.Max(size, words[i].FontSize);
        }

        return (box, size);
    }
}
