namespace Extractor.Scans.Preparation.Lines;

/// <summary>A line as it was traced, in a picture in which it runs along x; lines along y are traced in the mirrored picture.</summary>
/// <param name="Start">The first column.</param>
/// <param name="End">The column behind the last.</param>
/// <param name="Middle">y of its middle at half its length; the middle of row 0 is 0.5.</param>
/// <param name="Slope">By how much it descends a pixel.</param>
/// <param name="Thickness">In pixels, at least 1.</param>
internal readonly record struct TracedLine(double Start, double End, double Middle, double Slope, double Thickness)
{
    /// <summary>Columns that it covers.</summary>
    public double Length => End - Start;

    /// <summary>y of its middle at a column.</summary>
    public double At(double x) => Middle + (Slope * (x - ((Start + End) / 2)));

    /// <summary>
    /// Both lines as one, from the first start to the last end: the course that least squares lay through their pixels. A short piece beside a
    /// long line hardly moves it.
    /// </summary>
    public TracedLine Joined(TracedLine other)
    {
        var (start, end) = (Math.Min(Start, other.Start), Math.Max(End, other.End));
        var share = Length / Math.Max(1, Length + other.Length);
        var (centre, otherCentre) = ((Start + End) / 2, (other.Start + other.End) / 2);
        var (meanX, meanY) = ((centre * share) + (otherCentre * (1 - share)), (Middle * share) + (other.Middle * (1 - share)));

        // What a piece contributes by its own extent, and by where its middle lies.
        var (extent, otherExtent) = (Length * Length / 12 * share, other.Length * other.Length / 12 * (1 - share));
        var (away, otherAway) = ((centre - meanX) * share, (otherCentre - meanX) * (1 - share));
        var spread = extent + otherExtent + (away * (centre - meanX)) + (otherAway * (otherCentre - meanX));
        var descent = (Slope * extent) + (other.Slope * otherExtent) + (away * (Middle - meanY)) + (otherAway * (other.Middle - meanY));
        var slope = spread > 0 ? descent / spread : 0;
        return new TracedLine(start, end, meanY + (slope * (((start + end) / 2) - meanX)), slope, (Thickness * share) + (other.Thickness * (1 - share)));
    }
}
