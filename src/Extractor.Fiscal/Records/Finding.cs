using System.Collections.Immutable;
using Extractor.Fiscal.Json;

namespace Extractor.Fiscal.Records;

/// <summary>The outcome of one check over the figures of a report. Held checks are kept, too.</summary>
/// <param name="FindingId">Deterministic: check and subject within the document.</param>
/// <param name="Check">The id of the identity, such as <c>T.BAL</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Status">The outcome.</param>
/// <param name="Reason">Why it was not evaluated or does not apply, such as <c>missing-table</c> or <c>single-row</c>; null otherwise.</param>
/// <param name="Form">The form that the check is about, or null for the report as a whole.</param>
/// <param name="TableId">That form's table, or null.</param>
/// <param name="Unit">The unit of the figures: <c>CNY</c>, <c>percent</c>, <c>points</c>, or what is counted; null where none is compared.</param>
/// <param name="Expected">The exact figure computed from the others, in yuan for money, or null.</param>
/// <param name="Actual">The exact figure as printed, or null.</param>
/// <param name="Difference">Actual minus expected, or null.</param>
/// <param name="Tolerance">The greatest absolute difference that rounding explains, or null.</param>
/// <param name="Derivation">The sum as printed figures, such as <c>10.23 + 507.20 + 27.11 = 544.54</c>, or null.</param>
/// <param name="Inputs">Ids of the cells and facts that took part, the total first.</param>
/// <param name="Figures">
/// The same cells with their places and what else confirms or contradicts them, where the outcome is about a single equation that does not
/// hold exactly; empty otherwise.
/// </param>
/// <param name="Message">One sentence for a reader: both amounts, where they stand, and the arithmetic.</param>
/// <param name="Agreement">One sentence on which of the figures of <paramref name="Figures"/> other checks confirm, or null.</param>
/// <param name="Provenance">Where the printed total stands, or null when the check is about something absent.</param>
public sealed record Finding(
    string FindingId,
    string Check,
    FindingSeverity Severity,
    FindingStatus Status,
    string? Reason,
    string? Form,
    string? TableId,
    string? Unit,
    [property: Money] decimal? Expected,
    [property: Money] decimal? Actual,
    [property: Money] decimal? Difference,
    [property: Money] decimal? Tolerance,
    string? Derivation,
    ImmutableArray<string> Inputs,
    ImmutableArray<FindingFigure> Figures,
    BilingualText Message,
    BilingualText? Agreement,
    Provenance? Provenance)
{
    /// <summary>
    /// The pages, in order, on which figures or words that a violation rests on were read from pictures, so that a misreading may be the
    /// reason; null, and absent in JSON, where there are none.
    /// </summary>
    [LeftOutWhenNull]
    public ImmutableArray<int>? PicturePages { get; init; }
}

/// <summary>How much a finding matters, from least to most.</summary>
public enum FindingSeverity
{
    /// <summary>Rounding, a held check, or a note on scope.</summary>
    Info,

    /// <summary>Cosmetic or labelling.</summary>
    Low,

    /// <summary>Beyond tolerance, explainable or small.</summary>
    Medium,

    /// <summary>Material and beyond tolerance, or structurally impossible.</summary>
    High,
}

/// <summary>The outcome of a check.</summary>
public enum FindingStatus
{
    /// <summary>Exact.</summary>
    Holds,

    /// <summary>Off by no more than the rounding of the printed figures explains.</summary>
    Rounding,

    /// <summary>Off by more.</summary>
    Fails,

    /// <summary>Off by more, where the two may differ: a hint and no accusation.</summary>
    Differs,

    /// <summary>A rate is printed although what it compares with is zero.</summary>
    ZeroBase,

    /// <summary>A needed figure is missing or unreadable.</summary>
    NotEvaluated,

    /// <summary>The form prints nothing that the identity is about: a single row has no sum, a single column no parts.</summary>
    NotApplicable,
}
