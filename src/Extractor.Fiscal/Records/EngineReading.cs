using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Pictures;

namespace Extractor.Fiscal.Records;

/// <summary>What one engine read in the picture of a figure.</summary>
/// <param name="Engine">Its name: <c>tesseract</c>, <c>pp</c>, or <c>text-layer</c> for invisible text of the page. One that looked twice stands there twice.</param>
/// <param name="Text">What it read, untouched; empty where it could not read the ink. Printed lines are separated by <c>\n</c>.</param>
/// <param name="Figure">The printed figure that the grammar of figures makes of it, or null where it is none.</param>
/// <param name="Rule">What the grammar had to do, such as <c>separators</c>, several parted by blanks; null for nothing.</param>
/// <param name="Confidence">0 to 1 by the engine's own account, four decimals.</param>
public sealed record EngineReading(
    string Engine, string Text, string? Figure, string? Rule, decimal Confidence)
{
    /// <summary>The readings of a cell of any table, whose columns nobody knows; null where its text is the page's own.</summary>
    public static ImmutableArray<EngineReading>? Of(TableCell cell) => PictureReadings.Of(cell.Recognised, places: null);
}
