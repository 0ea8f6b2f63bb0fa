using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Which equations confirm each cell.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>An equation confirms only where it holds to the last place: within rounding a changed last digit goes unseen. That a part is no
/// more than its whole confirms neither. Blanks that add up to nothing confirm nothing; printed zeros on both sides do. A sum
/// that gave a damaged figure its value confirms no other.</item>
/// <item>It must be able to see a figure that stands in a wrong column, the commonest mistake of a table. The sum of a row is the same
/// wherever its parts stand, so it confirms a part only where the figures cannot have moved: <see cref="RowPlaces"/>.</item>
/// <item>A row that prints one figure as its total and as its only part confirms it only if one of the two stands in another equation that
/// holds: what happens to one of two equal figures side by side can happen to both.</item>
/// </list>
/// </remarks>
internal sealed class ConfirmedCells
{
    private readonly Dictionary<string, List<Evaluation>> confirming = new(StringComparer.Ordinal);
    private readonly Dictionary<Evaluation, HashSet<string>> cellsOf = new(ReferenceEqualityComparer.Instance);

    private ConfirmedCells()
    {
    }

    /// <summary>The confirmations among the outcomes of a report.</summary>
    public static ConfirmedCells Of(ImmutableArray<Evaluation> evaluations)
    {
        var exact = evaluations.Where(IsExact).Select(one => (Evaluation: one, Ids: IdsOf(one))).DistinctBy(one => one.Ids, SameCells.Instance).ToArray();
        var coverage = CoverageOf(exact.Select(one => one.Ids));
        var confirmed = new ConfirmedCells();
        var empty = new EmptyColumns();
        var doubtful = new List<(Evaluation Evaluation, RowPlaces Places, FormFigure Figure)>();
        foreach (var (evaluation, _) in exact)
        {
            if (IsTwicePrinted(evaluation.Equation) && !evaluation.Equation.Figures.Any(figure => figure.Cell.HasFigure && coverage[figure.Cell.CellId] > 1))
            {
                continue;
            }

            var rows = RowPlaces.Of(evaluation.Equation);
            foreach (var figure in evaluation.Equation.Figures)
            {
                if (rows.IsFixed(figure, empty.Contains))
                {
                    confirmed.Add(figure, evaluation);
                }
                else
                {
                    doubtful.Add((evaluation, rows, figure));
                }
            }
        }

        // Only what stands on its own can support others: two rows cannot confirm each other.
        var supported = doubtful
            .Where(one => one.Places.IsFixed(one.Figure, other => empty.Contains(other) || confirmed.HasOther(other, one.Evaluation)))
            .ToArray();
        foreach (var (evaluation, _, figure) in supported)
        {
            confirmed.Add(figure, evaluation);
        }

        return confirmed;
    }

    /// <summary>Whether an equation confirms the cell.</summary>
    public bool Contains(string cellId) => confirming.ContainsKey(cellId);

    /// <summary>Whether two equations confirm the cell that share no other.</summary>
    public bool ContainsTwice(string cellId)
    {
        var found = confirming.GetValueOrDefault(cellId, []);
        for (var one = 0; one < found.Count; one++)
        {
            for (var other = one + 1; other < found.Count; other++)
            {
                if (ShareOneCell(CellsOf(found[one]), CellsOf(found[other])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Asked for every cell of a table with one long sum, so that neither may look at the whole of the longer.</summary>
    private static bool ShareOneCell(HashSet<string> one, HashSet<string> other)
    {
        var (shorter, longer) = one.Count <= other.Count ? (one, other) : (other, one);
        return shorter.Where(longer.Contains).Take(2).Count() == 1;
    }

    private static bool IsExact(Evaluation evaluation) =>
        evaluation is { Status: FindingStatus.Holds, Equation.Relation: not IdentityRelation.AtMost }
        && evaluation.Equation.Figures.All(figure => figure.Cell.Repair is null)
        && (evaluation.Equation.Figures.Any(figure => figure.Cell.HasFigure)
            || (evaluation.Equation.Total.Cell.Value is not null && evaluation.Equation.Parts.Any(part => part.Cell.Value is not null)));

    /// <summary>Whether a row prints one figure as its total and as its only part.</summary>
    private static bool IsTwicePrinted(Equation equation)
    {
        var shown = equation.Figures.Where(figure => figure.Cell.HasFigure).Take(3).ToArray();
        return shown.Length == 2 && ReferenceEquals(shown[0].Row, shown[1].Row);
    }

    private HashSet<string> CellsOf(Evaluation evaluation)
    {
        if (!cellsOf.TryGetValue(evaluation, out var cells))
        {
            cellsOf[evaluation] = cells = evaluation.Equation.Figures.Select(figure => figure.Cell.CellId).ToHashSet(StringComparer.Ordinal);
        }

        return cells;
    }

    private static string[] IdsOf(Evaluation evaluation) => [.. evaluation.Equation.Figures.Select(figure => figure.Cell.CellId).Distinct(StringComparer.Ordinal)];

    /// <summary>In how many equations each cell stands.</summary>
    private static Dictionary<string, int> CoverageOf(IEnumerable<string[]> equations)
    {
        var coverage = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ids in equations)
        {
            foreach (var id in ids)
            {
                coverage[id] = coverage.GetValueOrDefault(id) + 1;
            }
        }

        return coverage;
    }

    private bool HasOther(FormFigure figure, Evaluation evaluation) =>
        confirming.TryGetValue(figure.Cell.CellId, out var found) && found.Exists(one => !ReferenceEquals(one, evaluation));

    private void Add(FormFigure figure, Evaluation evaluation)
    {
        if (!confirming.TryGetValue(figure.Cell.CellId, out var found))
        {
            confirming[figure.Cell.CellId] = found = [];
        }

        found.Add(evaluation);
    }
}
