using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Which checks confirm and which contradict each cell: the evidence for telling which of two figures is the wrong one.</summary>
internal sealed class Agreement
{
    private readonly ILookup<string, string> confirming;
    private readonly ILookup<string, string> contradicting;

    private Agreement(ImmutableArray<(string Cell, string Check, Evaluation Evaluation)> marks)
    {
        confirming = Lookup(marks.Where(mark => mark.Evaluation.Confirms));
        contradicting = Lookup(marks.Where(mark => mark.Evaluation.Status == FindingStatus.Fails));
    }

    /// <summary>The evidence of all outcomes.</summary>
    public static Agreement Of(ImmutableArray<CheckOutcome> outcomes) => new(
        [.. outcomes.SelectMany(outcome => outcome.Evaluations.SelectMany(evaluation => evaluation.Equation.Parts.Select(part => part.Figure)
            .Prepend(evaluation.Equation.Total)
            .Where(figure => figure.Cell.Value is not null)
            .Select(figure => (figure.Cell.CellId, outcome.Check.Id, evaluation))))]);

    /// <summary>The other checks that hold over a cell, in ordinal order.</summary>
    public ImmutableArray<string> Confirming(string cellId, string check) => Others(confirming, cellId, check);

    /// <summary>The other checks that fail over a cell, in ordinal order.</summary>
    public ImmutableArray<string> Contradicting(string cellId, string check) => Others(contradicting, cellId, check);

    private static ImmutableArray<string> Others(ILookup<string, string> checks, string cellId, string check) =>
        [.. checks[cellId].Where(one => one != check).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ILookup<string, string> Lookup(IEnumerable<(string Cell, string Check, Evaluation Evaluation)> marks) =>
        marks.ToLookup(mark => mark.Cell, mark => mark.Check, StringComparer.Ordinal);
}
