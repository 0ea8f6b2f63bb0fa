using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Layout;

/// <summary>A page made ready for reading: turned so that its text runs from left to right, its glyphs each there once.</summary>
/// <param name="Page">The page in the frame in which it is read.</param>
/// <param name="Frame">How it was turned; leads places back to the page as it is.</param>
/// <param name="Glyphs">The glyphs a reader sees, in painting order, blanks included.</param>
public sealed record PageLayout(Page Page, ReadingFrame Frame, ImmutableArray<Glyph> Glyphs)
{
    /// <summary>Number of glyphs that are no blanks.</summary>
    public int InkedGlyphCount { get; } = CountInked(Glyphs);

    /// <summary>Makes a page ready.</summary>
    public static PageLayout Of(Page page)
    {
        var frame = ReadingFrame.Of(page);
        var turned = frame.ToReading(page);
        return new PageLayout(turned, frame, GlyphSelection.Select(turned));
    }

    /// <summary>The same page without what only finding tables needs, so that a long document does not keep it in memory.</summary>
    public PageLayout Released() => this with
    {
        Page = Page with { Glyphs = [], Rulings = [], FilledAreas = [], Images = [] },
        Glyphs = [],
    };

    private static int CountInked(ImmutableArray<Glyph> glyphs)
    {
        var count = 0;
        foreach (ref readonly var glyph in glyphs.AsSpan())
        {
            count += string.IsNullOrWhiteSpace(glyph.Text) ? 0 : 1;
        }

        return count;
    }

    /// <summary>All text of the page as lines, tables included, one line for everything on one height.</summary>
    public PageText ReadText() =>
        new(Page.Number, [.. new LineAssembly(Glyphs).Assemble().Select(line => line.Text)]) { Diagnostics = Page.Diagnostics };
}
