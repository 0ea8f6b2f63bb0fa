using System.Globalization;

namespace Extractor.Fixtures.CommandLine;

/// <summary>Reads seeds as a user writes them.</summary>
public static class SeedList
{
    /// <summary>The seeds of numbers and ranges, parted by commas: <c>1-4,9</c>.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static IEnumerable<int> Read(string text)
    {
        foreach (var range in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = range.Split('-', 2);
            var first = int.Parse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture);
            var last = int.Parse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture);
            for (var seed = first; seed <= last; seed++)
            {
                yield return seed;
            }
        }
    }
}
