using System.Collections.Immutable;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Proofreading;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>What the running text says, against itself and against the forms.</summary>
internal static class FactChecks
{
    /// <summary>The form on which a project is evaluated by its own department.</summary>
    public const string ProjectEvaluation = "PF.PROJECT_SELF_EVAL";

    /// <summary>The outcomes, check by check.</summary>
    /// <param name="narrative">The running text.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="kind">What the report reports on; a document that is neither final accounts nor a budget is not held to their rules.</param>
    /// <param name="isOfGovernment">
    /// Whether a whole government reports: it prints one indicator for several areas (全市, 市本级, 高新区) under one name, so that only
    /// figures of one statement are compared.
    /// </param>
    /// <param name="evaluations">How many self-evaluation forms of projects it prints.</param>
    /// <param name="texts">The paragraphs of the document.</param>
    public static ImmutableArray<Comparison> Evaluate(
        FactReading narrative, ImmutableArray<FormReading> forms, ReportKind kind, bool isOfGovernment, int evaluations, ImmutableArray<ProofText> texts)
    {
        if (kind == ReportKind.Unknown)
        {
            return [];
        }

        var facts = new FactIndex(narrative, kind);
        if (isOfGovernment)
        {
            return [.. GrowthChecks.WithinFacts(facts), .. TextChecks.Evaluate(texts, forms)];
        }

        var cells = new FactCellFinder(forms, kind);
        return
        [
            .. CellChecks.Evaluate(facts, cells),
            .. ShareChecks.Evaluate(facts),
            .. GrowthChecks.Evaluate(facts),
            .. CompletionChecks.Evaluate(facts, cells),
            .. SumChecks.Evaluate(facts),
            .. RepeatChecks.Evaluate(facts),
            .. ReasonSumChecks.Evaluate(facts),
            .. SelfReportChecks.Evaluate(facts, cells),
            .. CountChecks.Evaluate(facts, evaluations),
            .. TextChecks.Evaluate(texts, forms),
        ];
    }
}
