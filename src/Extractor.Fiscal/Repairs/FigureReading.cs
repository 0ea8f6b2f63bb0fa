namespace Extractor.Fiscal.Repairs;

/// <summary>What a damaged text may stand for.</summary>
/// <param name="Text">The figure as it should be printed, without thousands separators.</param>
/// <param name="Rest">The figure of the next column that stands in the same cell, or null.</param>
/// <param name="Rule">The damage.</param>
/// <param name="Cost">The cost of the damage.</param>
internal readonly record struct FigureReading(string Text, string? Rest, string Rule, int Cost);
