using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>P.RATE and P.SCORE.RATE: the rate of execution, and the score that is given for it.</summary>
internal static class RateChecks
{
    /// <summary>From here on a wrong rate changes what a reader thinks of a project.</summary>
    private const decimal MaterialPercent = 10m;

    /// <summary>The outcomes over one form.</summary>
    /// <param name="table">The form.</param>
    /// <param name="isProportional">Whether the report scores other forms in proportion; the rule is the publisher's own.</param>
    public static IEnumerable<Comparison> Evaluate(FormTable table, bool isProportional)
    {
        decimal? first = null;
        foreach (var row in table.Rows(BlockKind.Funds))
        {
            // A part repeats the rate of the whole, and templates print 0.0% beside parts without a rate of their own.
            var rate = row.Find("rate");
            if (rate?.Number is not { } printed || printed == first || (first is not null && printed == 0m) || row.Find("executed") is not { Value: not null } executed)
            {
                continue;
            }

            first ??= printed;
            yield return Rate(table, row, rate, executed);

            if (Score(table, row, rate, executed, isProportional) is { } score)
            {
                yield return score;
            }
        }
    }

    /// <summary>Whether a form scores a rate below 95% in proportion to it.</summary>
    public static bool ScoresInProportion(FormTable table) => table.Rows(BlockKind.Funds).FirstOrDefault() is { } row
        && row.Find("full")?.Number is { } full && row.Find("rate")?.Number is > 0m and < 95m and var rate && row.Find("score") is { Number: { } score, Resolution: { } place }
        && Math.Abs((full * rate / 100m) - score) <= place;

    private static Comparison Rate(FormTable table, BlockRow row, BlockCell rate, BlockCell executed)
    {
        Comparison? failed = null;
        foreach (var name in (ReadOnlySpan<string>)["budget.adjusted", "budget.initial"])
        {
            if (row.Find(name) is not { Value: { } budget, Resolution: { } place } cell || budget == 0m
                || PrintedInterval.Of(executed.Value!.Value, executed.Resolution ?? 0m).PercentOf(PrintedInterval.Of(budget, place)) is not { } accepted)
            {
                continue;
            }

            var expected = executed.Value.Value / budget * 100m;
            var severity = Math.Abs(expected - rate.Number!.Value) >= MaterialPercent ? FindingSeverity.High : FindingSeverity.Medium;
            var comparison = Comparison.OfRate("P.RATE", table.Figure(row, rate), expected, accepted, severity) with
            {
                Derivation = FormattableString.Invariant($"{executed.Raw.Trim()} ÷ {cell.Raw.Trim()} = {expected:0.00}%"),
                Basis = [table.Figure(row, executed), table.Figure(row, cell)],
            };
            if (comparison.Status == FindingStatus.Holds)
            {
                return comparison;
            }

            failed ??= comparison;
        }

        return failed ?? new Comparison("P.RATE", table.Figure(row, rate), FindingStatus.NotEvaluated, FindingSeverity.Info) { Reason = "no-value" };
    }

    private static Comparison? Score(FormTable table, BlockRow row, BlockCell rate, BlockCell executed, bool isProportional)
    {
        if (row.Find("full") is not { Number: { } full } weight || row.Find("score") is not { Number: { } given, Resolution: { } place } score)
        {
            return null;
        }

        var expected = full * rate.Number!.Value / 100m;
        var computed = row.Find("budget.adjusted")?.Value is > 0m and var budget ? full * executed.Value!.Value / budget : expected;
        var isExplained = Math.Abs(expected - given) <= place || Math.Abs(computed - given) <= place;
        if (!isExplained && !isProportional && rate.Number != 0m)
        {
            return null;
        }

        return new Comparison(
            "P.SCORE.RATE", table.Figure(row, score), isExplained ? FindingStatus.Holds : FindingStatus.Fails, given - expected >= full / 2m ? FindingSeverity.High : FindingSeverity.Medium)
        {
            Expected = isExplained ? given : Math.Round(expected, 2, MidpointRounding.AwayFromZero),
            Accepted = new PrintedInterval(expected - place, expected + place),
            Derivation = FormattableString.Invariant($"{full} × {rate.Raw.Trim()} = {expected:0.00}"),
            Basis = [table.Figure(row, weight), table.Figure(row, rate)],
        };
    }
}
