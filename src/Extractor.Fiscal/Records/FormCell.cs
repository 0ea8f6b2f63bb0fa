using System.Collections.Immutable;
using Extractor.Fiscal.Json;

namespace Extractor.Fiscal.Records;

/// <summary>An amount cell. The printed text stays; what it means stands beside it.</summary>
/// <param name="CellId">Stable within the document: table id, grid row and column, such as <c>391fed81-T01-R14-C5</c>.</param>
/// <param name="Column">0-based column of the grid.</param>
/// <param name="Raw">The printed text, untouched.</param>
/// <param name="Status">What the text is.</param>
/// <param name="Value">Exact yuan; null unless <paramref name="Status"/> is number or zero and the unit is known.</param>
/// <param name="Resolution">The value in yuan of the last printed place (544.55 万元 gives 100); null with a null value.</param>
/// <param name="RepairedBy">The rule that repaired the reading, such as <c>digit-join</c> or the rule of <see cref="Repair"/>, or null.</param>
/// <param name="Confidence">0 to 1. Below 1 only where a reading was repaired or the source is doubtful; always below 1 for a figure read in a picture.</param>
/// <param name="Verification">Whether an independent identity confirms the figure.</param>
/// <param name="Provenance">Where.</param>
public sealed record FormCell(
    string CellId,
    int Column,
    string Raw,
    CellStatus Status,
    [property: Money] decimal? Value,
    [property: PlainDecimal] decimal? Resolution,
    string? RepairedBy,
    decimal Confidence,
    Verification Verification,
    Provenance Provenance)
{
    /// <summary>How a damaged text was given its value, or null. <see cref="Raw"/> keeps what is printed.</summary>
    public FigureRepair? Repair { get; init; }

    /// <summary>
    /// What was read in the picture of the cell, the reading of the printed text first; null, and absent in JSON, where the text is the
    /// page's own. The others are what the figure may be instead.
    /// </summary>
    [LeftOutWhenNull]
    public ImmutableArray<EngineReading>? Readings { get; init; }

    /// <summary>Whether it shows an amount other than zero.</summary>
    public bool HasFigure => Value is not null and not 0m;
}

/// <summary>
/// A text that is damaged and no number, and the number that it stands for: the only reading of the print with which two independent
/// identities hold exactly. Clean digits of a page's own text are never repaired; digits that an engine read in a picture are, where the
/// figure that two violated sums agree on is within two edits of a reading.
/// </summary>
/// <param name="Before">The damaged text. It stands in the cell beside where two figures were joined.</param>
/// <param name="After">The figure as it should be printed.</param>
/// <param name="Rule">
/// What the damage was: <c>glyph</c>, <c>lost-digit</c>, <c>point</c>, <c>comma</c> or <c>joined</c>; in a picture <c>misread</c>, or
/// <c>other-reading</c> where another engine read the figure so.
/// </param>
/// <param name="Identities">The identities that agree, in ordinal order; the same id twice where it holds over two sums.</param>
public sealed record FigureRepair(string Before, string After, string Rule, ImmutableArray<string> Identities);

/// <summary>Blank, zero, dash and illegible are four things.</summary>
public enum CellStatus
{
    /// <summary>A number other than zero.</summary>
    Number,

    /// <summary>A printed zero.</summary>
    Zero,

    /// <summary>Nothing printed.</summary>
    Blank,

    /// <summary>A dash.</summary>
    NotApplicable,

    /// <summary>无, 未发生 and the like.</summary>
    StatedNone,

    /// <summary>Not readable.</summary>
    Illegible,

    /// <summary>A word where a figure belongs.</summary>
    Text,
}

/// <summary>Whether a figure was confirmed by arithmetic that does not depend on itself alone.</summary>
public enum Verification
{
    /// <summary>No identity confirms the figure, or some confirm and some contradict it.</summary>
    Unverified,

    /// <summary>An identity that would not hold if the figure were another, or stood elsewhere, holds exactly, and none accuses the figure.</summary>
    Verified,

    /// <summary>It takes part in an identity that fails, and nothing clears it.</summary>
    Contradicted,

    /// <summary>The text was damaged, or a picture misread; the figure is the one that two independent identities agree on.</summary>
    Repaired,
}
