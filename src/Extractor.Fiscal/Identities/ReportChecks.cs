using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Every finding of a report, and the outcomes that they are made of.</summary>
/// <param name="Findings">The findings: completeness first, then form by form in the order of the catalogue's identities.</param>
/// <param name="Evaluations">Every equation that was evaluated.</param>
internal sealed record CheckResults(ImmutableArray<Finding> Findings, ImmutableArray<Evaluation> Evaluations);

/// <summary>Evaluates the identities of every form of a report. No outcome ever changes a figure.</summary>
internal static class ReportChecks
{
    /// <summary>Evaluates all checks.</summary>
    /// <param name="identity">The document, for the ids of findings.</param>
    /// <param name="forms">The forms that were read and those that are missing.</param>
    /// <param name="announced">How many forms the contents announce.</param>
    /// <param name="blankMeansZero">Whether the document declares that a blank cell is zero.</param>
    public static CheckResults Evaluate(DocumentIdentity identity, ImmutableArray<FormReading> forms, int announced, bool blankMeansZero)
    {
        var findings = new List<Finding> { CompletenessCheck.Evaluate(identity, forms, announced) };
        var evaluations = ImmutableArray.CreateBuilder<Evaluation>();
        foreach (var form in forms)
        {
            var evaluator = new EquationEvaluator(form, blankMeansZero);
            foreach (var check in form.Definition.Identities.GroupBy(one => one.Check, StringComparer.Ordinal))
            {
                var outcomes = form.IsRead
                    ? check.SelectMany(one => EquationBuilder.Build(form, one)).Select(evaluator.Evaluate).OfType<Evaluation>().ToArray()
                    : [];
                evaluations.AddRange(outcomes);
                findings.AddRange(outcomes.Length > 0
                    ? FindingWriter.Write(form, check.Key, outcomes)
                    : [FindingWriter.NotEvaluated(form, check.Key, ReasonOf(form), [])]);
            }
        }

        return new CheckResults(WithUniqueIds(findings), evaluations.ToImmutable());
    }

    private static string ReasonOf(FormReading form) => form.Table.Status switch
    {
        FormStatus.Missing or FormStatus.CaptionOnly => "missing-table",
        FormStatus.Illegible => "illegible",
        FormStatus.Empty => "no-value",
        _ => "no-parts",
    };

    /// <summary>A cell can be the total of two equations of one check; the second finding gets a number.</summary>
    private static ImmutableArray<Finding> WithUniqueIds(List<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding =>
        {
            var count = seen[finding.FindingId] = seen.GetValueOrDefault(finding.FindingId) + 1;
            return count == 1 ? finding : finding with { FindingId = $"{finding.FindingId}#{count}" };
        })];
    }
}
