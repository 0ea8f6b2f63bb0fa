using System.Collections.Immutable;

namespace Extractor.Pdf;

/// <summary>
/// What one page shows. All coordinates are points from the top-left corner of the page as its reader sees it, after CropBox and
/// /Rotate; x right, y down. Lists are in the order of drawing.
/// </summary>
public sealed record PdfPage
{
    /// <summary>The page's number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Width in points.</summary>
    public required double Width { get; init; }

    /// <summary>Height in points.</summary>
    public required double Height { get; init; }

    /// <summary>The page's own /Rotate (0, 90, 180, 270), already applied to all coordinates.</summary>
    public required int Rotate { get; init; }

    /// <summary>Every glyph shown on the page and not clipped away; one drawn twice for a bold effect counts once.</summary>
    public required ImmutableArray<PdfGlyph> Glyphs { get; init; }

    /// <summary>
    /// Every glyph that the content places on the page, at least in part, but so that its clipping path or the page's edge hides it: text
    /// too long for the cell of a spreadsheet, for example. No reader can read it. White space and glyphs that are shown as well are left
    /// out; of copies one is given.
    /// </summary>
    public required ImmutableArray<PdfGlyph> ClippedGlyphs { get; init; }

    /// <summary>Every horizontal or vertical line.</summary>
    public required ImmutableArray<PdfRuling> Rulings { get; init; }

    /// <summary>Every filled rectangle thicker than a line.</summary>
    public required ImmutableArray<PdfFill> Fills { get; init; }

    /// <summary>Every image.</summary>
    public required ImmutableArray<PdfImage> Images { get; init; }

    /// <summary>Replacement texts for runs of glyphs.</summary>
    public required ImmutableArray<PdfActualText> ActualTexts { get; init; }

    /// <summary>Whether the text of the glyphs can be what the reader sees, and what speaks against it. Each doubt is a diagnostic too.</summary>
    public required PdfTextTrust TextTrust { get; init; }

    /// <summary>What was noticed while reading the page, each kind once.</summary>
    public required ImmutableArray<PdfDiagnostic> Diagnostics { get; init; }
}
