using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>
/// One page as a reader sees it: rotation and crop are already applied. Everything on it is in points from the top-left corner.
/// </summary>
public sealed record Page
{
    /// <summary>1-based number in the document.</summary>
    public required int Number { get; init; }

    /// <summary>Visible width in points.</summary>
    public required double Width { get; init; }

    /// <summary>Visible height in points.</summary>
    public required double Height { get; init; }

    /// <summary>Glyphs in the order in which the page paints them; reading order is made later.</summary>
    public ImmutableArray<Glyph> Glyphs { get; init; } = [];

    /// <summary>Straight lines, including thin filled rectangles and the edges of stroked ones, in painting order.</summary>
    public ImmutableArray<RulingLine> Rulings { get; init; } = [];

    /// <summary>Filled areas too thick to be lines: row shading and backgrounds, in painting order.</summary>
    public ImmutableArray<FilledArea> FilledAreas { get; init; } = [];

    /// <summary>Images with their place.</summary>
    public ImmutableArray<PageImage> Images { get; init; } = [];

    /// <summary>Whether the text of the glyphs cannot be what a reader of the page sees, as with a broken font.</summary>
    public bool IsTextDoubted { get; init; }

    /// <summary>How the page was read from its picture, or null for a page whose glyphs are its own.</summary>
    public PageRecognition? Recognition { get; init; }

    /// <summary>What the reader had to say about this page.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
