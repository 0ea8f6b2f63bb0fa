namespace Extractor.Scans.Preparation;

/// <summary>What the preparation of a page may cost, and from when it acts.</summary>
public sealed record PreparationOptions
{
    /// <summary>The defaults.</summary>
    public static PreparationOptions Default { get; } = new();

    /// <summary>Pixels that a picture may have: A3 at 600 dots an inch has 70 million.</summary>
    public long MostPixels { get; init; } = 80_000_000;

    /// <summary>Pixels that are worked on; a picture with more is made smaller first. A3 at 300 dots an inch has 17 million.</summary>
    public long MostWorkingPixels { get; init; } = 24_000_000;

    /// <summary>Dots an inch to which a picture is made smaller: engines read lines 48 pixels high, and 300 dots give small print 35.</summary>
    public double GreatestResolution { get; init; } = 300;

    /// <summary>Runs of ink that a page may have; a dense page at 300 dots an inch has half a million, a halftone picture several million.</summary>
    public int MostRuns { get; init; } = 3_000_000;

    /// <summary>Pieces of print that are put in lines; a dense page has 20,000.</summary>
    public int MostPieces { get; init; } = 200_000;

    /// <summary>Degrees below which a page is left askew: a false skew does more harm than a true one of this size.</summary>
    public double LeastSkew { get; init; } = 0.2;
}
