using BenchmarkDotNet.Attributes;
using Extractor.Layout;

namespace Extractor.Benchmarks;

/// <summary>Stage words: glyphs of all pages to words and lines.</summary>
public class WordBenchmarks : StageBenchmarks
{
    [Benchmark]
    public int Assemble_lines()
    {
        var lines = 0;
        foreach (var page in Report.Pages)
        {
            lines += PageLayout.Of(page).ReadText().Lines.Length;
        }

        return lines;
    }
}
