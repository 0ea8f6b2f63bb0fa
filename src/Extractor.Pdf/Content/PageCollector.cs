using System.Runtime.InteropServices;
using Extractor.Pdf.Structure;
using Extractor.Pdf.Trust;

namespace Extractor.Pdf.Content;

/// <summary>Gathers what one page shows.</summary>
/// <param name="number">The page's number.</param>
/// <param name="options">Budgets.</param>
/// <param name="memory">Empty lists to gather in; nobody else uses them meanwhile.</param>
internal sealed class PageCollector(int number, PdfReadOptions options, PageMemory memory)
{
    private readonly List<PdfGlyph> glyphs = memory.Glyphs;
    private readonly List<PdfRuling> rulings = memory.Rulings;
    private readonly List<PdfFill> fills = memory.Fills;
    private readonly List<PdfImage> images = memory.Images;
    private readonly List<PdfActualText> actualTexts = [];
    private readonly List<PdfDiagnostic> diagnostics = [];
    private readonly DuplicateGlyphs duplicates = memory.Duplicates;
    private readonly ClippedGlyphs clipped = memory.Clipped;

    public int GlyphCount => glyphs.Count;

    /// <summary>How many hidden layers are open; nothing is taken while there are any.</summary>
    public int HiddenLayers { get; set; }

    /// <summary>Adds a diagnostic, once for each code.</summary>
    public void Report(string code, string? detail = null)
    {
        foreach (var known in diagnostics)
        {
            if (known.Code == code)
            {
                return;
            }
        }

        diagnostics.Add(PdfDiagnosticCode.Create(code, detail, number));
    }

    public void Add(in PdfGlyph glyph)
    {
        if (HiddenLayers > 0)
        {
            return;
        }

        var twin = duplicates.Find(glyph, glyphs);
        if (twin >= 0)
        {
            // Of a visible glyph and its invisible copy the visible one is what the reader sees.
            if (glyphs[twin].IsInvisible && !glyph.IsInvisible)
            {
                glyphs[twin] = glyph;
            }

            return;
        }

        if (HasRoom(glyphs.Count))
        {
            if (glyph.IsUnknown)
            {
                Report(PdfDiagnosticCode.UnknownGlyphs, glyph.FontName);
            }

            duplicates.Add(glyph, glyphs.Count);
            glyphs.Add(glyph);
        }
    }

    /// <summary>Adds a glyph on the page that its clipping path hides.</summary>
    public void AddClipped(in PdfGlyph glyph)
    {
        if (!string.IsNullOrWhiteSpace(glyph.Text) && HasRoom(clipped.Count))
        {
            clipped.Add(glyph);
        }
    }

    public void Add(in PdfRuling ruling)
    {
        if (HasRoom(rulings.Count))
        {
            rulings.Add(ruling);
        }
    }

    public void Add(in PdfFill fill)
    {
        if (HasRoom(fills.Count))
        {
            fills.Add(fill);
        }
    }

    public void Add(PdfImage image)
    {
        if (HasRoom(images.Count))
        {
            images.Add(image);
        }
    }

    public void Add(in PdfActualText actualText)
    {
        if (HasRoom(actualTexts.Count))
        {
            actualTexts.Add(actualText);
        }
    }

    /// <summary>The glyphs that are shown, in the order of drawing; only to be used until the memory is cleared.</summary>
    public ReadOnlySpan<PdfGlyph> Glyphs => CollectionsMarshal.AsSpan(glyphs);

    /// <summary>The page but for its shown glyphs, which are the most of it: whoever wants them in another form need not copy them twice.</summary>
    public PdfPage ToPageWithoutGlyphs(PageGeometry geometry)
    {
        var trust = TextTrustCounter.Count(CollectionsMarshal.AsSpan(glyphs), geometry.Width * geometry.Height, images);
        foreach (var (code, detail) in TextTrustReport.Of(trust))
        {
            Report(code, detail);
        }

        var hidden = clipped.NotShown(duplicates, glyphs);
        if (hidden.Length > 0)
        {
            Report(PdfDiagnosticCode.ClippedGlyphs, $"{hidden.Length} glyphs");
        }

        return new PdfPage
        {
            Number = number,
            Width = geometry.Width,
            Height = geometry.Height,
            Rotate = geometry.Rotate,
            Glyphs = [],
            ClippedGlyphs = hidden,
            Rulings = [.. rulings],
            Fills = [.. fills],
            Images = [.. images],
            ActualTexts = [.. actualTexts],
            TextTrust = trust,
            Diagnostics = [.. diagnostics],
        };
    }

    private bool HasRoom(int count)
    {
        if (HiddenLayers > 0)
        {
            return false;
        }

        if (count < options.MaximumItems)
        {
            return true;
        }

        Report(PdfDiagnosticCode.TooManyItems);
        return false;
    }
}
