namespace Extractor.Geometry;

/// <summary>A closed stretch of one axis, in points. <see cref="Start"/> is never greater than <see cref="End"/>.</summary>
/// <param name="Start">The lower end, included.</param>
/// <param name="End">The upper end, included.</param>
public readonly record struct Interval(double Start, double End)
{
    /// <summary>The length, in points; zero for a single place.</summary>
    public double Length => End - Start;

    /// <summary>The middle.</summary>
    public double Center => (Start + End) / 2;

    /// <summary>Builds an interval from two ends given in any order.</summary>
    public static Interval Between(double first, double second) =>
        first <= second ? new Interval(first, second) : new Interval(second, first);

    /// <summary>Whether <paramref name="value"/> lies inside, the ends widened by <paramref name="tolerance"/>.</summary>
    public bool Contains(double value, double tolerance = 0) => value >= Start - tolerance && value <= End + tolerance;

    /// <summary>Whether the two intervals share a place, after widening by <paramref name="tolerance"/>.</summary>
    public bool Touches(Interval other, double tolerance = 0) =>
        other.Start <= End + tolerance && other.End >= Start - tolerance;

    /// <summary>The length of the common part; zero when there is none.</summary>
    public double OverlapWith(Interval other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Union(Interval other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
