using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fiscal.Passages;
using Extractor.Layout;
using Extractor.Sources;

namespace Extractor.Measurements.Pipeline;

/// <summary>A step from bytes to the record, in the order in which they are taken.</summary>
internal enum PipelineStage
{
    /// <summary>Hash, format, cross-reference and page tree.</summary>
    Open,

    /// <summary>Glyphs, rulings and fills of all pages, as the core takes them.</summary>
    Glyphs,

    /// <summary>Words and lines of all pages as text takes them. Finding tables does this in its own way, so that it is no part of the sum.</summary>
    Layout,

    /// <summary>Grids found, chosen and filled page by page, their glyphs put in lines.</summary>
    Tables,

    /// <summary>Paragraphs, continued tables, captions, header trees: what extraction does when all pages are read.</summary>
    Document,

    /// <summary>Forms, facts, identities, findings.</summary>
    Report,

    /// <summary>Passages and canonical JSON.</summary>
    Record,
}

/// <summary>What a step costs on one thread with warm code.</summary>
/// <param name="Milliseconds">Processor time of the thread, collections included; the least of several runs.</param>
/// <param name="Bytes">Allocated on the heap.</param>
internal readonly record struct StageCost(double Milliseconds, long Bytes);

/// <summary>The costs of the steps of one document, all pages together.</summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="Stages">A cost for each <see cref="PipelineStage"/>, in order.</param>
internal sealed record PipelineCosts(int Pages, ImmutableArray<StageCost> Stages)
{
    /// <summary>All steps on the way to the record.</summary>
    public double Milliseconds => Stages.Sum(stage => stage.Milliseconds) - Stages[(int)PipelineStage.Layout].Milliseconds;

    /// <summary>Measures a document; null if it is none with pages.</summary>
    public static PipelineCosts? Measure(string file, int runs)
    {
        var bytes = File.ReadAllBytes(file);
        var name = Path.GetFileName(file);
        if (Once(bytes, name) is not { } first)
        {
            return null;
        }

        var all = Enumerable.Range(0, runs).Select(_ => Once(bytes, name)!).ToArray();
        return first with
        {
            Stages = [.. Enumerable.Range(0, first.Stages.Length).Select(stage => new StageCost(
                all.Min(costs => costs.Stages[stage].Milliseconds), all.Min(costs => costs.Stages[stage].Bytes)))],
        };
    }

    private static PipelineCosts? Once(byte[] bytes, string name)
    {
        var laps = new Laps();
        using var reading = SourceReader.Read(bytes, name);
        if (reading.Document is not PagedDocument document)
        {
            return null;
        }

        laps.End();
        var pages = Enumerable.Range(1, document.Pages.Count).Select(number => document.Pages.Read(number, CancellationToken.None)).ToImmutableArray();
        laps.End();
        foreach (var page in pages)
        {
            PageLayout.Of(page).ReadText();
        }

        laps.End();
        var diagnostics = new List<Diagnostic>();
        foreach (var page in pages)
        {
            ExtractionPipeline.ReadPage(page, ExtractionOptions.Default.GridFinder, diagnostics, ExtractionOptions.Default.GridEvidence);
        }

        laps.End();
        using var read = new PagedDocument(document.Identity, new ReadPages(pages), document.Diagnostics);
        var extracted = ExtractionPipeline.Extract(read);
        laps.EndWithout((int)PipelineStage.Tables);
        var report = ReportReader.Read(extracted);
        laps.End();
        PassageReader.Read(extracted, ReadOptions.Default);
        ReportJson.Write(report);
        laps.End();
        return new PipelineCosts(pages.Length, laps.ToImmutable());
    }

    /// <summary>Costs one after the other.</summary>
    private sealed class Laps
    {
        private readonly ImmutableArray<StageCost>.Builder ended = ImmutableArray.CreateBuilder<StageCost>();
        private TimeSpan time = ProcessorClock.OfThisThread();
        private long bytes = GC.GetAllocatedBytesForCurrentThread();

        public void End() => EndWithout(null);

        /// <summary>Ends a step that did another one over again, which is taken off.</summary>
        public void EndWithout(int? again)
        {
            var off = again is { } index ? ended[index] : default;
            var now = ProcessorClock.OfThisThread();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            ended.Add(new StageCost(Math.Max(0, (now - time).TotalMilliseconds - off.Milliseconds), allocated - bytes - off.Bytes));
            time = ProcessorClock.OfThisThread();
            bytes = GC.GetAllocatedBytesForCurrentThread();
        }

        public ImmutableArray<StageCost> ToImmutable() => ended.ToImmutable();
    }

    /// <summary>Pages that are in memory already.</summary>
    private sealed class ReadPages(ImmutableArray<Page> pages) : IPageSource
    {
        public int Count => pages.Length;

        public Page Read(int number, CancellationToken cancellationToken) => pages[number - 1];

        public void Dispose()
        {
            // The pages belong to nobody.
        }
    }
}
