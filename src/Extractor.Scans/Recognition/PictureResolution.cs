using Extractor.Documents;

namespace Extractor.Scans.Recognition;

/// <summary>At how many dots an inch a page is rendered.</summary>
internal static class PictureResolution
{
    /// <summary>Below it, engines lose digits (at 150 dots an inch 92 to 98 % of amounts); a coarser scan is no better at 200 but its lines are where they should be.</summary>
    private const int Least = 200;

    /// <summary>Above it, nothing is gained and every step takes longer.</summary>
    private const int Most = 300;

    /// <summary>A picture of at least this share of the page is the page.</summary>
    private const double PageShare = 0.3;

    /// <summary>Dots of the largest picture, so that a page as large as a wall takes no more than one of A3.</summary>
    private const double MostDots = 36e6;

    /// <summary>That of the page's own picture, which may be cut into strips, within limits; the finer one where there are several, and 300 for a page that is drawn.</summary>
    internal static int Of(Page page)
    {
        var own = page.Images
            .Where(static image => image.PixelWidth > 0 && image.Box.Area > 0)
            .GroupBy(static image => (image.PixelWidth, Math.Round(image.Box.Left), Math.Round(image.Box.Right)))
            .Where(strips => strips.Sum(static strip => strip.Box.Area) > PageShare * page.Width * page.Height)
            .Select(static strips => 72 * Math.Sqrt(strips.Sum(static strip => (double)strip.PixelWidth * strip.PixelHeight) / strips.Sum(static strip => strip.Box.Area)))
            .DefaultIfEmpty(Most).Max();
        var fitting = 72 * Math.Sqrt(MostDots / Math.Max(1, page.Width * page.Height));
        return Math.Max(1, (int)Math.Min(Math.Clamp(Math.Round(own), Least, Most), fitting));
    }
}
