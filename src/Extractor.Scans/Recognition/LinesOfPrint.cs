using System.Collections.Immutable;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;
using Extractor.Scans.Reading.Tesseract;

namespace Extractor.Scans.Recognition;

/// <summary>Reads the lines of a prepared page with each engine: all of them with every character, then what may be a figure with digits alone.</summary>
internal static class LinesOfPrint
{
    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="engines">The engines; whose reading comes first is decided by their order.</param>
    /// <param name="failures">Receives why an engine failed that another one stands in for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RecognitionException">Every engine failed.</exception>
    internal static ImmutableArray<RegionReading> Read(
        PreparedPage page, ImmutableArray<ITextRecognizer> engines, ICollection<string> failures, CancellationToken cancellationToken)
    {
        var readings = page.Regions.Select(static _ => ImmutableArray.CreateBuilder<EngineReading>()).ToList();
        RecognitionException? last = null;
        var worked = 0;
        foreach (var engine in engines)
        {
            try
            {
                Read(page, engine, readings, cancellationToken);
                worked++;
            }
            catch (RecognitionException failure)
            {
                failures.Add(failure.Message);
                last = failure;
            }
        }

        return worked == 0 && last is not null
            ? throw last
            : [.. page.Regions.Select((region, i) => new RegionReading(region, readings[i].ToImmutable()))];
    }

    private static void Read(
        PreparedPage page, ITextRecognizer engine, List<ImmutableArray<EngineReading>.Builder> readings, CancellationToken cancellationToken)
    {
        if (page.Regions.IsEmpty)
        {
            return;
        }

        var lines = engine.Read(page.Print, page.Regions, Hints(page.Regions.Length, LineHint.Any), cancellationToken);
        var doubtful = Enumerable.Range(0, lines.Length).Where(i => lines[i].Characters.IsEmpty || ReadingText.MayBeFigure(lines[i].Text)).ToList();
        var figures = doubtful.Count == 0 ? [] : engine.Read(
            page.Print, [.. doubtful.Select(i => page.Regions[i])], Hints(doubtful.Count, LineHint.Numeric), cancellationToken);
        var asFigure = doubtful.Zip(figures).ToDictionary(static pair => pair.First, static pair => pair.Second);
        for (var i = 0; i < lines.Length; i++)
        {
            Add(readings[i], engine.Name, lines[i], asFigure.GetValueOrDefault(i));
        }
    }

    private static void Add(ImmutableArray<EngineReading>.Builder readings, string engine, LineReading any, LineReading? figure)
    {
        var isFigure = figure is not null && figure.Text.Any(char.IsAsciiDigit);
        if (!isFigure || figure!.Text == any.Text)
        {
            readings.Add(new EngineReading(engine, any));
            return;
        }

        // Tesseract's Chinese model is weak in digits, and its second look is another model; that of PP-OCR is the same model with less choice.
        var isSurer = engine == TesseractRecognizer.EngineName || any.Characters.IsEmpty;
        readings.Add(new EngineReading(engine, isSurer ? figure : any));
        if (!any.Characters.IsEmpty)
        {
            readings.Add(new EngineReading(engine, isSurer ? any : figure));
        }
    }

    private static ImmutableArray<LineHint> Hints(int count, LineHint hint) => [.. Enumerable.Repeat(hint, count)];
}
