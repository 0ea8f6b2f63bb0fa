namespace Extractor.Pdf.Content;

/// <summary>
/// The lists that reading a page fills. A document hands the same ones to one page after the other, so that the next page finds them grown;
/// what a page gives away are copies of the right size.
/// </summary>
internal sealed class PageMemory
{
    // Honest pages have a few thousand glyphs. What a monstrous page grew is not kept for the next.
    private const int MostKept = 1 << 14;

    public List<PdfGlyph> Glyphs { get; } = new(512);

    public List<PdfRuling> Rulings { get; } = new(64);

    public List<PdfFill> Fills { get; } = [];

    public List<PdfImage> Images { get; } = [];

    public DuplicateGlyphs Duplicates { get; } = new();

    public ClippedGlyphs Clipped { get; } = new();

    /// <summary>Whether it is small enough to be kept for another page.</summary>
    public bool IsWorthKeeping => Glyphs.Capacity <= MostKept && Rulings.Capacity <= MostKept && Fills.Capacity <= MostKept
        && Images.Capacity <= MostKept && Clipped.Capacity <= MostKept;

    /// <summary>Forgets the page that was read.</summary>
    public void Clear()
    {
        Glyphs.Clear();
        Rulings.Clear();
        Fills.Clear();
        Images.Clear();
        Duplicates.Clear();
        Clipped.Clear();
    }
}
