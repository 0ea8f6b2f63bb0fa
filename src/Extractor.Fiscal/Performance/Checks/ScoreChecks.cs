using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>P.SCORE and P.SCORE.BLANK: scores and weights add up, and no indicator lacks its own.</summary>
internal static class ScoreChecks
{
    private const string Check = "P.SCORE";

    /// <summary>The outcomes over one form.</summary>
    public static IEnumerable<Comparison> Evaluate(FormTable table)
    {
        var indicators = table.Rows(BlockKind.Indicators).ToArray();
        var funds = table.Rows(BlockKind.Funds).FirstOrDefault(row => row.Key == "total");
        if (table.Rows(BlockKind.Total).FirstOrDefault() is not { } total || indicators.Length == 0)
        {
            yield break;
        }

        if (Sum(table, total, "full", indicators, funds) is { } weights)
        {
            yield return weights;
        }

        if (Sum(table, total, "score", indicators, funds) is { } scores)
        {
            yield return scores;
        }

        foreach (var row in indicators)
        {
            if (row.Find("full") is { Number: { } full } weight && row.Find("score") is { Number: { } score } given && score > full)
            {
                yield return new Comparison(Check, table.Figure(row, given), FindingStatus.Fails, FindingSeverity.Medium)
                {
                    Expected = full,
                    Accepted = new PrintedInterval(0m, full),
                    Derivation = FormattableString.Invariant($"{given.Raw.Trim()} > {weight.Raw.Trim()}"),
                    Basis = [table.Figure(row, weight)],
                };
            }
        }
    }

    private static Comparison? Sum(FormTable table, BlockRow total, string name, BlockRow[] indicators, BlockRow? funds)
    {
        if (total.Find(name) is not { Number: { } printed } cell)
        {
            return null;
        }

        var rows = indicators.Select(row => (Row: row, Cell: row.Find(name))).ToArray();
        var parts = rows.Where(part => part.Cell?.Number is not null).Select(part => (part.Row, Cell: part.Cell!)).ToList();
        if (funds.Find(name) is { Number: not null } executed)
        {
            parts.Insert(0, (funds!, executed));
        }

        var lacking = rows.Length - rows.Count(part => part.Cell?.Number is not null);
        var sum = parts.Sum(part => part.Cell.Number!.Value);

        // Points are given, not measured: whole ones are exact, and only decimals were rounded.
        var tolerance = parts.Select(part => part.Cell).Append(cell).Where(part => part.Resolution < 1m).Sum(part => part.Resolution!.Value / 2m);
        var comparison = Comparison.OfAmount(Check, table.Figure(total, cell), sum, tolerance, FindingSeverity.Medium) with
        {
            Derivation = FormattableString.Invariant($"{string.Join(" + ", parts.Select(part => part.Cell.Raw.Trim()))} = {sum}"),
            Basis = [.. parts.Select(part => table.Figure(part.Row, part.Cell))],
        };
        if (lacking == 0 || comparison.Status != FindingStatus.Fails)
        {
            return comparison;
        }

        // A score that is lacking can only raise the sum: one that is too high already stays wrong.
        return sum > printed + tolerance ? comparison
            : name == "full" ? comparison with { Check = "P.SCORE.BLANK" }
            : comparison with { Status = FindingStatus.NotEvaluated, Reason = "no-value", Expected = null, Accepted = null };
    }
}
