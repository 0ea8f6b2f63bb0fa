namespace Extractor.Measurements.Comparison;

/// <summary>A page on which a reader sees less than <see cref="ComparisonRun.PageFloor"/> of what the other does.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Characters">The characters as multisets.</param>
/// <param name="Differences">Where the difference comes from.</param>
internal sealed record DeviatingPage(int Number, CharacterCounts Characters, PageDifferences Differences);
