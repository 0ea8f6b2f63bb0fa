using BenchmarkDotNet.Attributes;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Layout;
using Extractor.Tables;

namespace Extractor.Benchmarks;

/// <summary>Stage stitch: divided pages to blocks, tables of several pages joined, captions and header trees attached.</summary>
public class StitchBenchmarks : StageBenchmarks
{
    private readonly List<Diagnostic> diagnostics = [];
    private List<PageTables> pages = [];

    [Benchmark]
    public int Join_and_finish_tables()
    {
        diagnostics.Clear();
        var furniture = PageFurniture.Recognise(pages.ConvertAll(page => (page.Layout.Page.Height, (IReadOnlyList<TextLine>)page.Lines)));
        var draft = PageBlocks.Assemble(pages, furniture);
        return TableFinishing.Finish(TableStitching.Join(draft.Blocks, draft.Placements, diagnostics)).OfType<Table>().Count();
    }

    private protected override void Prepare() => pages =
        [.. Report.Pages.Select(page => ExtractionPipeline.ReadPage(page, ExtractionOptions.Default.GridFinder, diagnostics).Released())];
}
