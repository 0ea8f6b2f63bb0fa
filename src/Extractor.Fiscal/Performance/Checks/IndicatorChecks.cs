using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>P.UNIT, P.PARTS and P.SCORE.PROP over indicators, and X.PERF.COST between an indicator and the funds of its form.</summary>
internal static class IndicatorChecks
{
    private const string PartMark = "其中";
    private const decimal TenThousand = 10_000m;

    /// <summary>The outcomes over one form.</summary>
    public static IEnumerable<Comparison> Evaluate(FormTable table)
    {
        var rows = table.Rows(BlockKind.Indicators).ToArray();
        for (var at = 0; at < rows.Length; at++)
        {
            if (rows[at].Find("target") is not { Number: not null } target || rows[at].Find("actual") is not { Number: not null } actual)
            {
                continue;
            }

            if ((target.Unit == "%") != (actual.Unit == "%") && target.Unit is not null && actual.Unit is not null)
            {
                yield return new Comparison("P.UNIT", table.Figure(rows[at], actual), FindingStatus.Fails, FindingSeverity.Low)
                {
                    Sentence = "stated.fails",
                    Detail = new BilingualText($"目标值是 {target.Raw.Trim()}，实际完成值是 {actual.Raw.Trim()}", $"the target is {target.Raw.Trim()}, the actual value {actual.Raw.Trim()}"),
                    Basis = [table.Figure(rows[at], target)],
                };
            }

            if (Parts(table, rows, at, target, actual) is { } parts)
            {
                yield return parts;
            }

            if (Proportion(table, rows[at], target, actual) is { } proportion)
            {
                yield return proportion;
            }
        }

        if (Cost(table, rows) is { } cost)
        {
            yield return cost;
        }
    }

    /// <summary>Where the actual values of 其中 rows add up, the targets must, too.</summary>
    private static Comparison? Parts(FormTable table, BlockRow[] rows, int at, BlockCell target, BlockCell actual)
    {
        var parts = rows.Skip(at + 1).TakeWhile(row => row.Label.StartsWith(PartMark, StringComparison.Ordinal)).ToArray();
        if (parts.Length < 2 || parts.Sum(row => row.Find("actual")?.Number ?? 0m) != actual.Number || parts.Any(row => row.Find("target")?.Number is null))
        {
            return null;
        }

        var sum = parts.Sum(row => row.Find("target")!.Number!.Value);
        return Comparison.OfAmount("P.PARTS", table.Figure(rows[at], target), sum, 0m, FindingSeverity.Low) with
        {
            Derivation = FormattableString.Invariant($"{string.Join(" + ", parts.Select(row => row.Find("target")!.Raw.Trim()))} = {sum}"),
            Basis = [.. parts.Select(row => table.Figure(row, row.Find("target")!))],
        };
    }

    /// <summary>A hint only: how a shortfall is scored is the publisher's choice.</summary>
    private static Comparison? Proportion(FormTable table, BlockRow row, BlockCell target, BlockCell actual)
    {
        if (row.Find("full") is not { Number: { } full } || row.Find("score") is not { Number: { } score, Resolution: { } place } given || score >= full
            || target.Relation is not ("ge" or "gt" or "eq"))
        {
            return null;
        }

        // ≥51.6万人 against 49.68: the unit is printed once.
        var isInTenThousands = actual.Unit is null && target.Unit is not null && target.Raw.Contains('万') && !actual.Raw.Contains('万');
        var wanted = isInTenThousands ? target.Number!.Value / TenThousand : target.Number!.Value;
        if (wanted <= 0m || actual.Number >= wanted || (actual.Unit is not null && actual.Unit != target.Unit))
        {
            return null;
        }

        var expected = Math.Round(full * actual.Number!.Value / wanted, 4, MidpointRounding.AwayFromZero);
        return Math.Abs(expected - score) <= place ? null : new Comparison("P.SCORE.PROP", table.Figure(row, given), FindingStatus.Differs, FindingSeverity.Low)
        {
            Expected = expected,
            Accepted = new PrintedInterval(expected - place, expected + place),
            Derivation = FormattableString.Invariant($"{full} × {actual.Raw.Trim()} ÷ {target.Raw.Trim()} = {expected:0.00}"),
            Basis = [table.Figure(row, actual), table.Figure(row, target)],
        };
    }

    /// <summary>The only cost indicator of a project names its whole cost (预算成本控制情况).</summary>
    private static Comparison? Cost(FormTable table, BlockRow[] rows)
    {
        var costs = rows.Where(row => row.Path.Length > 0 && row.Path[0].StartsWith("成本", StringComparison.Ordinal)).ToArray();
        if (costs.Length != 1 || !costs[0].Label.Contains("预算成本", StringComparison.Ordinal) || costs[0].Find("actual") is not { Relation: "eq" } actual
            || table.Rows(BlockKind.Funds).FirstOrDefault(row => row.Key == "total") is not { } total || total.Find("executed") is not { Value: { } executed } cell
            || AmountText.Read(actual.Raw, default) is not { Yuan: { } amount, Resolution: { } place })
        {
            return null;
        }

        var figure = table.Figure(costs[0], actual) with { Value = amount, Unit = ComparisonUnit.Money(table.Unit?.Raw ?? "元", table.Unit?.Factor ?? 1m), Resolution = place };
        return Comparison.OfAmount("X.PERF.COST", figure, executed, Math.Min(place, (table.Unit?.Factor ?? 1m) / 100m), FindingSeverity.Medium) with
        {
            Derivation = $"{cell.Raw.Trim()} {table.Unit?.Raw}",
            Basis = [table.Figure(total, cell)],
        };
    }
}
