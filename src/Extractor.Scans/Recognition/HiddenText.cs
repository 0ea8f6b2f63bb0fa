using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Scans.Recognition;

/// <summary>The invisible text of a page as a further reading of its lines: someone else recognised the same picture.</summary>
internal sealed class HiddenText
{
    /// <summary>Its name in records.</summary>
    internal const string EngineName = "text-layer";

    private readonly ImmutableArray<Glyph> glyphs;

    private HiddenText(ImmutableArray<Glyph> glyphs) => this.glyphs = glyphs;

    /// <summary>The hidden text of a page, where it stands once the page is upright.</summary>
    internal static HiddenText Of(Page page, UprightPlaces places) =>
        new([.. page.Glyphs.Where(static glyph => glyph.IsInvisible && !string.IsNullOrWhiteSpace(glyph.Text)).Select(places.Of).OrderBy(static glyph => glyph.Box.Left)]);

    /// <summary>What it says at a place, in reading order; null where it says nothing. It does not tell how sure it was.</summary>
    internal TextReading? At(BoundingBox box)
    {
        var text = string.Concat(glyphs.Where(glyph => box.Contains(glyph.Box.Center)).Select(static glyph => glyph.Text));
        return text.Length == 0 ? null : new TextReading(EngineName, text, 0);
    }
}
