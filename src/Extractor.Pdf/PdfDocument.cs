using System.Collections.Immutable;
using Extractor.Pdf.Content;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Objects;
using Extractor.Pdf.Structure;

namespace Extractor.Pdf;

/// <summary>
/// An opened PDF. Objects are read when needed and kept; the bytes given to <see cref="Open"/> must stay unchanged meanwhile.
/// Pages may be read in any order and from several threads at once; each reading gives the same answer.
/// </summary>
public sealed class PdfDocument
{
    // Junk before the header: mail headers and HTTP headers saved along are a few kilobytes at most.
    private const int HeaderSearched = 16384;

    private readonly ObjectTable objects;
    private readonly FontCache fonts;
    private readonly OptionalContent layers;
    private readonly PdfReadOptions options;
    private readonly List<PageNode> pages;

    private PdfDocument(
        ObjectTable objects, OptionalContent layers, PdfReadOptions options, List<PageNode> pages, ImmutableArray<PdfDiagnostic> diagnostics)
    {
        this.objects = objects;
        this.layers = layers;
        this.options = options;
        this.pages = pages;
        fonts = new FontCache(objects);
        Diagnostics = diagnostics;
    }

    /// <summary>How many pages there are; at least 1.</summary>
    public int PageCount => pages.Count;

    /// <summary>What was noticed while opening.</summary>
    public ImmutableArray<PdfDiagnostic> Diagnostics { get; }

    /// <summary>Opens a file's bytes. Never throws for what they contain: damaged files are repaired, others give an error.</summary>
    public static PdfOpenResult Open(ReadOnlyMemory<byte> bytes, PdfReadOptions? options = null)
    {
        options ??= PdfReadOptions.Default;
        var header = bytes.Span[..Math.Min(bytes.Length, HeaderSearched)].IndexOf("%PDF-"u8);
        if (header < 0)
        {
            return PdfOpenResult.Failed(PdfDiagnosticCode.Create(PdfDiagnosticCode.NotPdf));
        }

        // Offsets count from the header.
        var opener = new DocumentOpener(bytes[header..], options);
        var catalog = opener.Open();
        if (opener.IsLocked)
        {
            return PdfOpenResult.Failed(PdfDiagnosticCode.Create(PdfDiagnosticCode.Encrypted));
        }

        var tree = new PageTree(opener.Objects, options);
        var listed = catalog is null ? [] : tree.List(catalog);
        if (listed.Count == 0)
        {
            listed = tree.Search();
        }

        if (listed.Count == 0)
        {
            return PdfOpenResult.Failed(PdfDiagnosticCode.Create(PdfDiagnosticCode.NoPages));
        }

        var diagnostics = opener.Diagnostics;
        diagnostics = tree.IsDamaged ? diagnostics.Add(PdfDiagnosticCode.Create(PdfDiagnosticCode.PageTreeDamaged)) : diagnostics;
        diagnostics = tree.IsTruncated ? diagnostics.Add(PdfDiagnosticCode.Create(PdfDiagnosticCode.TooManyPages)) : diagnostics;
        return PdfOpenResult.Of(new PdfDocument(
            opener.Objects, new OptionalContent(catalog, opener.Objects), options, listed, diagnostics));
    }

    /// <summary>
    /// Reads one page. Never throws for what the file contains; a number outside 1..<see cref="PageCount"/> gives an empty page with
    /// an error among its diagnostics.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PdfPage ReadPage(int number, CancellationToken cancellationToken = default)
    {
        var collector = new PageCollector(number, options);
        if (number < 1 || number > pages.Count)
        {
            collector.Report(PdfDiagnosticCode.NoSuchPage);
            return collector.ToPage(default);
        }

        var page = pages[number - 1];
        var geometry = PageGeometry.Of(page, objects);
        if (geometry.IsGuessed)
        {
            collector.Report(PdfDiagnosticCode.MediaBoxMissing);
        }

        new PageReader(objects, fonts, layers, collector, cancellationToken).Read(page, geometry);
        return collector.ToPage(geometry);
    }
}
