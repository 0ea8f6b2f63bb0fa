using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Documents;

/// <summary>
/// How a page was read from its picture. The glyphs and ruling lines of such a <see cref="Page"/> stand where they are once the picture is
/// turned upright and straightened: turn the published page by <see cref="Turn"/> and <see cref="Skew"/> to see them in place.
/// </summary>
public sealed record PageRecognition
{
    /// <summary>1-based number of the page.</summary>
    public required int Page { get; init; }

    /// <summary>Why the picture was read.</summary>
    public required RecognitionReason Reason { get; init; }

    /// <summary>By how much the published page had to be turned clockwise to stand upright: 0, 90, 180 or 270 degrees.</summary>
    public int Turn { get; init; }

    /// <summary>By how much it had to be turned clockwise after that, about its centre, in degrees; between -10 and 10.</summary>
    public double Skew { get; init; }

    /// <summary>Dots an inch of the picture that was read.</summary>
    public required int Resolution { get; init; }

    /// <summary>What was read, one line of print in one cell or paragraph each; by place from top to bottom, then from left to right.</summary>
    public ImmutableArray<RecognisedText> Texts { get; init; } = [];
}

/// <summary>Why a page is read from its picture. A text layer that can be trusted is never replaced.</summary>
public enum RecognitionReason
{
    /// <summary>The page has no text, only a picture.</summary>
    NoText,

    /// <summary>Its text cannot be what the reader sees.</summary>
    DoubtedText,

    /// <summary>Its text is invisible and lies over a picture: someone else's recognition. It is kept as a further reading.</summary>
    HiddenText,

    /// <summary>Its ideographs are drawn as pictures; only figures are text.</summary>
    PicturedHanzi,
}

/// <summary>One line of print in one cell or paragraph, as it was read from the picture.</summary>
/// <param name="Box">Where it stands, in points of the upright page.</param>
/// <param name="Readings">What was read, at least one; the first is the one that the glyphs of the page carry.</param>
public sealed record RecognisedText(BoundingBox Box, ImmutableArray<TextReading> Readings);

/// <summary>What one engine read at one place.</summary>
/// <param name="Engine">Its name: <c>tesseract</c>, <c>pp</c>, or <c>text-layer</c> for invisible text of the page itself.</param>
/// <param name="Text">What it read, untouched; empty where it saw ink and could not read it.</param>
/// <param name="Confidence">0 to 1, by the engine's own account: comparable within an engine, not between engines.</param>
public sealed record TextReading(string Engine, string Text, double Confidence);
