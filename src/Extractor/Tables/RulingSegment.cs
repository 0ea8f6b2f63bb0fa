using Extractor.Geometry;

namespace Extractor.Tables;

/// <summary>A straight line after its pieces were joined: a fixed coordinate and the stretch it covers, in points.</summary>
/// <param name="Position">y of a horizontal line, x of a vertical one.</param>
/// <param name="Extent">What it covers along its axis.</param>
public readonly record struct RulingSegment(double Position, Interval Extent);
