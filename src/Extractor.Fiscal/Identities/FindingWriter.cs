using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// Turns outcomes into findings. Held and violated equations give a finding each; roundings, hints and unevaluated ones are gathered by form
/// and check, because a list of hundredths hides what matters.
/// </summary>
internal sealed class FindingWriter(FindingWording wording, Agreement agreement)
{
    private readonly FigureWords words = new(wording);

    /// <summary>The findings of one check over one form, in the order of the equations; gathered ones come last.</summary>
    public IEnumerable<Finding> Write(CheckOutcome outcome)
    {
        foreach (var evaluation in outcome.Evaluations.Where(one => one.Status is FindingStatus.Holds or FindingStatus.Fails))
        {
            yield return Single(outcome.Check, evaluation);
        }

        foreach (var status in (FindingStatus[])[FindingStatus.Rounding, FindingStatus.Differs])
        {
            var gathered = outcome.Evaluations.Where(one => one.Status == status).ToArray();
            if (gathered.Length > 0)
            {
                yield return gathered.Length == 1 ? Single(outcome.Check, gathered[0]) : Gathered(outcome, status, gathered);
            }
        }

        foreach (var group in outcome.Evaluations.Where(one => one.Status == FindingStatus.NotEvaluated).GroupBy(one => one.Reason!, StringComparer.Ordinal))
        {
            yield return NotEvaluated(outcome, group.Key, [.. group]);
        }

        if (outcome.Evaluations.IsEmpty)
        {
            yield return outcome.IsApplicable ? NotEvaluated(outcome, outcome.Reason, []) : NotApplicable(outcome);
        }
    }

    private Finding NotEvaluated(CheckOutcome outcome, string reason, IReadOnlyList<Evaluation> evaluations)
    {
        var subjects = string.Join("; ", evaluations.Select(one => one.Equation.Total.Subject));
        return About(outcome, reason, FindingStatus.NotEvaluated) with
        {
            Reason = reason,
            Inputs = [.. evaluations.Select(one => one.Equation.Total.Cell.CellId)],
            Message = wording.Say(
                subjects.Length == 0 ? "not-evaluated" : "not-evaluated.subjects",
                ("title", FigureWords.Both(outcome.Form.Table.Title)),
                ("count", FigureWords.Both(evaluations.Count.ToString())),
                ("reason", wording.Reasons[reason]),
                ("list", FigureWords.Both(subjects))),
        };
    }

    private Finding NotApplicable(CheckOutcome outcome) => About(outcome, outcome.Reason, FindingStatus.NotApplicable) with
    {
        Reason = outcome.Reason,
        Message = wording.Say(
            "not-applicable", ("title", FigureWords.Both(outcome.Form.Table.Title)), ("reason", wording.Reasons[outcome.Reason])),
    };

    private Finding Gathered(CheckOutcome outcome, FindingStatus status, Evaluation[] gathered)
    {
        var name = RecordNames.Of(status) + ".gathered";
        var items = gathered.Select(one => words.Say($"{name}.item", one)).ToArray();
        return About(outcome, RecordNames.Of(status), status) with
        {
            Inputs = [.. gathered.SelectMany(one => InputsOf(one)).Distinct(StringComparer.Ordinal)],
            Message = wording.Say(
                name,
                ("title", FigureWords.Both(outcome.Form.Table.Title)),
                ("count", FigureWords.Both(gathered.Length.ToString())),
                ("list", new BilingualText(string.Join('；', items.Select(item => item.Zh)), string.Join("; ", items.Select(item => item.En))))),
            Provenance = gathered[0].Equation.Total.Cell.Provenance,
        };
    }

    private static Finding About(CheckOutcome outcome, string what, FindingStatus status) => new(
        $"{outcome.Form.Table.TableId}:{outcome.Check.Id}:{what}",
        outcome.Check.Id,
        FindingSeverity.Info,
        status,
        null,
        outcome.Form.Table.Form,
        outcome.Form.Table.TableId,
        "CNY",
        null,
        null,
        null,
        null,
        null,
        [],
        [],
        FigureWords.Both(string.Empty),
        null,
        null);

    private Finding Single(IdentityDefinition check, Evaluation evaluation)
    {
        var total = evaluation.Equation.Total;
        var isExact = evaluation.Status == FindingStatus.Holds;
        ImmutableArray<FindingFigure> figures = isExact ? [] : FiguresOf(check.Id, evaluation);
        return new Finding(
            $"{total.Cell.CellId}:{check.Id}",
            check.Id,
            evaluation.Status == FindingStatus.Fails ? Lesser(Materiality.OfViolation(evaluation), check.Severity) : FindingSeverity.Info,
            evaluation.Status,
            null,
            total.Form.Table.Form,
            total.Form.Table.TableId,
            "CNY",
            evaluation.Expected,
            total.Cell.Value,
            evaluation.Difference,
            evaluation.Tolerance,
            FigureWords.DerivationOf(evaluation),
            InputsOf(evaluation),
            figures,
            words.Say($"{RecordNames.Of(evaluation.Status)}.{RecordNames.Of(evaluation.Equation.Relation)}", evaluation, check.Claim),
            isExact ? null : words.Agreement(evaluation, figures),
            total.Cell.Provenance);
    }

    private ImmutableArray<FindingFigure> FiguresOf(string check, Evaluation evaluation) =>
        [.. evaluation.Equation.Parts.Select(part => FigureOf(check, part.Figure, part.IsSubtracted ? FigurePart.Subtracted : FigurePart.Added))
            .Prepend(FigureOf(check, evaluation.Equation.Total, FigurePart.Total))];

    private FindingFigure FigureOf(string check, FormFigure figure, FigurePart part) => new(
        figure.Cell.CellId,
        part,
        figure.Form.Table.Form,
        figure.Form.Table.Title,
        figure.RowName,
        figure.ColumnPath,
        figure.Cell.Raw,
        "CNY",
        figure.Cell.Value,
        agreement.Confirming(figure.Cell.CellId, check),
        agreement.Contradicting(figure.Cell.CellId, check),
        figure.Cell.Provenance);

    private static FindingSeverity Lesser(FindingSeverity one, FindingSeverity other) => one < other ? one : other;

    private static ImmutableArray<string> InputsOf(Evaluation evaluation) =>
        [.. evaluation.Equation.Parts.Select(part => part.Cell).Prepend(evaluation.Equation.Total.Cell).Where(cell => cell.Value is not null).Select(cell => cell.CellId)];
}
