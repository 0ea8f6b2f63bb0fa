using System.Collections.Immutable;

namespace Extractor.Pdf.Content;

/// <summary>Gathers glyphs that are clipped away, each place and character once.</summary>
internal sealed class ClippedGlyphs
{
    private readonly List<PdfGlyph> glyphs = [];
    private readonly DuplicateGlyphs duplicates = new();

    public int Count => glyphs.Count;

    public int Capacity => glyphs.Capacity;

    public void Clear()
    {
        glyphs.Clear();
        duplicates.Clear();
    }

    public void Add(in PdfGlyph glyph)
    {
        if (duplicates.Find(glyph, glyphs) < 0)
        {
            duplicates.Add(glyph, glyphs.Count);
            glyphs.Add(glyph);
        }
    }

    /// <summary>
    /// Those that are not among the shown glyphs. Spreadsheets paint a text once for every cell that it runs through, clipped to that cell:
    /// what one painting hides another shows.
    /// </summary>
    public ImmutableArray<PdfGlyph> NotShown(DuplicateGlyphs shownPlaces, List<PdfGlyph> shown)
    {
        if (glyphs.Count == 0)
        {
            return [];
        }

        var hidden = ImmutableArray.CreateBuilder<PdfGlyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (shownPlaces.Find(glyph, shown) < 0)
            {
                hidden.Add(glyph);
            }
        }

        return hidden.DrainToImmutable();
    }
}
