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
    private readonly HashSet<int> columnsWithFigures = [];
    private readonly decimal finest = decimal.MaxValue;

    /// <summary>Makes an evaluator for one form.</summary>
    public EquationEvaluator(FormReading form, bool blankMeansZero)
    {
        this.blankMeansZero = blankMeansZero;
        foreach (var cell in form.Rows.SelectMany(row => row.Row.Cells))
        {
            if (cell is { Value: not null, Resolution: { } resolution })
            {
                columnsWithFigures.Add(cell.Column);
                finest = Math.Min(finest, resolution);
            }
        }
    }

    /// <summary>The outcome, or null where nothing at all is printed that could be compared.</summary>
    public Evaluation? Evaluate(Equation equation)
    {
        var figures = equation.Parts.Where(part => part.Cell.Value is not null).ToArray();
        if (equation.Total.Value is null && figures.Length == 0)
        {
            return null;
        }

        if (!equation.Parts.All(part => IsReadable(part.Cell)) || !IsReadable(equation.Total))
        {
            return NotEvaluated(equation, "illegible");
        }

        if (equation.Total.Value is null && !blankMeansZero)
        {
            return figures.All(part => part.Cell.Value == 0m) ? null : NotEvaluated(equation, "no-value");
        }

        if (figures.Length == 0 && equation.Total.Value != 0m && !blankMeansZero)
        {
            return NotEvaluated(equation, "no-value");
        }

        var expected = figures.Sum(part => part.IsSubtracted ? -part.Cell.Value!.Value : part.Cell.Value!.Value);
        var tolerance = equation.IsSameFigure
            ? Math.Max(PlaceOf(equation.Total), figures.Max(part => PlaceOf(part.Cell)))
            : (figures.Sum(part => PlaceOf(part.Cell)) + PlaceOf(equation.Total)) / 2m;
        var difference = Math.Abs((equation.Total.Value ?? 0m) - expected);
        var status = difference == 0m ? FindingStatus.Holds : difference <= tolerance ? FindingStatus.Rounding : FindingStatus.Fails;
        return status == FindingStatus.Fails && equation.Doubt is not null
            ? NotEvaluated(equation, equation.Doubt)
            : new Evaluation(equation, status, null, expected, tolerance, equation.Parts.Any(part => IsUnknownBlank(part.Cell)));
    }

    private static Evaluation NotEvaluated(Equation equation, string reason) => new(equation, FindingStatus.NotEvaluated, reason, 0m, 0m);

    /// <summary>A number without a value has no unit; a word or an illegible mark is never zero.</summary>
    private static bool IsReadable(FormCell cell) =>
        cell.Value is not null || cell.Status is CellStatus.Blank or CellStatus.NotApplicable or CellStatus.StatedNone;

    private bool IsUnknownBlank(FormCell cell) =>
        cell.Status == CellStatus.Blank && !blankMeansZero && !columnsWithFigures.Contains(cell.Column);

    private decimal PlaceOf(FormCell cell) => cell.Value is null ? 0m : Math.Min(cell.Resolution ?? finest, finest);
}
