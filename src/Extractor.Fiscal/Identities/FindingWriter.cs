using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// Turns outcomes into findings. Held and violated equations give a finding each; rounding and unevaluated ones are gathered by form and
/// check, because a list of hundredths hides what matters.
/// </summary>
internal static class FindingWriter
{
    /// <summary>The findings of one check over one form, in the order of the equations; gathered ones come last.</summary>
    public static IEnumerable<Finding> Write(FormReading form, string check, IReadOnlyList<Evaluation> evaluations)
    {
        foreach (var evaluation in evaluations.Where(one => one.Status is FindingStatus.Holds or FindingStatus.Fails))
        {
            yield return Single(check, evaluation);
        }

        var rounded = evaluations.Where(one => one.Status == FindingStatus.Rounding).ToArray();
        if (rounded.Length > 0)
        {
            yield return rounded.Length == 1 ? Single(check, rounded[0]) : Gathered(form, check, rounded);
        }

        foreach (var group in evaluations.Where(one => one.Status == FindingStatus.NotEvaluated).GroupBy(one => one.Reason!, StringComparer.Ordinal))
        {
            yield return NotEvaluated(form, check, group.Key, [.. group]);
        }
    }

    /// <summary>A check that could not be evaluated on a form.</summary>
    public static Finding NotEvaluated(FormReading form, string check, string reason, IReadOnlyList<Evaluation> evaluations)
    {
        var subjects = string.Join("; ", evaluations.Select(one => one.Equation.Subject));
        return new Finding(
            $"{form.Table.TableId}:{check}:{reason}",
            check,
            FindingSeverity.Info,
            FindingStatus.NotEvaluated,
            reason,
            form.Table.Form,
            form.Table.TableId,
            null,
            null,
            null,
            null,
            null,
            [.. evaluations.Select(one => one.Equation.Total.CellId)],
            subjects.Length == 0
                ? $"{form.Table.Title}: not evaluated ({reason})."
                : $"{form.Table.Title}: not evaluated ({reason}) for {subjects}.",
            null);
    }

    private static Finding Single(string check, Evaluation evaluation)
    {
        var equation = evaluation.Equation;
        var derivation = DerivationOf(evaluation);
        return new Finding(
            $"{equation.Total.CellId}:{check}",
            check,
            evaluation.Status == FindingStatus.Fails ? Materiality.OfViolation(evaluation) : FindingSeverity.Info,
            evaluation.Status,
            null,
            equation.Form.Table.Form,
            equation.Form.Table.TableId,
            evaluation.Expected,
            equation.Total.Value,
            evaluation.Difference,
            evaluation.Tolerance,
            derivation,
            InputsOf(evaluation),
            MessageOf(evaluation, derivation),
            equation.Total.Provenance);
    }

    private static Finding Gathered(FormReading form, string check, Evaluation[] rounded) => new(
        $"{form.Table.TableId}:{check}:rounding",
        check,
        FindingSeverity.Info,
        FindingStatus.Rounding,
        null,
        form.Table.Form,
        form.Table.TableId,
        null,
        null,
        null,
        null,
        null,
        [.. rounded.SelectMany(one => InputsOf(one)).Distinct(StringComparer.Ordinal)],
        $"{rounded.Length} totals differ from their parts by no more than rounding: "
            + string.Join("; ", rounded.Select(one => $"{one.Equation.Subject}: {PrintedTotal(one)}, computed {DerivationOf(one)}")) + ".",
        rounded[0].Equation.Total.Provenance);

    private static string MessageOf(Evaluation evaluation, string derivation) => evaluation.Status switch
    {
        FindingStatus.Holds => $"{evaluation.Equation.Subject}: {derivation}, as printed.",
        FindingStatus.Rounding =>
            $"{evaluation.Equation.Subject}: {PrintedTotal(evaluation)}, computed {derivation}; the difference is within rounding.",
        _ => $"{evaluation.Equation.Subject}: {PrintedTotal(evaluation)}, computed {derivation}; the difference of "
            + $"{evaluation.Difference.ToString("0.00##", CultureInfo.InvariantCulture)} yuan is beyond rounding"
            + (evaluation.RestsOnBlanks ? ", if the columns left blank mean zero." : "."),
    };

    private static string PrintedTotal(Evaluation evaluation) => $"printed {PrintedOf(evaluation.Equation.Total)}";

    private static string PrintedOf(FormCell cell) => cell.Value is null ? "blank" : LineJoining.Join(cell.Raw).Trim();

    /// <summary>The printed parts with their signs, and their sum in the unit of the form.</summary>
    private static string DerivationOf(Evaluation evaluation)
    {
        var parts = evaluation.Equation.Parts.Where(part => part.Cell.Value is not null)
            .Select((part, at) => (part.IsSubtracted ? at == 0 ? "-" : " - " : at == 0 ? string.Empty : " + ") + PrintedOf(part.Cell));
        var factor = evaluation.Equation.Form.Table.Unit?.Factor ?? 1m;
        var sum = (evaluation.Expected / factor).ToString("0.00##########", CultureInfo.InvariantCulture);
        return $"{string.Concat(parts)} = {sum}";
    }

    private static ImmutableArray<string> InputsOf(Evaluation evaluation) =>
        [.. evaluation.Equation.Parts.Select(part => part.Cell).Prepend(evaluation.Equation.Total).Where(cell => cell.Value is not null).Select(cell => cell.CellId)];
}
