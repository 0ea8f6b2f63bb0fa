using System.Collections.Immutable;
using System.Diagnostics;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Layout;
using Extractor.Tables;
using Extractor.Tables.Choice;

namespace Extractor;

/// <summary>From a document as its reader understood it to logical tables and text in reading order, step by step.</summary>
public static class ExtractionPipeline
{
    /// <summary>
    /// Extracts a document. Never throws for what the document contains; what went wrong is told in its diagnostics.
    /// The same document and options give the same result.
    /// </summary>
    /// <exception cref="OperationCanceledException">The extraction was cancelled.</exception>
    public static ExtractedDocument Extract(
        SourceDocument document, ExtractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        var settings = options ?? ExtractionOptions.Default;
        return document switch
        {
            PagedDocument paged => Extract(paged, settings, cancellationToken),
            FlowDocument flow => Extract(flow, settings),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The printed text, page by page and read on demand; a document without pages is one page.</summary>
    public static IEnumerable<PageText> ReadText(SourceDocument document, CancellationToken cancellationToken = default)
    {
        if (document is PagedDocument paged)
        {
            for (var number = 1; number <= paged.Pages.Count; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return PageLayout.Of(paged.Pages.Read(number, cancellationToken)).ReadText();
            }
        }
        else if (document is FlowDocument flow)
        {
            yield return FlowText.Of(flow);
        }
    }

    /// <summary>Reads one page: its glyphs put in order, its grids found and filled.</summary>
    /// <param name="page">The page as its reader gives it.</param>
    /// <param name="finder">Finds the grids.</param>
    /// <param name="diagnostics">Receives what happened on the page.</param>
    /// <param name="evidence">What a later stage knows about tables, or null.</param>
    public static PageTables ReadPage(Page page, IGridFinder finder, ICollection<Diagnostic> diagnostics, IGridEvidence? evidence = null)
    {
        var layout = PageLayout.Of(page);
        var grids = finder.Find(layout.Page, diagnostics);
        var filling = new CellFilling(layout);
        var ruled = filling.Fill(grids);
        var decisions = GridChooser.Choose(layout.Page, ruled, filling, evidence);
        var chosen = decisions.IsEmpty ? ruled : filling.Fill([.. decisions.SelectMany(decision => decision.Chosen.Grids)]);
        var rows = UnruledRows.Split(chosen.Tables) is { } split ? filling.Fill(split) : chosen;
        return rows.Of(layout) with { Decisions = decisions };
    }

    private static ExtractedDocument Extract(PagedDocument document, ExtractionOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Diagnostic>(document.Diagnostics);
        var pages = new List<PageTables>(Math.Min(document.Pages.Count, 1024));
        var recognitions = new List<PageRecognition>();
        for (var number = 1; number <= document.Pages.Count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = document.Pages.Read(number, cancellationToken);
            diagnostics.AddRange(page.Diagnostics);
            if (page.Recognition is { } recognition)
            {
                recognitions.Add(recognition);
            }

            pages.Add(ReadPage(page, options.GridFinder, diagnostics, options.GridEvidence).Released());
        }

        if (pages.TrueForAll(page => page.Layout.InkedGlyphCount == 0) && diagnostics.Count(note => note.Code == DiagnosticCatalog.ScannedPageCode) is > 0 and var scanned)
        {
            diagnostics.Add(DiagnosticCatalog.ScannedDocument(scanned, pages.Count));
        }

        var furniture = PageFurniture.Recognise(pages.ConvertAll(page => (page.Layout.Page.Height, (IReadOnlyList<TextLine>)page.Lines)));
        var draft = PageBlocks.Assemble(pages, furniture);
        var stitched = options.JoinContinuedTables ? TableStitching.Join(draft.Blocks, draft.Placements, diagnostics) : draft.Blocks;
        var finished = TableFinishing.Finish(stitched);
        return new ExtractedDocument
        {
            Identity = document.Identity,
            Blocks = [.. finished],
            Pages = [.. pages.Select(Summarise)],
            Recognitions = [.. recognitions],
            PageFurniture = PageBlocks.Furniture(pages, furniture),
            Diagnostics = [.. diagnostics, .. UnassignedText(finished)],
        };
    }

    private static ExtractedDocument Extract(FlowDocument document, ExtractionOptions options)
    {
        var diagnostics = new List<Diagnostic>(document.Diagnostics);
        var blocks = document.Blocks.ToList();
        var stitched = options.JoinContinuedTables
            ? TableStitching.Join(blocks, ImmutableDictionary<Table, TablePlacement>.Empty, diagnostics)
            : blocks;
        return new ExtractedDocument
        {
            Identity = document.Identity,
            Blocks = [.. TableFinishing.Finish(stitched)],
            PageFurniture = document.PageFurniture,
            LineCount = document.LineCount,
            Diagnostics = [.. diagnostics],
        };
    }

    private static PageSummary Summarise(PageTables page) => new(
        page.Layout.Page.Number,
        page.Layout.Frame.PageWidth,
        page.Layout.Frame.PageHeight,
        page.Layout.InkedGlyphCount,
        page.GlyphsInCells,
        page.GlyphsUnassigned);

    private static IEnumerable<Diagnostic> UnassignedText(IEnumerable<Block> blocks) => blocks
        .OfType<Table>()
        .SelectMany(table => table.Unassigned)
        .Select(line => DiagnosticCatalog.UnassignedText(line.Text, line.Location));
}
