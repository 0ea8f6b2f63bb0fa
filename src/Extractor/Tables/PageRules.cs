using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Tables;

/// <summary>The rules of a page as a reader sees them, joined from the pieces that were painted.</summary>
/// <param name="Horizontal">By height.</param>
/// <param name="Vertical">By place from the left.</param>
internal sealed record PageRules(List<RulingSegment> Horizontal, List<RulingSegment> Vertical)
{
    /// <summary>Joins the rules of a page.</summary>
    public static PageRules Of(Page page) =>
        new(RulingJoining.Join(page.Rulings, RulingAxis.Horizontal), RulingJoining.Join(page.Rulings, RulingAxis.Vertical));

    /// <summary>The rules that lie in a box, cut at its sides.</summary>
    public PageRules Inside(BoundingBox box) => new(Inside(Horizontal, box.Vertical, box.Horizontal), Inside(Vertical, box.Horizontal, box.Vertical));

    private static List<RulingSegment> Inside(List<RulingSegment> rules, Interval across, Interval along)
    {
        const double Tolerance = 2;
        var inside = new List<RulingSegment>();
        foreach (var rule in rules)
        {
            if (across.Contains(rule.Position, Tolerance) && rule.Extent.OverlapWith(along) > 0)
            {
                inside.Add(rule with { Extent = new Interval(Math.Max(rule.Extent.Start, along.Start), Math.Min(rule.Extent.End, along.End)) });
            }
        }

        return inside;
    }
}
