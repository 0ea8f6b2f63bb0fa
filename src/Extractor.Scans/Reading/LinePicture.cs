using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;

namespace Extractor.Scans.Reading;

/// <summary>
/// One line of print at the height that the engines read best, with white around it. What is flat, such as a dash, keeps its proportion to
/// the other lines of the page instead of being blown up.
/// </summary>
internal sealed class LinePicture
{
    /// <summary>Rows of every line picture: what PP-OCRv4 was trained on, and what was best for Tesseract on generated reports.</summary>
    internal const int Height = 48;

    /// <summary>White above and below the ink, as a share of the height of the line.</summary>
    private const double MarginShare = 0.2;

    /// <summary>The widest line: 130 characters at this height. What is wider is squeezed.</summary>
    private const int WidestLine = 6240;

    private LinePicture(byte[] samples, int width, double scale, double left) => (Samples, Width, Scale, Left) = (samples, width, scale, left);

    /// <summary>Rows from the top, one byte a pixel, 0 black to 255 white.</summary>
    internal byte[] Samples { get; }

    /// <summary>Pixels a row.</summary>
    internal int Width { get; }

    /// <summary>Pixels of the line picture for one of the page, along the line.</summary>
    private double Scale { get; }

    /// <summary>Where the page picture's pixel stands that the line picture begins with.</summary>
    private double Left { get; }

    /// <summary>Where something stands on the page, in its pixels.</summary>
    /// <param name="x">Where it stands in the line picture.</param>
    internal double ToPage(double x) => Left + (x / Scale);

    /// <summary>Cuts a line out of a page.</summary>
    /// <param name="print">The page.</param>
    /// <param name="region">The line.</param>
    /// <param name="usualHeight">The usual height of the lines of the page, in pixels.</param>
    internal static LinePicture Of(GrayImage print, PrintRegion region, double usualHeight)
    {
        var box = region.Box;
        var inkHeight = Math.Max(1, box.Height);
        var lineHeight = inkHeight < usualHeight / 2 ? usualHeight : inkHeight;
        var margin = lineHeight * MarginShare;
        var top = box.Top + (inkHeight / 2.0) - (lineHeight / 2.0) - margin;
        var left = box.Left - (2 * margin);
        var (height, width) = (lineHeight + (2 * margin), box.Width + (4 * margin));
        var scale = Height / height;
        var pixels = Math.Clamp((int)Math.Ceiling(width * scale), 1, WidestLine);
        var along = Math.Min(scale, pixels / width);
        var samples = AreaScaling.Scale(print, box, left, top, along, scale, pixels, Height);
        return new LinePicture(samples, pixels, along, left);
    }

    /// <summary>The usual height of the lines of a page: the median, so that neither dashes nor titles count.</summary>
    internal static double UsualHeight(IReadOnlyCollection<PrintRegion> regions)
    {
        var heights = regions.Select(static region => region.Box.Height).Order().ToList();
        return heights.Count == 0 ? Height : Math.Max(4, heights[heights.Count / 2]);
    }
}
