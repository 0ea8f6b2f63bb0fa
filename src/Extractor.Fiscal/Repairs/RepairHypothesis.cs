using System.Collections.Immutable;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Repairs;

/// <summary>Values that damaged cells may have.</summary>
/// <param name="Cells">The cells with their values, by id: one, or two where figures were joined.</param>
internal sealed record RepairHypothesis(ImmutableSortedDictionary<string, FormCell> Cells)
{
    /// <summary>
    /// The identities that hold exactly over each cell of the hypothesis, two for each that share no other cell; null where a cell has no
    /// such two, or where any identity fails.
    /// </summary>
    /// <param name="equations">The equations over these cells, each with the id of its identity.</param>
    /// <param name="evaluator">Evaluates them.</param>
    /// <param name="isDamaged">Whether a cell is damaged: an equation over another damaged cell says nothing.</param>
    public ImmutableSortedDictionary<string, ImmutableArray<string>>? Agreement(
        IReadOnlyList<(string Check, Equation Equation)> equations, EquationEvaluator evaluator, Func<string, bool> isDamaged)
    {
        var exact = new List<(string Check, HashSet<string> Cells)>();
        foreach (var (check, equation) in equations)
        {
            var cells = equation.Figures.Select(figure => figure.Cell.CellId).ToHashSet(StringComparer.Ordinal);
            if (cells.Any(cell => isDamaged(cell) && !Cells.ContainsKey(cell)))
            {
                continue;
            }

            var outcome = evaluator.Evaluate(Replace(equation));
            if (outcome?.Status is FindingStatus.Fails)
            {
                return null;
            }

            if (outcome is { Status: FindingStatus.Holds, Confirms: true })
            {
                exact.Add((check, cells));
            }
        }

        var agreement = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var cell in Cells.Keys)
        {
            if (IndependentPair(exact.FindAll(one => one.Cells.Contains(cell))) is not { } pair)
            {
                return null;
            }

            agreement.Add(cell, pair);
        }

        return agreement.ToImmutable();
    }

    private static ImmutableArray<string>? IndependentPair(List<(string Check, HashSet<string> Cells)> exact)
    {
        for (var one = 0; one < exact.Count; one++)
        {
            for (var other = one + 1; other < exact.Count; other++)
            {
                if (exact[one].Cells.Count(exact[other].Cells.Contains) == 1)
                {
                    return [.. new[] { exact[one].Check, exact[other].Check }.Order(StringComparer.Ordinal)];
                }
            }
        }

        return null;
    }

    private Equation Replace(Equation equation) => equation with
    {
        Total = Replace(equation.Total),
        Parts = [.. equation.Parts.Select(part => part with { Figure = Replace(part.Figure) })],
        Alternatives = [],
    };

    private FormFigure Replace(FormFigure figure) => Cells.TryGetValue(figure.Cell.CellId, out var cell) ? figure with { Cell = cell } : figure;
}
