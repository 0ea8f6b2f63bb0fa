using System.Collections.Immutable;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>Every check over performance forms: within each form, between forms, and against the other forms and the text of the report.</summary>
internal static class PerformanceChecks
{
    /// <summary>Evaluates all of them.</summary>
    /// <param name="performance">The performance forms.</param>
    /// <param name="tables">The other forms.</param>
    /// <param name="lines">The text.</param>
    /// <param name="contents">Which of its lines only announce.</param>
    /// <param name="prefix">What the ids of the document begin with.</param>
    public static ImmutableArray<Comparison> Evaluate(
        ImmutableArray<FormTable> performance, ImmutableArray<FormTable> tables, ImmutableArray<DocumentLine> lines, Contents contents, string prefix)
    {
        var isProportional = performance.Any(RateChecks.ScoresInProportion);
        return
        [
            .. performance.SelectMany(table => RateChecks.Evaluate(table, isProportional)
                .Concat(ScoreChecks.Evaluate(table))
                .Concat(FundsChecks.Evaluate(table))
                .Concat(IndicatorChecks.Evaluate(table))),
            .. ProjectReportChecks.Evaluate(performance),
            .. BasicDataChecks.Evaluate(performance, tables, lines),
            .. DepartmentChecks.Evaluate(performance, tables, lines),
            .. PartCheck.Evaluate(lines, contents, prefix),
        ];
    }
}
