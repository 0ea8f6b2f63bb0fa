using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Every finding of a report, and the outcomes that they are made of.</summary>
/// <param name="Findings">The findings: completeness first, then form by form, then between forms, each in the order of the identities.</param>
/// <param name="Evaluations">Every equation that was evaluated.</param>
internal sealed record CheckResults(ImmutableArray<Finding> Findings, ImmutableArray<Evaluation> Evaluations);

/// <summary>Evaluates the identities of a report, within each form and between forms. No outcome ever changes a figure.</summary>
internal static class ReportChecks
{
    /// <summary>Evaluates all checks.</summary>
    /// <param name="identity">The document, for the ids of findings.</param>
    /// <param name="forms">The forms that were read and those that are missing.</param>
    /// <param name="announced">How many forms the contents announce.</param>
    /// <param name="formsAttached">Whether the document names its forms as an attachment.</param>
    /// <param name="blankMeansZero">Whether the document declares that a blank cell is zero.</param>
    /// <param name="comparisons">Outcomes over the narrative and the performance forms; their findings come last.</param>
    public static CheckResults Evaluate(
        DocumentIdentity identity,
        ImmutableArray<FormReading> forms,
        int announced,
        bool formsAttached,
        bool blankMeansZero,
        ImmutableArray<Comparison> comparisons)
    {
        var outcomes = OutcomesOf(forms, new EquationEvaluator(forms, blankMeansZero));
        var evaluations = outcomes.SelectMany(outcome => outcome.Evaluations).ToImmutableArray();
        var writer = new FindingWriter(FindingWording.Standard, Agreement.Of(outcomes));
        var comparisonWriter = new ComparisonWriter(IdentityCatalog.Standard, FindingWording.Standard, identity.Sha256[..Math.Min(8, identity.Sha256.Length)]);
        return new CheckResults(
            WithUniqueIds(
            [
                CompletenessCheck.Evaluate(identity, forms, announced, formsAttached, FindingWording.Standard),
                .. outcomes.SelectMany(writer.Write),
                .. comparisonWriter.Write(comparisons),
            ]),
            evaluations);
    }

    /// <summary>What became of each identity, within each form and between forms.</summary>
    public static ImmutableArray<CheckOutcome> OutcomesOf(ImmutableArray<FormReading> forms, EquationEvaluator evaluator) =>
    [
        .. forms.SelectMany(form => WithinForm(form, evaluator)),
        .. IdentityCatalog.Standard.Identities.SelectMany(check => BetweenForms(forms, check, evaluator)),
    ];

    private static IEnumerable<CheckOutcome> WithinForm(FormReading form, EquationEvaluator evaluator)
    {
        foreach (var check in IdentityCatalog.Standard.Identities)
        {
            var applications = check.Applications.Where(one => one.Forms.Contains(form.Definition.Id)).ToArray();
            if (applications.Length > 0)
            {
                ImmutableArray<Equation> equations = form.IsRead ? [.. applications.SelectMany(one => EquationBuilder.Build(form, one))] : [];
                var evaluations = equations.Select(evaluator.Evaluate).OfType<Evaluation>().ToImmutableArray();
                var inapplicable = evaluations.IsEmpty ? Applicability.ReasonAgainst(form, applications, equations) : null;
                yield return new CheckOutcome(check, form, evaluations, inapplicable ?? ReasonOf(form)) { IsApplicable = inapplicable is null };
            }
        }
    }

    /// <summary>An identity between forms is told of where at least one of its forms is there or announced.</summary>
    private static IEnumerable<CheckOutcome> BetweenForms(ImmutableArray<FormReading> forms, IdentityDefinition check, EquationEvaluator evaluator)
    {
        var applications = check.Applications.Where(one => one.Rule is IdentityRule.Across or IdentityRule.Classes).ToArray();
        var equations = applications.SelectMany(one => Equations(forms, one)).ToImmutableArray();
        var evaluations = equations.Select(evaluator.Evaluate).OfType<Evaluation>().ToImmutableArray();
        if (!evaluations.IsEmpty)
        {
            return evaluations.GroupBy(one => one.Equation.Form)
                .Select(group => new CheckOutcome(check, group.Key, [.. group], string.Empty));
        }

        var involved = applications.SelectMany(one => one.InvolvedForms()).ToHashSet(StringComparer.Ordinal);
        var present = forms.Where(form => involved.Contains(form.Definition.Id)).ToArray();
        if (present.Length == 0)
        {
            return [];
        }

        var isBlank = equations.Length > 0 && present.Any(form => form.Table.Status == FormStatus.Complete);
        var reason = isBlank ? Applicability.NoFigures
            : Array.TrueForAll(applications, one => IsLacking(forms, one)) ? "missing-table"
            : "no-value";
        return [new CheckOutcome(check, present[0], [], reason) { IsApplicable = !isBlank }];
    }

    private static IEnumerable<Equation> Equations(ImmutableArray<FormReading> forms, IdentityApplication application) =>
        FormSet.Of(forms, application.InvolvedForms()).SelectMany(set => application.Rule == IdentityRule.Classes
            ? ClassEquations.Build(set, application)
            : AcrossEquations.Build(set, application));

    private static bool IsLacking(ImmutableArray<FormReading> forms, IdentityApplication application) =>
        !application.Parts.Prepend(application.Total!).All(name => forms.Any(form => form.IsRead && form.Definition.Id == FigureName.Parse(name).Form));

    private static string ReasonOf(FormReading form) => form.Table.Status switch
    {
        FormStatus.Missing or FormStatus.CaptionOnly => "missing-table",
        FormStatus.Illegible => "illegible",
        FormStatus.Empty => "no-value",
        _ => "no-parts",
    };

    /// <summary>A cell can be the total of two equations of one check; the second finding gets a number.</summary>
    private static ImmutableArray<Finding> WithUniqueIds(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding =>
        {
            var count = seen[finding.FindingId] = seen.GetValueOrDefault(finding.FindingId) + 1;
            return count == 1 ? finding : finding with { FindingId = $"{finding.FindingId}#{count}" };
        })];
    }
}

/// <summary>What became of one identity over one form and those it is compared with.</summary>
/// <param name="Check">The identity.</param>
/// <param name="Form">The form that its findings are about.</param>
/// <param name="Evaluations">The outcomes; none where nothing could be compared.</param>
/// <param name="Reason">Why there is none.</param>
internal sealed record CheckOutcome(IdentityDefinition Check, FormReading Form, ImmutableArray<Evaluation> Evaluations, string Reason)
{
    /// <summary>Whether the form prints what the identity is about, so that no outcome means that something could not be compared.</summary>
    public bool IsApplicable { get; init; } = true;
}
