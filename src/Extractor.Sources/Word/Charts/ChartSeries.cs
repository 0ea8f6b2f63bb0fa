namespace Extractor.Sources.Word.Charts;

/// <summary>A value that a chart keeps: as its format shows it, and as it is stored where that says more.</summary>
internal readonly record struct ChartValue(string Text, string? Stored);

/// <summary>A row of figures of a chart. Points have numbers, and those without a figure are not there.</summary>
internal sealed class ChartSeries
{
    /// <summary>What the series is called; empty when nothing says it.</summary>
    internal string Name { get; set; } = string.Empty;

    /// <summary>What each point is called, from the innermost level of names to the outermost.</summary>
    internal List<SortedDictionary<int, ChartValue>> Categories { get; } = [];

    /// <summary>The figures.</summary>
    internal SortedDictionary<int, ChartValue> Values { get; init; } = [];

    /// <summary>A second figure of each point: the size of a bubble.</summary>
    internal SortedDictionary<int, ChartValue> Sizes { get; } = [];

    /// <summary>Whether the points of two series are called the same, or one of them leaves it to the other.</summary>
    internal bool SharesCategoriesWith(ChartSeries other) =>
        Categories.Count == 0 || other.Categories.Count == 0
        || (Categories.Count == other.Categories.Count && Categories.Zip(other.Categories).All(pair => pair.First.SequenceEqual(pair.Second)));
}
