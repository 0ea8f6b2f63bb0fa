using System.Collections.Immutable;
using Extractor.Pdf.Content;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Objects;
using Extractor.Pdf.Structure;

namespace Extractor.Pdf;

/// <summary>
/// An opened PDF. Objects are read when needed; memory does not grow with the pages that were read. The bytes it was opened from must
/// stay unchanged meanwhile. Pages may be read in any order and from several threads at once; each reading gives the same answer.
/// Disposing it matters only for files that were opened from disk.
/// </summary>
public sealed partial class PdfDocument : IDisposable
{
    // Real documents use a few dozen fonts. Those of a document that has its own on every page are built again when needed.
    private const int MostFonts = 96;

    // Junk before the header: mail headers and HTTP headers saved along are a few kilobytes at most.
    private const int HeaderSearched = 16384;

    private readonly ObjectTable objects;
    private readonly OptionalContent layers;
    private readonly PdfReadOptions options;
    private readonly List<PageNode> pages;
    private readonly PdfFile? file;
    private volatile FontCache fonts;

    // One for the next page; a second thread that reads meanwhile makes its own.
    private PageMemory? spare;

    private PdfDocument(
        ObjectTable objects,
        OptionalContent layers,
        PdfReadOptions options,
        List<PageNode> pages,
        ImmutableArray<PdfDiagnostic> diagnostics,
        ImmutableArray<string> embeddedFiles,
        PdfFile? file)
    {
        EmbeddedFiles = embeddedFiles;
        this.file = file;
        this.objects = objects;
        this.layers = layers;
        this.options = options;
        this.pages = pages;
        fonts = new FontCache(objects);
        Diagnostics = diagnostics;
    }

    /// <summary>The file from its header to its end, for programs that render it.</summary>
    public ReadOnlyMemory<byte> Bytes => objects.Data;

    /// <summary>How many pages there are; at least 1.</summary>
    public int PageCount => pages.Count;

    /// <summary>What was noticed while opening.</summary>
    public ImmutableArray<PdfDiagnostic> Diagnostics { get; }

    /// <summary>The names of the files that the document carries, such as the members of a portfolio; at most 1,000.</summary>
    public ImmutableArray<string> EmbeddedFiles { get; }

    /// <summary>Opens a file's bytes. Never throws for what they contain: damaged files are repaired, others give an error.</summary>
    public static PdfOpenResult Open(ReadOnlyMemory<byte> bytes, PdfReadOptions? options = null) =>
        Open(bytes, file: null, options ?? PdfReadOptions.Default);

    /// <summary>
    /// Opens a file on disk without reading it whole. The document holds the file until it is disposed; pages are not to be read after
    /// that.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read, or has 2 GB or more.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static PdfOpenResult OpenFile(string path, PdfReadOptions? options = null)
    {
        var bytes = PdfFile.Open(path);
        var result = Open(bytes, options);
        if (!result.IsSuccess)
        {
            bytes.Dispose();
        }

        return result;
    }

    /// <summary>Opens a file whose bytes are at hand. If that succeeds the file belongs to the document and is disposed with it.</summary>
    public static PdfOpenResult Open(PdfFile file, PdfReadOptions? options = null)
    {
        using var lease = file.Mapping?.Use() ?? default;
        return Open(file.Bytes, file, options ?? PdfReadOptions.Default);
    }

    /// <summary>Reads a stream to its end and opens what it held. The stream is not needed any more after that.</summary>
    /// <exception cref="IOException">The stream cannot be read, or has 2 GB or more.</exception>
    public static PdfOpenResult Open(Stream stream, PdfReadOptions? options = null)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Open(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), options);
    }

    private static PdfOpenResult Open(ReadOnlyMemory<byte> bytes, PdfFile? file, PdfReadOptions options)
    {
        var header = bytes.Span[..Math.Min(bytes.Length, HeaderSearched)].IndexOf("%PDF-"u8);
        if (header >= 0)
        {
            // Offsets count from the header.
            return Open(bytes[header..], file, options, notes: []);
        }

        // A file whose header was overwritten still has objects and pages.
        if (bytes.Span.IndexOf("endobj"u8) >= 0
            && Open(bytes, file, options, [PdfDiagnosticCode.Create(PdfDiagnosticCode.HeaderMissing)]) is { IsSuccess: true } result)
        {
            return result;
        }

        return PdfOpenResult.Failed(PdfDiagnosticCode.Create(PdfDiagnosticCode.NotPdf));
    }

    private static PdfOpenResult Open(ReadOnlyMemory<byte> bytes, PdfFile? file, PdfReadOptions options, ImmutableArray<PdfDiagnostic> notes)
    {
        var opener = new DocumentOpener(bytes, options);
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

        var diagnostics = notes.AddRange(opener.Diagnostics);
        diagnostics = tree.IsDamaged ? diagnostics.Add(PdfDiagnosticCode.Create(PdfDiagnosticCode.PageTreeDamaged)) : diagnostics;
        diagnostics = tree.IsTruncated ? diagnostics.Add(PdfDiagnosticCode.Create(PdfDiagnosticCode.TooManyPages)) : diagnostics;
        var visibility = new OptionalContent(catalog, opener.Objects);
        var embedded = Structure.EmbeddedFiles.NamesIn(catalog, opener.Objects);
        opener.Objects.Settle();
        return PdfOpenResult.Of(new PdfDocument(opener.Objects, visibility, options, listed, diagnostics, embedded, file));
    }

    /// <summary>
    /// Reads one page. Never throws for what the file contains; a number outside 1..<see cref="PageCount"/> gives an empty page with
    /// an error among its diagnostics.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The document is disposed, and its file was mapped into memory.</exception>
    public PdfPage ReadPage(int number, CancellationToken cancellationToken = default) =>
        ReadPage(number, static (page, glyphs) => page with { Glyphs = [.. glyphs] }, cancellationToken);

    /// <summary>Makes something else of a page than a <see cref="PdfPage"/> with glyphs.</summary>
    /// <typeparam name="TPage">What is made of it.</typeparam>
    /// <param name="number">See <see cref="ReadPage(int, CancellationToken)"/>.</param>
    /// <param name="make">Takes the page without glyphs, and the glyphs, which are gone when it returns.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal TPage ReadPage<TPage>(int number, Func<PdfPage, ReadOnlySpan<PdfGlyph>, TPage> make, CancellationToken cancellationToken)
    {
        var memory = Interlocked.Exchange(ref spare, null) ?? new PageMemory();
        var collector = new PageCollector(number, options, memory);
        if (number < 1 || number > pages.Count)
        {
            collector.Report(PdfDiagnosticCode.NoSuchPage);
            return make(collector.ToPageWithoutGlyphs(default), []);
        }

        var mapping = file?.Mapping;
        using var lease = mapping?.Use() ?? default;
        Trim();
        var page = pages[number - 1];
        var geometry = PageGeometry.Of(page, objects);
        if (geometry.IsGuessed)
        {
            collector.Report(PdfDiagnosticCode.MediaBoxMissing);
        }

        Read(page, geometry, collector, cancellationToken);
        var read = collector.ToPageWithoutGlyphs(geometry);
        read = mapping is null || read.Images.IsEmpty ? read : read with { Images = [.. read.Images.Select(image => image.Copying(mapping))] };
        var made = make(read, collector.Glyphs);
        Keep(memory);
        return made;
    }

    /// <summary>Lets go of the file, if the document was opened from one, as soon as no page is being read.</summary>
    public void Dispose() => file?.Dispose();

    private void Read(PageNode page, PageGeometry geometry, PageCollector collector, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.MaximumPageTime, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            new PageReader(objects, fonts, layers, collector, either.Token).Read(page, geometry);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            collector.Report(PdfDiagnosticCode.PageTooSlow);
        }
    }

    /// <summary>Keeps the lists of a page for the next one. Not reached when reading was cancelled: they are garbage then.</summary>
    private void Keep(PageMemory memory)
    {
        if (memory.IsWorthKeeping)
        {
            memory.Clear();
            spare = memory;
        }
    }

    private void Trim()
    {
        objects.Trim();
        if (fonts.Count > MostFonts)
        {
            fonts = new FontCache(objects);
        }
    }
}
