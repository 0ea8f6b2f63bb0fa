using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;

namespace Extractor.Scans.Recognition;

/// <summary>
/// The lines of a page that are worth reading: a piece of another line is read with it, and a speck is no line. Read apart they would stand
/// on the page twice, or as characters that nobody printed.
/// </summary>
internal static class WholeLines
{
    /// <summary>A line of which this much lies within another is a piece of it.</summary>
    private const double PieceShare = 0.7;

    /// <summary>What is smaller than this share of a line in both directions is a speck; a full stop alone in a cell is larger.</summary>
    private const double SpeckShare = 0.15;

    /// <summary>The page without pieces and specks; the order of its lines stays.</summary>
    internal static PreparedPage Of(PreparedPage page)
    {
        var usual = LinePicture.UsualHeight(page.Regions);
        var kept = new List<PixelBox>();
        foreach (var box in page.Regions.Select(static region => region.Box).Where(box => Math.Max(box.Width, box.Height) >= SpeckShare * usual).OrderByDescending(Area))
        {
            if (!kept.Exists(whole => Overlap(whole, box) >= PieceShare * Area(box)))
            {
                kept.Add(box);
            }
        }

        var lines = kept.ToHashSet();
        return page with { Regions = [.. page.Regions.Where(region => lines.Contains(region.Box))] };
    }

    private static long Area(PixelBox box) => (long)box.Width * box.Height;

    private static long Overlap(PixelBox one, PixelBox other)
    {
        var width = Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
        var height = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top);
        return width <= 0 || height <= 0 ? 0 : (long)width * height;
    }
}
