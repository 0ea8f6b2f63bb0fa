using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts;

/// <summary>Gathers figures of one subject into facts and gives them their ids.</summary>
internal sealed class FactAssembly(string documentPrefix, int? fiscalYear)
{
    private readonly ImmutableArray<StatedFact>.Builder facts = ImmutableArray.CreateBuilder<StatedFact>();
    private Draft? open;
    private string? lastBasis;

    /// <summary>The facts in the order of their first figures.</summary>
    public ImmutableArray<StatedFact> Finish()
    {
        Close();
        return facts.ToImmutable();
    }

    /// <summary>Adds a figure: to the open fact where it is about the same, to a new one otherwise.</summary>
    /// <param name="subject">What the figure is about.</param>
    /// <param name="section">The section that it stands in.</param>
    /// <param name="whole">The id of the fact that the text says it to be a part of, or null.</param>
    /// <param name="measure">The figure.</param>
    /// <param name="isListed">Whether an enumeration mark stands before it.</param>
    public void Add(SubjectMatch subject, NarrativeSection section, string? whole, FactMeasure measure, bool isListed)
    {
        if (open is null || open.Family != subject.Family || open.Subject != subject.Subject || open.Section != section || !open.CanTake(measure))
        {
            Close();
            open = new Draft($"{documentPrefix}-F{facts.Count + 1:000}", subject.Family, section, subject.Subject, whole) { IsListed = isListed };
        }

        // A rate follows its change and is measured against the same.
        var isChange = measure.Name is MeasureReading.Rate or MeasureReading.Change;
        var basis = measure.Basis ?? (isChange ? lastBasis : null);
        lastBasis = isChange ? basis : lastBasis;
        open.Measures.Add(measure with { Basis = basis });
    }

    /// <summary>The id of the fact that the last figure went to, or null.</summary>
    public string? OpenId => open?.Id;

    /// <summary>Begins a paragraph: what changes were measured against in the one before says nothing any more.</summary>
    public void Continue() => lastBasis = null;

    /// <summary>Gives the open fact a reason, if it has none.</summary>
    public void Explain(string reason)
    {
        if (open is not null && reason.Length > 0)
        {
            open.Reason ??= reason;
        }
    }

    /// <summary>Says of the open fact that nothing changed, where it has no change of its own.</summary>
    public void StayedFlat()
    {
        if (open is not null)
        {
            open.IsFlat = true;
        }
    }

    /// <summary>Ends the open fact: what follows is about something else.</summary>
    public void Close()
    {
        if (open is { Measures.Count: > 0 } draft)
        {
            facts.Add(new StatedFact(new NarrativeFact(
                draft.Id,
                draft.Family,
                draft.Section.Heading,
                draft.Subject,
                draft.Whole == draft.Id ? null : draft.Whole,
                [.. draft.Measures],
                draft.Reason,
                fiscalYear,
                draft.Measures.Find(measure => measure.Direction is not null)?.Direction ?? (draft.IsFlat ? FactDirection.Flat : null),
                draft.Measures.Exists(measure => measure.Approximate)), draft.Section)
            { IsListed = draft.IsListed });
        }

        open = null;
    }

    private sealed class Draft(string id, string family, NarrativeSection section, FactSubject subject, string? whole)
    {
        public string Id { get; } = id;

        public string? Whole { get; } = whole;

        public string Family { get; } = family;

        public NarrativeSection Section { get; } = section;

        public FactSubject Subject { get; } = subject;

        public List<FactMeasure> Measures { get; } = [];

        public string? Reason { get; set; }

        public bool IsFlat { get; set; }

        public bool IsListed { get; init; }

        /// <summary>A name comes once with one basis; a bare amount begins another statement.</summary>
        public bool CanTake(FactMeasure measure) =>
            !Measures.Exists(other => other.Name == measure.Name && other.Period == measure.Period && (measure.Basis is null || other.Basis == measure.Basis));
    }
}
