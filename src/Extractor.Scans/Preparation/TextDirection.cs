namespace Extractor.Scans.Preparation;

/// <summary>Which way the lines of print run, as far as pixels can tell; whether they stand on their heads is for an engine to find out.</summary>
/// <param name="IsSideways">Whether they run along y in the picture as it was given.</param>
/// <param name="Certainty">0 to 1: the share by which neighbours along the lines outnumber neighbours across; below 0.2 it is a guess.</param>
public readonly record struct TextDirection(bool IsSideways, double Certainty);
