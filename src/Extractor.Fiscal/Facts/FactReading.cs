using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts;

/// <summary>The running text of a report as it was read.</summary>
/// <param name="Facts">The facts in printed order.</param>
/// <param name="Passages">The passages that they stand in, and those that state nothing.</param>
internal sealed record FactReading(ImmutableArray<StatedFact> Facts, ImmutableArray<NarrativePassage> Passages);

/// <summary>A fact and the section that it stands in.</summary>
/// <param name="Fact">The record.</param>
/// <param name="Section">The section.</param>
internal sealed record StatedFact(NarrativeFact Fact, NarrativeSection Section)
{
    /// <summary>Whether it is an item of an enumeration (一是… 二是…): the items behind it are its neighbours and no parts of it.</summary>
    public bool IsListed { get; init; }
}
