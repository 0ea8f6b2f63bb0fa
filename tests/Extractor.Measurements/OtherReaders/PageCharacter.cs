namespace Extractor.Measurements.OtherReaders;

/// <summary>One character of a page: its text, its origin on the baseline, and its box in points from the top-left corner.</summary>
internal readonly record struct PageCharacter(
    string Text, double OriginX, double OriginY, double Left, double Top, double Right, double Bottom);
