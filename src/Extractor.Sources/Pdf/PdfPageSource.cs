using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Pdf;

namespace Extractor.Sources.Pdf;

/// <summary>The pages of an opened PDF in the terms of the core. Both use points from the top-left corner, so nothing is converted.</summary>
public sealed class PdfPageSource(PdfDocument document) : IPageSource
{
    /// <summary>A page this much covered by images and without any text is a scan.</summary>
    private const double ScanShare = 0.5;

    /// <inheritdoc/>
    public int Count => document.PageCount;

    /// <summary>The file from its header to its end, for programs that render its pages.</summary>
    public ReadOnlyMemory<byte> Bytes => document.Bytes;

    /// <inheritdoc/>
    public Page Read(int number, CancellationToken cancellationToken) => document.ReadPage(
        number, static (page, glyphs) => ToPage(page, glyphs, Converted<PdfImage, PageImage>(page.Images.AsSpan(), ToImage)), cancellationToken);

    /// <summary>Lets go of the file, if the document was opened from one.</summary>
    public void Dispose() => document.Dispose();

    /// <summary>A note of the PDF reader as a diagnostic of the document.</summary>
    internal static Diagnostic ToDiagnostic(PdfDiagnostic note) => DiagnosticCatalog.ReaderNote(
        note.Code,
        note.Severity switch
        {
            PdfSeverity.Information => DiagnosticSeverity.Information,
            PdfSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Error,
        },
        note.Message,
        note.Page is { } page ? SourceLocation.OnPage(page) : SourceLocation.WholeDocument);

    /// <summary>A drawn page in the terms of the core.</summary>
    /// <param name="page">What is drawn, but for the glyphs.</param>
    /// <param name="glyphs">The glyphs on it.</param>
    /// <param name="images">The images on it.</param>
    internal static Page ToPage(PdfPage page, ReadOnlySpan<PdfGlyph> glyphs, ImmutableArray<PageImage> images) => new()
    {
        Number = page.Number,
        Width = page.Width,
        Height = page.Height,
        Glyphs = Converted<PdfGlyph, Glyph>(glyphs, ToGlyph),
        Rulings = Converted<PdfRuling, RulingLine>(page.Rulings.AsSpan(), ToRuling),
        FilledAreas = Converted<PdfFill, FilledArea>(page.Fills.AsSpan(), static fill => new FilledArea(ToBox(fill.Box), fill.Color.Lightness)),
        Images = images,
        IsTextDoubted = (page.TextTrust.Doubts & ~PdfTextDoubts.SpacedDigits) != PdfTextDoubts.None,
        Diagnostics = Report(page, glyphs, images),
    };

    /// <summary>Each item converted. A page has a thousand glyphs: an array of the right size is made once.</summary>
    private static ImmutableArray<TTo> Converted<TFrom, TTo>(ReadOnlySpan<TFrom> items, Func<TFrom, TTo> convert)
    {
        var converted = ImmutableArray.CreateBuilder<TTo>(items.Length);
        foreach (var item in items)
        {
            converted.Add(convert(item));
        }

        return converted.MoveToImmutable();
    }

    private static ImmutableArray<Diagnostic> Report(PdfPage page, ReadOnlySpan<PdfGlyph> glyphs, ImmutableArray<PageImage> images)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(page.Diagnostics.Select(ToDiagnostic));
        var (inked, unknown) = (0, 0);
        foreach (ref readonly var glyph in glyphs)
        {
            inked += string.IsNullOrWhiteSpace(glyph.Text) ? 0 : 1;
            unknown += glyph.IsUnknown ? 1 : 0;
        }

        if (unknown > 0)
        {
            diagnostics.Add(DiagnosticCatalog.UnknownGlyphs(page.Number, unknown, inked));
        }

        if (inked == 0 && images.Sum(image => image.Box.Area) > ScanShare * page.Width * page.Height)
        {
            diagnostics.Add(DiagnosticCatalog.ScannedPage(page.Number));
        }

        return diagnostics.ToImmutable();
    }

    private static Glyph ToGlyph(PdfGlyph glyph) => new(
        glyph.Text, ToBox(glyph.Box), glyph.FontSize, new Point(glyph.BaselineX, glyph.BaselineY), glyph.Rotation, glyph.IsInvisible);

    private static RulingLine ToRuling(PdfRuling ruling) => new(
        ruling.Axis == PdfAxis.Horizontal ? RulingAxis.Horizontal : RulingAxis.Vertical,
        ruling.Position,
        new Interval(ruling.Start, ruling.End),
        ruling.Thickness,
        ruling.Color.Lightness);

    private static PageImage ToImage(PdfImage image) => new(ToBox(image.Box), image.Width, image.Height, image.Filter switch
    {
        "DCTDecode" => "jpeg",
        "JPXDecode" => "jpeg2000",
        "CCITTFaxDecode" => "ccitt",
        "JBIG2Decode" => "jbig2",
        _ => "raw",
    });

    private static BoundingBox ToBox(PdfRectangle box) => new(box.Left, box.Top, box.Right, box.Bottom);
}
