using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Which equations confirm each cell.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>An equation confirms only where it holds to the last place: within rounding a changed last digit goes unseen. That a part is no
/// more than its whole confirms neither. Blanks that add up to nothing confirm nothing; printed zeros on both sides do.</item>
/// <item>It must be able to see a figure that stands one column beside its own, the commonest mistake of a table. The sum of a row is the
/// same wherever its parts stand, so it confirms a part only if the figure cannot have come from a cell beside it or have gone there: both
/// are empty, or the other cell is confirmed by another equation, or its column is empty from the total to the last row.</item>
/// </list>
/// </remarks>
internal sealed class ConfirmedCells
{
    private readonly Dictionary<string, List<Evaluation>> confirming = new(StringComparer.Ordinal);

    private ConfirmedCells()
    {
    }

    /// <summary>The confirmations among the outcomes of a report.</summary>
    public static ConfirmedCells Of(ImmutableArray<Evaluation> evaluations)
    {
        var confirmed = new ConfirmedCells();
        var depending = new List<(SignedTerm Term, ImmutableArray<SignedTerm> Beside, Evaluation Evaluation)>();
        foreach (var evaluation in evaluations.Where(IsExact))
        {
            var terms = SignedTerm.Of(evaluation.Equation);
            foreach (var term in terms)
            {
                var beside = terms.Where(term.CanTradeWith).ToImmutableArray();
                if (beside.IsEmpty)
                {
                    confirmed.Add(term, evaluation);
                }
                else
                {
                    depending.Add((term, beside, evaluation));
                }
            }
        }

        var emptyColumns = new EmptyColumns();

        // Only what stands on its own can carry others: two rows cannot confirm each other.
        var carried = depending
            .Where(one => one.Beside.All(other => confirmed.HasOther(other.CellId, one.Evaluation) || emptyColumns.Contains(other)))
            .ToArray();
        foreach (var (term, _, evaluation) in carried)
        {
            confirmed.Add(term, evaluation);
        }

        return confirmed;
    }

    /// <summary>
    /// 0 where nothing confirms the cell, 1 where one equation does, 2 where two do that share no other cell.
    /// </summary>
    public int CountFor(string cellId)
    {
        if (!confirming.TryGetValue(cellId, out var found))
        {
            return 0;
        }

        var cells = found.ConvertAll(one => one.Equation.Cells().Select(cell => cell.CellId).ToHashSet(StringComparer.Ordinal));
        for (var one = 0; one < cells.Count; one++)
        {
            for (var other = one + 1; other < cells.Count; other++)
            {
                if (cells[one].Count(cells[other].Contains) == 1)
                {
                    return 2;
                }
            }
        }

        return 1;
    }

    private static bool IsExact(Evaluation evaluation) =>
        evaluation is { Status: FindingStatus.Holds, Equation.Relation: not IdentityRelation.AtMost }
        && (evaluation.Equation.Cells().Any(HasFigure)
            || (evaluation.Equation.Total.Cell.Value is not null && evaluation.Equation.Parts.Any(part => part.Cell.Value is not null)));

    private static bool HasFigure(FormCell cell) => cell.Value is not null and not 0m;

    private bool HasOther(string cellId, Evaluation evaluation) =>
        confirming.TryGetValue(cellId, out var found) && found.Exists(one => !ReferenceEquals(one, evaluation));

    private void Add(SignedTerm term, Evaluation evaluation)
    {
        if (!confirming.TryGetValue(term.CellId, out var found))
        {
            confirming[term.CellId] = found = [];
        }

        found.Add(evaluation);
    }

    /// <summary>A cell of an equation that is written with everything on one side.</summary>
    private readonly record struct SignedTerm(FormFigure Figure, bool IsTakenAway)
    {
        public string CellId => Figure.Cell.CellId;

        public static ImmutableArray<SignedTerm> Of(Equation equation) =>
            [new SignedTerm(equation.Total, IsTakenAway: true), .. equation.Parts.Select(part => new SignedTerm(part.Figure, part.IsSubtracted))];

        /// <summary>Whether a figure of one of the two would leave the equation as it is if it stood in the other.</summary>
        public bool CanTradeWith(SignedTerm other) =>
            CellId != other.CellId
            && IsTakenAway == other.IsTakenAway
            && (HasFigure(Figure.Cell) || HasFigure(other.Figure.Cell))
            && ReferenceEquals(Figure.Row, other.Figure.Row)
            && AreNeighbours(Figure.Row.Row.Cells, Figure.Cell, other.Figure.Cell);

        private static bool AreNeighbours(ImmutableArray<FormCell> cells, FormCell one, FormCell other) =>
            Math.Abs(cells.IndexOf(one) - cells.IndexOf(other)) == 1;
    }

    /// <summary>
    /// The columns without any figure, of forms that show a total and its parts: had one figure gone astray, its total or its parts would
    /// still stand in the column.
    /// </summary>
    private sealed class EmptyColumns
    {
        private readonly Dictionary<string, HashSet<int>> filled = new(StringComparer.Ordinal);

        public bool Contains(SignedTerm term)
        {
            var form = term.Figure.Form;
            if (!filled.TryGetValue(form.Table.TableId, out var columns))
            {
                var rows = form.Rows.Where(row => row.Row.Cells.Any(HasFigure)).ToArray();
                columns = Array.Exists(rows, row => row.Key == "total") && rows.Length > 1
                    ? [.. rows.SelectMany(row => row.Row.Cells.Where(HasFigure)).Select(cell => cell.Column)]
                    : [.. form.Table.Columns.Select(column => column.Index)];
                filled.Add(form.Table.TableId, columns);
            }

            return !columns.Contains(term.Figure.Cell.Column);
        }
    }
}
