using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// Evaluates equations in exact decimals. A printed figure stands for anything within half its last place, so a sum of n printed parts
/// may differ from its printed total by n + 1 half places; a figure printed twice, by one place.
/// </summary>
/// <remarks>
/// A blank is zero where the document declares it or its column holds a figure. A column without any figure (most reports leave
/// 上缴上级支出 blank, and 三公 has a single row) is taken as zero, too, but a violation that rests on it is only medium: the figure could
/// be lost. Figures may drop trailing zeros, so the finest place of the form counts for all.
/// </remarks>
internal sealed class EquationEvaluator
{
    private readonly bool blankMeansZero;
    private readonly Dictionary<string, PrintedPlaces> places = new(StringComparer.Ordinal);

    /// <summary>Makes an evaluator for the forms of a report.</summary>
    public EquationEvaluator(IEnumerable<FormReading> forms, bool blankMeansZero)
    {
        this.blankMeansZero = blankMeansZero;
        foreach (var form in forms)
        {
            places[form.Table.TableId] = PrintedPlaces.Of(form);
        }
    }

    /// <summary>
    /// The outcome, or null where nothing at all is printed that could be compared. A violation stands only where no alternative holds
    /// and none is uncertain.
    /// </summary>
    public Evaluation? Evaluate(Equation equation)
    {
        var outcome = EvaluateAlone(equation);
        if (outcome is { Status: FindingStatus.Holds or FindingStatus.Rounding })
        {
            return outcome;
        }

        foreach (var alternative in equation.Alternatives)
        {
            var other = EvaluateAlone(alternative);
            if (other is { Status: FindingStatus.Holds or FindingStatus.Rounding })
            {
                return other;
            }

            outcome = outcome is { Status: FindingStatus.Fails } && other is { Status: FindingStatus.NotEvaluated } ? other : outcome;
        }

        return outcome;
    }

    private Evaluation? EvaluateAlone(Equation equation)
    {
        var figures = equation.Parts.Where(part => part.Cell.Value is not null).ToArray();
        var total = equation.Total.Cell;
        if (equation.Parts.IsEmpty)
        {
            return total.Value is null or 0m ? null : NotEvaluated(equation, equation.Doubt ?? "missing-row");
        }

        if (total.Value is null && figures.Length == 0)
        {
            return null;
        }

        if (!equation.Parts.All(part => IsReadable(part.Cell)) || !IsReadable(total))
        {
            return NotEvaluated(equation, "illegible");
        }

        if (total.Value is null && !(blankMeansZero && !IsEmpty(equation.Total)))
        {
            return figures.All(part => part.Cell.Value == 0m) ? null : NotEvaluated(equation, "no-value");
        }

        if (figures.Length == 0 && equation.Relation == IdentityRelation.AtMost)
        {
            return null;
        }

        if (figures.Length == 0 && total.Value != 0m && !(blankMeansZero && equation.Parts.All(part => !IsEmpty(part.Figure))))
        {
            return NotEvaluated(equation, "no-value");
        }

        return Compare(equation, figures);
    }

    private Evaluation Compare(Equation equation, Term[] figures)
    {
        var expected = figures.Sum(part => part.IsSubtracted ? -part.Cell.Value!.Value : part.Cell.Value!.Value);
        var isTwice = equation.Relation is IdentityRelation.Same or IdentityRelation.Hint && equation.Parts.Length == 1;
        var tolerance = isTwice
            ? figures.Select(part => part.Figure).Append(equation.Total).Max(PlaceOf)
            : (figures.Sum(part => PlaceOf(part.Figure)) + PlaceOf(equation.Total)) / 2m;
        var difference = (equation.Total.Cell.Value ?? 0m) - expected;
        var isWithin = difference == 0m || (equation.Relation == IdentityRelation.AtMost && difference > 0m);
        var status = isWithin ? FindingStatus.Holds
            : Math.Abs(difference) <= tolerance ? FindingStatus.Rounding
            : equation.Relation == IdentityRelation.Hint ? FindingStatus.Differs
            : FindingStatus.Fails;
        return status is FindingStatus.Fails or FindingStatus.Differs && equation.Doubt is not null
            ? NotEvaluated(equation, equation.Doubt)
            : new Evaluation(equation, status, null, expected, tolerance, equation.Parts.Any(part => IsUnknownBlank(part.Figure)));
    }

    private static Evaluation NotEvaluated(Equation equation, string reason) => new(equation, FindingStatus.NotEvaluated, reason, 0m, 0m);

    /// <summary>A number without a value has no unit; a word or an illegible mark is never zero.</summary>
    private static bool IsReadable(FormCell cell) =>
        cell.Value is not null || cell.Status is CellStatus.Blank or CellStatus.NotApplicable or CellStatus.StatedNone;

    /// <summary>A form without any figure can be one whose figures were lost: its blanks are nothing to compare with.</summary>
    private static bool IsEmpty(FormFigure figure) => figure.Form.Table.Status == FormStatus.Empty;

    private bool IsUnknownBlank(FormFigure figure) =>
        figure.Cell.Status == CellStatus.Blank && !blankMeansZero && !places[figure.Form.Table.TableId].ColumnsWithFigures.Contains(figure.Cell.Column);

    private decimal PlaceOf(FormFigure figure)
    {
        var finest = places[figure.Form.Table.TableId].Finest;
        return figure.Cell.Value is null ? 0m : Math.Min(figure.Cell.Resolution ?? finest, finest);
    }

    /// <summary>Which columns of a form show figures, and its finest printed place in yuan.</summary>
    private sealed record PrintedPlaces(HashSet<int> ColumnsWithFigures, decimal Finest)
    {
        public static PrintedPlaces Of(FormReading form)
        {
            var printed = form.Rows.SelectMany(row => row.Row.Cells).Where(cell => cell is { Value: not null, Resolution: not null }).ToArray();
            return new PrintedPlaces(
                [.. printed.Select(cell => cell.Column)], printed.Length == 0 ? decimal.MaxValue : printed.Min(cell => cell.Resolution!.Value));
        }
    }
}
