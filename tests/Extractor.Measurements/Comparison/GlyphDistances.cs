using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.Comparison;

/// <summary>How far the glyphs of two readers lie apart. Each glyph is compared with the nearest one of the same character.</summary>
internal sealed class GlyphDistances
{
    // Text that both readers place a page apart is another text, not a misplaced one.
    private const double Farthest = 72;

    // A page of ten thousand equal characters says nothing that its first thousand do not.
    private const int MostOfACharacter = 1000;

    private readonly List<double> origins = [];
    private readonly List<double> boxes = [];

    /// <summary>The median distance of origins in points; NaN without any pair.</summary>
    public double MedianOrigin => Median(origins);

    /// <summary>The median over glyphs of the mean distance of the four edges in points; NaN without any pair.</summary>
    public double MedianBox => Median(boxes);

    public void Add(GlyphDistances other)
    {
        origins.AddRange(other.origins);
        boxes.AddRange(other.boxes);
    }

    public void AddPage(IEnumerable<PageCharacter> ours, IEnumerable<PageCharacter> theirs)
    {
        var own = ours.Where(character => ComparableText.Of(character.Text).Length > 0)
            .GroupBy(character => ComparableText.Of(character.Text), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Take(MostOfACharacter).ToList(), StringComparer.Ordinal);
        foreach (var group in theirs.GroupBy(character => ComparableText.Of(character.Text), StringComparer.Ordinal))
        {
            if (!own.TryGetValue(group.Key, out var candidates))
            {
                continue;
            }

            foreach (var character in group.Take(MostOfACharacter))
            {
                var nearest = candidates.MinBy(candidate => Distance(candidate, character));
                if (Distance(nearest, character) <= Farthest)
                {
                    origins.Add(Distance(nearest, character));
                    boxes.Add(BoxDistance(nearest, character));
                }
            }
        }
    }

    private static double Distance(PageCharacter one, PageCharacter other) =>
        Math.Sqrt(Math.Pow(one.OriginX - other.OriginX, 2) + Math.Pow(one.OriginY - other.OriginY, 2));

    private static double BoxDistance(PageCharacter one, PageCharacter other) =>
        (Math.Abs(one.Left - other.Left) + Math.Abs(one.Top - other.Top)
            + Math.Abs(one.Right - other.Right) + Math.Abs(one.Bottom - other.Bottom)) / 4;

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? double.NaN : values[values.Count / 2];
    }
}
