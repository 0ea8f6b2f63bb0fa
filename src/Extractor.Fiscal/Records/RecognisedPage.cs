using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Fiscal.Records;

/// <summary>A page that was read from its picture. Boxes on it are those of the page turned upright and straightened.</summary>
/// <param name="Page">1-based page.</param>
/// <param name="Reason">Why: the page has no text, its text is doubted, is invisible over a picture, or lacks its ideographs.</param>
/// <param name="Turn">Clockwise degrees that it was turned by to stand upright: 0, 90, 180 or 270.</param>
/// <param name="Skew">Clockwise degrees that it was turned by after that, about its centre; two decimals.</param>
/// <param name="Resolution">Dots an inch of the picture.</param>
/// <param name="Engines">What read it, in ordinal order.</param>
public sealed record RecognisedPage(
    int Page, RecognitionReason Reason, int Turn, decimal Skew, int Resolution, ImmutableArray<string> Engines)
{
    /// <summary>The record of a recognition.</summary>
    public static RecognisedPage Of(PageRecognition recognition) => new(
        recognition.Page,
        recognition.Reason,
        recognition.Turn,
        Math.Round((decimal)Math.Clamp(recognition.Skew, -180, 180), 2, MidpointRounding.AwayFromZero),
        recognition.Resolution,
        [.. recognition.Texts.SelectMany(text => text.Readings).Select(reading => reading.Engine).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
