using BenchmarkDotNet.Attributes;

namespace Extractor.Benchmarks;

/// <summary>Stage glyphs: glyphs, rulings and fills of all pages. The others are told as multiples of it.</summary>
public class GlyphBenchmarks : StageBenchmarks
{
    [Benchmark]
    public int Read_all_pages()
    {
        var glyphs = 0;
        for (var number = 1; number <= Report.Document.Pages.Count; number++)
        {
            glyphs += Report.Document.Pages.Read(number, CancellationToken.None).Glyphs.Length;
        }

        return glyphs;
    }
}
