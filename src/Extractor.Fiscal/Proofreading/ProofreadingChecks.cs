using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Proofreading;

/// <summary>
/// What an inspector of published reports marks in the text itself: marks and sentences, names of classes, years, empty and cut pages.
/// Nothing here touches a figure.
/// </summary>
internal static class ProofreadingChecks
{
    /// <summary>The findings of a report's text in reading order, check by check.</summary>
    /// <param name="document">The document.</param>
    /// <param name="forms">The forms that were found in it; documents without any are not held to the rules of reports.</param>
    /// <param name="kind">What it reports on.</param>
    /// <param name="fiscalYear">Its year, or null.</param>
    public static ImmutableArray<Comparison> Evaluate(ExtractedDocument document, ImmutableArray<FormReading> forms, ReportKind kind, int? fiscalYear)
    {
        if (forms.IsEmpty)
        {
            return [];
        }

        var texts = ProofText.Of(document);
        return
        [
            .. PageChecks.Evaluate(document),
            .. PunctuationCheck.Evaluate(texts),
            .. SentenceEndCheck.Evaluate(texts),
            .. ComparisonYearCheck.Evaluate(texts, kind, fiscalYear),
            .. ClassNameCheck.Evaluate(texts, forms),
        ];
    }
}
