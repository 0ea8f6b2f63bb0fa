using System.Collections.Immutable;
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

    /// <summary>The straight lines that were found, gaps of breaks closed, double lines made one.</summary>
    public ImmutableArray<PixelLine> Lines { get; init; } = [];

    /// <summary>The lines of print to read: those of each cell, then those outside tables; each from top to bottom, then from left to right.</summary>
    public ImmutableArray<PrintRegion> Regions { get; init; } = [];
}

/// <summary>A straight line in pixels of the prepared page.</summary>
/// <param name="IsHorizontal">Whether it runs along x.</param>
/// <param name="Position">The middle of the line across its direction.</param>
/// <param name="Start">Where it begins along its direction.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Thickness">How thick it is.</param>
public readonly record struct PixelLine(bool IsHorizontal, double Position, double Start, double End, double Thickness);

/// <summary>One line of print to read.</summary>
/// <param name="Box">A box around its ink, inside its cell.</param>
/// <param name="Cell">The cell that it stands in, or null outside tables.</param>
public readonly record struct PrintRegion(PixelBox Box, PixelBox? Cell);
