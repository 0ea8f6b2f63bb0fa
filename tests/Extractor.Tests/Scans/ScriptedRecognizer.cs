using System.Collections.Immutable;
using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;

namespace Extractor.Tests.Scans;

/// <summary>An engine that reads what a test says.</summary>
/// <param name="name">Its name.</param>
/// <param name="read">What it reads in a line: text and confidence.</param>
internal sealed class ScriptedRecognizer(string name, Func<GrayImage, PrintRegion, LineHint, (string Text, double Confidence)> read) : ITextRecognizer
{
    public string Name => name;

    /// <summary>How many lines it read.</summary>
    internal int Lines { get; private set; }

    /// <summary>Whether it was let go of.</summary>
    internal bool IsDisposed { get; private set; }

    public ImmutableArray<LineReading> Read(GrayImage print, ImmutableArray<PrintRegion> regions, ImmutableArray<LineHint> hints, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Lines += regions.Length;
        return [.. regions.Select((region, i) => Reading(read(print, region, hints[i]), region.Box))];
    }

    public void Dispose() => IsDisposed = true;

    private static LineReading Reading((string Text, double Confidence) line, PixelBox box)
    {
        var width = (double)box.Width / Math.Max(1, line.Text.Length);
        return new LineReading(
            [.. line.Text.Select((letter, i) => new RecognisedCharacter(letter.ToString(), box.Left + (i * width), box.Left + ((i + 1) * width), line.Confidence))], line.Confidence);
    }
}
