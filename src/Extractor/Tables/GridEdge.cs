using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Tables;

/// <summary>One snapped line of a grid: between two columns, or between two rows.</summary>
/// <param name="Position">x of a column edge, y of a row edge, in points.</param>
/// <param name="Drawn">The stretches where it is drawn, disjoint and ascending.</param>
public sealed record GridEdge(double Position, ImmutableArray<Interval> Drawn)
{
    /// <summary>
    /// How far from both ends of a cell side the line may stop short, in points. Underlined text keeps the cell's padding of
    /// 5 points or more, borders miss the corner by less than a line's thickness.
    /// </summary>
    private const double Reach = 3.5;

    /// <summary>Whether the line is drawn along the whole of a cell side.</summary>
    public bool Covers(Interval side)
    {
        var reach = Math.Min(Reach, side.Length / 4);
        var wanted = new Interval(side.Start + reach, side.End - reach);
        foreach (var stretch in Drawn)
        {
            if (stretch.Start <= wanted.Start && stretch.End >= wanted.End)
            {
                return true;
            }
        }

        return false;
    }
}
