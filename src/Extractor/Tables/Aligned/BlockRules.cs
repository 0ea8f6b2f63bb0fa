using Extractor.Geometry;

namespace Extractor.Tables.Aligned;

/// <summary>The rules around and in a block of text.</summary>
/// <param name="Across">Heights of the rules that run across the block, ascending.</param>
/// <param name="Partial">Rules over a part of it, as under a label that heads several columns; by height.</param>
internal sealed record BlockRules(List<double> Across, List<RulingSegment> Partial)
{
    /// <summary>Share of the block's width that rules at one height must cover to run across it.</summary>
    private const double AcrossShare = 0.75;

    /// <summary>Rules whose heights differ by less are one, in points.</summary>
    private const double SameHeight = 2.5;

    /// <summary>Looks at the rules whose extent meets that of a block.</summary>
    /// <param name="horizontal">Joined rules of the page, by height.</param>
    /// <param name="block">The block, with the room above and below in which its rules may stand.</param>
    public static BlockRules Of(List<RulingSegment> horizontal, BoundingBox block)
    {
        var across = new List<double>();
        var partial = new List<RulingSegment>();
        for (var first = 0; first < horizontal.Count;)
        {
            var end = first;
            var covered = 0.0;
            while (end < horizontal.Count && horizontal[end].Position - horizontal[first].Position <= SameHeight)
            {
                covered = Math.Max(covered, 0) + horizontal[end].Extent.OverlapWith(block.Horizontal);
                end++;
            }

            if (horizontal[first].Position >= block.Top && horizontal[first].Position <= block.Bottom)
            {
                if (covered >= AcrossShare * block.Width)
                {
                    across.Add(horizontal[first].Position);
                }

                partial.AddRange(horizontal.GetRange(first, end - first).Where(rule =>
                    rule.Extent.Length < 0.9 * block.Width && rule.Extent.OverlapWith(block.Horizontal) > 0));
            }

            first = end;
        }

        return new BlockRules(across, partial);
    }
}
