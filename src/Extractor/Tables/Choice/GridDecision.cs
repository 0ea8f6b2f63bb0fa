using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Tables;

/// <summary>What one piece of evidence says about a reading.</summary>
/// <param name="Evidence">Its name.</param>
/// <param name="Value">From 0, against, to 1, for.</param>
/// <param name="Weight">How much it counts.</param>
public readonly record struct EvidenceScore(string Evidence, double Value, double Weight);

/// <summary>One way to read a region of a page as a table.</summary>
/// <param name="Name">Where its rows and columns come from.</param>
/// <param name="Grids">The grids, mostly one; none for the reading that there is no table.</param>
/// <param name="Scores">What the evidence says; empty where no rival was built.</param>
public sealed record GridHypothesis(string Name, ImmutableArray<Grid> Grids, ImmutableArray<EvidenceScore> Scores)
{
    /// <summary>The weighted mean of the scores, from 0 to 1; 1 without scores.</summary>
    public double Total { get; } = Scores.IsEmpty ? 1 : Scores.Sum(score => score.Value * score.Weight) / Scores.Sum(score => score.Weight);
}

/// <summary>A choice between readings of one region, kept so that it can be explained.</summary>
/// <param name="Region">The region, in the frame in which the page is read.</param>
/// <param name="Hypotheses">At least one, the chosen one first, the others by falling score.</param>
public sealed record GridDecision(BoundingBox Region, ImmutableArray<GridHypothesis> Hypotheses)
{
    /// <summary>The reading that was taken.</summary>
    public GridHypothesis Chosen => Hypotheses[0];
}
