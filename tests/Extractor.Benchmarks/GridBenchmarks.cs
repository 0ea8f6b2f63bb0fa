using BenchmarkDotNet.Attributes;
using Extractor.Diagnostics;

namespace Extractor.Benchmarks;

/// <summary>Stage grid: rulings to grids, glyphs into cells, readings chosen, all pages; putting glyphs in lines is part of it.</summary>
public class GridBenchmarks : StageBenchmarks
{
    private readonly List<Diagnostic> diagnostics = [];

    [Benchmark]
    public int Find_and_fill_grids()
    {
        diagnostics.Clear();
        var tables = 0;
        foreach (var page in Report.Pages)
        {
            tables += ExtractionPipeline.ReadPage(page, ExtractionOptions.Default.GridFinder, diagnostics).Tables.Length;
        }

        return tables;
    }
}
