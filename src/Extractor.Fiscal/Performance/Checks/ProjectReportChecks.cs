using System.Collections.Immutable;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>X.PERF.AMOUNT between the head of a project's report, its own sentence, and the project's self-evaluation.</summary>
internal static class ProjectReportChecks
{
    private const string Check = "X.PERF.AMOUNT";

    /// <summary>The outcomes, at most one a report: an amount that is wrong once is told once.</summary>
    public static IEnumerable<Comparison> Evaluate(ImmutableArray<FormTable> performance)
    {
        var evaluations = performance.Where(table => table.Form == "PF.PROJECT_SELF_EVAL")
            .Where(table => table.Field("projectName") is not null)
            .ToLookup(table => MatchingText.Fold(table.Field("projectName")!), StringComparer.Ordinal);
        foreach (var report in performance.Where(table => table.Form == "PF.PROJECT_REPORT"))
        {
            if (report.Rows(BlockKind.Header).FirstOrDefault(row => row.Key == "use") is not { } use)
            {
                continue;
            }

            var text = use.Cells[0].Raw;
            var budget = Budget(report, use, text);
            if (budget is not null)
            {
                yield return budget;
            }

            var same = report.Field("projectName") is { } name ? evaluations[MatchingText.Fold(name)].ToArray() : [];
            if (budget?.Status != FindingStatus.Fails && same.Length == 1 && Executed(report, use, text, same[0]) is { } executed)
            {
                yield return executed;
            }
        }
    }

    private static Comparison? Budget(FormTable report, BlockRow use, string text) =>
        TextAmounts.Behind(text, "本年度预算资金", "年初预算批复", "年初预算") is { } stated
        && report.Rows(BlockKind.Header).FirstOrDefault(row => row.Key == "budget.year") is { } row && row.Cells[0] is { Value: { } head } cell
            ? Compare(report, use, stated, head, cell.Raw, report.Figure(row, cell))
            : null;

    private static Comparison? Executed(FormTable report, BlockRow use, string text, FormTable evaluation) =>
        TextAmounts.Behind(text, "实际执行", "实际支出") is { } stated
        && evaluation.Rows(BlockKind.Funds).FirstOrDefault(row => row.Key == "total") is { } row && row.Find("executed") is { Value: { } executed } cell
            ? Compare(report, use, stated, executed, cell.Raw, evaluation.Figure(row, cell))
            : null;

    private static Comparison Compare(
        FormTable report, BlockRow use, (string Raw, decimal Yuan, decimal Resolution) stated, decimal expected, string raw, ComparedFigure basis)
    {
        var figure = report.Figure(use, use.Cells[0]) with { Value = stated.Yuan, Raw = stated.Raw, Unit = ComparisonUnit.Money("万元", 10_000m), Resolution = stated.Resolution };
        return Comparison.OfAmount(Check, figure, expected, Math.Min(stated.Resolution, 100m), FindingSeverity.Medium) with { Derivation = raw.Trim(), Basis = [basis] };
    }
}
