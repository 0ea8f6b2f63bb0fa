using System.Collections.Immutable;
using System.Diagnostics;
using Extractor.Documents;

namespace Extractor.Measurements.Tables.Reports;

/// <summary>
/// Milliseconds for a whole document with warm code on one thread, medians of <see cref="Runs"/> runs.
/// </summary>
/// <param name="Glyphs">Reading glyphs, rulings and fills of all pages, as <c>IPageSource.Read</c> gives them.</param>
/// <param name="Tables">
/// Everything that extraction does beyond that and beyond putting the glyphs in lines, which text without tables needs too: the whole
/// extraction of pages that are read already, less the time of <c>ReadText</c> on them.
/// </param>
/// <param name="AfterGlyphs">The whole extraction of pages that are read already, lines and paragraphs included.</param>
internal readonly record struct StageTimes(double Glyphs, double Tables, double AfterGlyphs)
{
    /// <summary>Odd, so that there is a median.</summary>
    public const int Runs = 5;

    public static StageTimes Measure(PagedDocument document)
    {
        using var read = new PagedDocument(document.Identity, new ReadPages(document.Pages), document.Diagnostics);
        var text = Median(() =>
        {
            foreach (var page in ExtractionPipeline.ReadText(read))
            {
                _ = page.Number;
            }
        });
        var all = Median(() => _ = ExtractionPipeline.Extract(read));
        var glyphs = Median(() =>
        {
            for (var number = 1; number <= document.Pages.Count; number++)
            {
                document.Pages.Read(number, CancellationToken.None);
            }
        });
        return new StageTimes(glyphs, Math.Max(0, all - text), all);
    }

    private static double Median(Action action)
    {
        action();
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            action();
            times[run] = clock.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }

    /// <summary>Pages that are in memory already.</summary>
    private sealed class ReadPages(IPageSource source) : IPageSource
    {
        private readonly ImmutableArray<Page> pages = [.. Enumerable.Range(1, source.Count).Select(number => source.Read(number, CancellationToken.None))];

        public int Count => pages.Length;

        public Page Read(int number, CancellationToken cancellationToken) => pages[number - 1];

        public void Dispose()
        {
            // The pages belong to nobody.
        }
    }
}
