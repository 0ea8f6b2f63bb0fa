using System.Collections.Immutable;
using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;

namespace Extractor.Scans.Reading;

/// <summary>An engine that reads lines of print. Engines that can be had: Tesseract, PP-OCR.</summary>
public interface ITextRecognizer : IDisposable
{
    /// <summary>Its name in records: <c>tesseract</c> or <c>pp</c>.</summary>
    string Name { get; }

    /// <summary>Reads lines of print of one page, all at once so that the engine can batch them.</summary>
    /// <param name="print">The prepared page.</param>
    /// <param name="regions">The lines.</param>
    /// <param name="hints">What is known of each line, one an item of <paramref name="regions"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>One reading a region, in their order.</returns>
    /// <exception cref="RecognitionException">The engine crashed, took too long, or answered with what is no answer.</exception>
    ImmutableArray<LineReading> Read(GrayImage print, ImmutableArray<PrintRegion> regions, ImmutableArray<LineHint> hints, CancellationToken cancellationToken);
}

/// <summary>What is known of a line before it is read.</summary>
public enum LineHint
{
    /// <summary>Nothing.</summary>
    Any,

    /// <summary>It holds a figure: digits, separators, a sign.</summary>
    Numeric,
}

/// <summary>What an engine read in a line of print.</summary>
/// <param name="Characters">Its characters from left to right; empty where it could not read the ink.</param>
/// <param name="Confidence">0 to 1, by the engine's own account.</param>
public sealed record LineReading(ImmutableArray<RecognisedCharacter> Characters, double Confidence)
{
    /// <summary>The text.</summary>
    public string Text => string.Concat(Characters.Select(character => character.Text));
}

/// <summary>A character with its place along the line.</summary>
/// <param name="Text">The character.</param>
/// <param name="Left">Where it begins, in pixels of the prepared page.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct RecognisedCharacter(string Text, double Left, double Right, double Confidence);
