using System.Collections.Immutable;

namespace Extractor.Sources.Images;

/// <summary>A picture that is a page.</summary>
/// <param name="Strips">Its parts from top to bottom, at least one.</param>
/// <param name="Horizontal">Dots an inch across, or 0 where the file does not say it.</param>
/// <param name="Vertical">Dots an inch down, or 0.</param>
/// <param name="Turn">By how much it is to be turned clockwise for the reader, as the file says: 0, 90, 180 or 270 degrees.</param>
internal sealed record PicturePage(ImmutableArray<PictureStrip> Strips, double Horizontal, double Vertical, int Turn)
{
    private const double PointsAnInch = 72;

    /// <summary>The longer side of A4.</summary>
    private const double UsualSide = 842;

    /// <summary>Below it stands what screens have (72, 96): nobody scans so coarsely, and a phone writes it into any photograph.</summary>
    private const double LeastDots = 100;

    private const double MostDots = 1200;

    /// <summary>In dots.</summary>
    public int Width => Strips[0].Width;

    /// <summary>In dots.</summary>
    public int Height => Strips.Sum(static strip => strip.Height);

    /// <summary>
    /// Width and height in points, before the turn (200 dots an inch are 7874 a metre, which are 199.9996 an inch): as large as the sheet was by the dots an inch that the file says, and where it says none that a
    /// scanner has, with a longer side as long as that of A4.
    /// </summary>
    public (double Width, double Height) Points => Horizontal is >= LeastDots and <= MostDots && Vertical is >= LeastDots and <= MostDots
        ? (PointsAnInch * Width / Math.Round(Horizontal, 2), PointsAnInch * Height / Math.Round(Vertical, 2))
        : (UsualSide * Width / Math.Max(Width, Height), UsualSide * Height / Math.Max(Width, Height));
}
