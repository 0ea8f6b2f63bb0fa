using System.Text.Json.Serialization;
using System.Collections.Immutable;
using Extractor.Fiscal.Json;

namespace Extractor.Fiscal.Records;

/// <summary>A printed figure that took part in a finding: what it is, where it stands, and what else is known of it.</summary>
/// <param name="CellId">The cell.</param>
/// <param name="Part">What it is in the arithmetic.</param>
/// <param name="Form">The form.</param>
/// <param name="Title">The form's printed title.</param>
/// <param name="Row">The label of the row, its code where it has no label.</param>
/// <param name="Column">The header labels from the outermost to the leaf.</param>
/// <param name="Raw">The printed text; empty where nothing is printed.</param>
/// <param name="Value">Exact yuan, or null.</param>
/// <param name="ConfirmedBy">Other checks that hold over this cell, in ordinal order.</param>
/// <param name="ContradictedBy">Other checks that fail over this cell, in ordinal order.</param>
/// <param name="Provenance">Where it stands.</param>
public sealed record FindingFigure(
    string CellId,
    FigurePart Part,
    string Form,
    string Title,
    string Row,
    ImmutableArray<string> Column,
    string Raw,
    [property: JsonConverter(typeof(MoneyConverter))] decimal? Value,
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
}
