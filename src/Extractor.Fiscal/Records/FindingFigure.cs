using System.Collections.Immutable;
using Extractor.Fiscal.Json;

namespace Extractor.Fiscal.Records;

/// <summary>A printed figure that took part in a finding: what it is, where it stands, and what else is known of it.</summary>
/// <param name="FigureId">The cell, or the narrative fact.</param>
/// <param name="Part">What it is in the arithmetic.</param>
/// <param name="Form">The form, or null for the narrative.</param>
/// <param name="Title">The form's printed title, or the heading above the sentence.</param>
/// <param name="Row">The label of the row, its code where it has no label, or what the sentence is about.</param>
/// <param name="Column">The header labels from the outermost to the leaf.</param>
/// <param name="Raw">The printed text; empty where nothing is printed.</param>
/// <param name="Unit">The unit of <paramref name="Value"/>: <c>CNY</c>, <c>percent</c>, <c>points</c>, or what is counted; null for a passage of text.</param>
/// <param name="Value">The exact figure in that unit, or null.</param>
/// <param name="ConfirmedBy">Other checks that hold over this cell, in ordinal order.</param>
/// <param name="ContradictedBy">Other checks that fail over this cell, in ordinal order.</param>
/// <param name="Provenance">Where it stands.</param>
public sealed record FindingFigure(
    string FigureId,
    FigurePart Part,
    string? Form,
    string Title,
    string Row,
    ImmutableArray<string> Column,
    string Raw,
    string? Unit,
    [property: Money] decimal? Value,
    ImmutableArray<string> ConfirmedBy,
    ImmutableArray<string> ContradictedBy,
    Provenance Provenance);

/// <summary>What a figure is in the arithmetic of a finding.</summary>
public enum FigurePart
{
    /// <summary>What the others are compared with: a total, a whole, or the first of two.</summary>
    Total,

    /// <summary>It is added, or is the second of two.</summary>
    Added,

    /// <summary>It is taken away.</summary>
    Subtracted,

    /// <summary>It takes part in a quotient, or stands against the other.</summary>
    Basis,
}
