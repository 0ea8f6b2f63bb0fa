using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>A page's picture made ready for any engine: upright, straight, without stamp and background, its lines found and taken out.</summary>
public sealed record PreparedPage
{
    /// <summary>Dark print on white, upright and straight, ruling lines removed. Its size is the size of the upright page.</summary>
    public required GrayImage Print { get; init; }

    /// <summary>Dots an inch of <see cref="Print"/>.</summary>
    public required double Resolution { get; init; }

    /// <summary>Quarter turns that were made, as clockwise degrees: 0, 90, 180 or 270.</summary>
    public int Turn { get; init; }

    /// <summary>Degrees that it was turned clockwise after that, about its centre.</summary>
    public double Skew { get; init; }

    /// <summary>Which way lines of print ran in the picture as it was given, and how sure that is.</summary>
    public TextDirection Direction { get; init; }

    /// <summary>The straight lines that were found, gaps of breaks closed, double lines made one.</summary>
    public ImmutableArray<PixelLine> Lines { get; init; } = [];

    /// <summary>The lines of print to read: those of each cell, then those outside tables; each from top to bottom, then from left to right.</summary>
    public ImmutableArray<PrintRegion> Regions { get; init; } = [];

    /// <summary>
    /// The same page standing on its head, for a page that an engine reads better that way round. Nothing is computed anew: the pixels change
    /// places, and lines and regions with them.
    /// </summary>
    public PreparedPage Reversed()
    {
        var (width, height) = (Print.Width, Print.Height);
        return this with
        {
            Print = Turning.Turn(Print, 180),
            Turn = (Turn + 180) % 360,
            Lines = [.. Lines.Select(line => line.Reversed(width, height)).OrderBy(line => line.IsHorizontal ? 0 : 1).ThenBy(line => line.Position).ThenBy(line => line.Start)],
            Regions = PrintRegion.InReadingOrder(Regions.Select(region => region.Reversed(width, height))),
        };
    }
}

/// <summary>A straight line in pixels of the prepared page.</summary>
/// <param name="IsHorizontal">Whether it runs along x.</param>
/// <param name="Position">The middle of the line across its direction.</param>
/// <param name="Start">Where it begins along its direction.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Thickness">How thick it is.</param>
public readonly record struct PixelLine(bool IsHorizontal, double Position, double Start, double End, double Thickness)
{
    /// <summary>The line in points, as the pages of any source have them.</summary>
    /// <param name="resolution">Dots an inch of the prepared page.</param>
    public RulingLine ToRuling(double resolution)
    {
        var scale = new PageScale(resolution);
        return new RulingLine(
            IsHorizontal ? RulingAxis.Horizontal : RulingAxis.Vertical,
            scale.ToPoints(Position),
            Interval.Between(scale.ToPoints(Start), scale.ToPoints(End)),
            scale.ToPoints(Thickness));
    }

    internal PixelLine Reversed(int width, int height)
    {
        var (across, along) = IsHorizontal ? (height, width) : (width, height);
        return this with { Position = across - Position, Start = along - End, End = along - Start };
    }
}

/// <summary>One line of print to read.</summary>
/// <param name="Box">A box around its ink, inside its cell.</param>
/// <param name="Cell">The cell that it stands in, or null outside tables.</param>
public readonly record struct PrintRegion(PixelBox Box, PixelBox? Cell)
{
    /// <summary>Regions in cells first, cell by cell; then those outside tables; each from top to bottom, then from left to right.</summary>
    internal static ImmutableArray<PrintRegion> InReadingOrder(IEnumerable<PrintRegion> regions) =>
    [
        .. regions.OrderBy(region => region.Cell is null ? 1 : 0)
            .ThenBy(region => region.Cell?.Top).ThenBy(region => region.Cell?.Left)
            .ThenBy(region => region.Box.Top).ThenBy(region => region.Box.Left),
    ];

    internal PrintRegion Reversed(int width, int height) => new(Reversed(Box, width, height), Cell is { } cell ? Reversed(cell, width, height) : null);

    private static PixelBox Reversed(PixelBox box, int width, int height) => new(width - box.Right, height - box.Bottom, width - box.Left, height - box.Top);
}
