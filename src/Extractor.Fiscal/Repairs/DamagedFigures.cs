using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Repairs;

/// <summary>
/// Gives damaged figures their value where exactly one reading of the print makes two independent identities hold exactly and none fail.
/// A cell that shows a number is never touched, whatever the identities say: a violated identity over clean figures is the publisher's.
/// </summary>
internal static class DamagedFigures
{
    /// <summary>More damaged cells than this are a page that cannot be read, and not damaged figures.</summary>
    private const int MostCells = 400;

    private const decimal RepairedConfidence = 0.9m;

    /// <summary>The forms with the repaired cells in place of the damaged ones.</summary>
    public static ImmutableArray<FormReading> Repair(ImmutableArray<FormReading> forms, bool blankMeansZero)
    {
        var damaged = forms.SelectMany(form => form.Rows.SelectMany(row => row.Row.Cells.Where(cell => IsDamaged(form, cell)).Select(cell => new FormFigure(form, row, cell))))
            .ToArray();
        if (damaged.Length is 0 or > MostCells)
        {
            return forms;
        }

        var evaluator = new EquationEvaluator(forms, blankMeansZero);
        var equations = EquationsByCell(forms, evaluator);
        var ids = damaged.Select(figure => figure.Cell.CellId).ToHashSet(StringComparer.Ordinal);
        var readings = new FigureReadings(FigureDamage.Standard);
        var repaired = new Dictionary<string, FormCell>(StringComparer.Ordinal);
        foreach (var figure in damaged)
        {
            foreach (var cell in Repair(figure, readings, equations, evaluator, ids.Contains))
            {
                repaired.TryAdd(cell.CellId, cell);
            }
        }

        return repaired.Count == 0 ? forms : [.. forms.Select(form => form.WithCells(repaired))];
    }

    private static bool IsDamaged(FormReading form, FormCell cell) =>
        cell is { Status: CellStatus.Illegible or CellStatus.Text, Value: null } && form.Table.Unit is not null && form.MeasureOf(cell) is not null;

    private static ILookup<string, (string Check, Equation Equation)> EquationsByCell(ImmutableArray<FormReading> forms, EquationEvaluator evaluator) =>
        ReportChecks.OutcomesOf(forms, evaluator)
            .SelectMany(outcome => outcome.Evaluations.Select(evaluation => (outcome.Check.Id, evaluation.Equation)))
            .SelectMany(one => one.Equation.Figures.Select(figure => figure.Cell.CellId).Distinct(StringComparer.Ordinal).Select(cell => (Cell: cell, Equation: one)))
            .ToLookup(one => one.Cell, one => one.Equation, StringComparer.Ordinal);

    private static ImmutableArray<FormCell> Repair(
        FormFigure figure,
        FigureReadings readings,
        ILookup<string, (string Check, Equation Equation)> equations,
        EquationEvaluator evaluator,
        Func<string, bool> isDamaged)
    {
        ImmutableArray<FormCell> found = [];
        foreach (var (reading, hypothesis) in Hypotheses(figure, readings))
        {
            var touched = hypothesis.Cells.Keys.SelectMany(cell => equations[cell]).Distinct().ToArray();
            if (hypothesis.Agreement(touched, evaluator, isDamaged) is not { } agreement)
            {
                continue;
            }

            if (!found.IsEmpty)
            {
                return [];
            }

            found = [.. hypothesis.Cells.Values.Select(cell => cell with
            {
                Repair = new FigureRepair(figure.Cell.Raw, cell.Repair!.After, reading.Rule, agreement[cell.CellId]),
            })];
        }

        return found;
    }

    private static IEnumerable<(FigureReading Reading, RepairHypothesis Hypothesis)> Hypotheses(FormFigure figure, FigureReadings readings)
    {
        var unit = figure.Form.Table.Unit!.Factor;
        foreach (var reading in readings.Of(figure.Cell.Raw, PlacesOf(figure.Form, unit)))
        {
            if (reading.Rest is null)
            {
                yield return (reading, Of(WithFigure(figure.Cell, reading.Text, reading.Rule, unit)));
                continue;
            }

            foreach (var (other, isBehind) in BlankNeighbours(figure))
            {
                var (own, next) = isBehind ? (reading.Text, reading.Rest) : (reading.Rest, reading.Text);
                yield return (reading, Of(WithFigure(figure.Cell, own, reading.Rule, unit), WithFigure(other, next, reading.Rule, unit)));
            }
        }

        static RepairHypothesis Of(params ReadOnlySpan<FormCell> cells)
        {
            var values = ImmutableSortedDictionary.CreateBuilder<string, FormCell>(StringComparer.Ordinal);
            foreach (var cell in cells)
            {
                values.Add(cell.CellId, cell);
            }

            return new RepairHypothesis(values.ToImmutable());
        }
    }

    private static IEnumerable<(FormCell Cell, bool IsBehind)> BlankNeighbours(FormFigure figure)
    {
        var cells = figure.Row.Row.Cells;
        var at = cells.IndexOf(figure.Cell);
        foreach (var step in (int[])[1, -1])
        {
            if (at + step >= 0 && at + step < cells.Length && cells[at + step].Status == CellStatus.Blank && figure.Form.MeasureOf(cells[at + step]) is not null)
            {
                yield return (cells[at + step], step > 0);
            }
        }
    }

    /// <summary>The most decimals that the form prints in a figure.</summary>
    private static int PlacesOf(FormReading form, decimal unit)
    {
        var finest = form.Rows.SelectMany(row => row.Row.Cells).Select(cell => cell.Resolution).Where(place => place > 0m).Min() ?? unit;
        var places = 0;
        for (var place = unit; place > finest && places < 6; place /= 10m)
        {
            places++;
        }

        return places;
    }

    private static FormCell WithFigure(FormCell cell, string text, string rule, decimal unit)
    {
        var number = NumberText.Read(text);
        return cell with
        {
            Status = number.Kind == NumberKind.Zero ? CellStatus.Zero : CellStatus.Number,
            Value = number.Value * unit,
            Resolution = number.Resolution * unit,
            RepairedBy = rule,
            Confidence = RepairedConfidence,
            Repair = new FigureRepair(cell.Raw, text, rule, []),
        };
    }
}
