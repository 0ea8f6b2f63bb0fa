using System.Collections.Immutable;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>X.PERF.CARRY and X.PERF.AMOUNT of the department's self-evaluation: against the final accounts, and against the running text.</summary>
internal static class DepartmentChecks
{
    private const string CarryRow = "年末结转和结余";

    /// <summary>The outcomes.</summary>
    public static IEnumerable<Comparison> Evaluate(ImmutableArray<FormTable> performance, ImmutableArray<FormTable> tables, IReadOnlyList<DocumentLine> lines)
    {
        var departments = performance.Where(table => table.Form == "PF.DEPT_SELF_EVAL").ToArray();
        if (departments.Length != 1)
        {
            yield break;
        }

        var form = departments[0];
        if (Carry(form, tables) is { } carry)
        {
            yield return carry;
        }

        if (Stated(form, lines) is { } stated)
        {
            yield return stated;
        }
    }

    /// <summary>What the remarks call carried over, against the row of the final accounts; a blank there is none.</summary>
    private static Comparison? Carry(FormTable form, ImmutableArray<FormTable> tables)
    {
        var accounts = tables.FirstOrDefault(table => table.Form == "FA.TOTAL" && table.Status == FormStatus.Complete);
        var row = accounts?.Rows.FirstOrDefault(row => MatchingText.Fold(row.Label) == CarryRow);
        var printed = row?.Cells.FirstOrDefault();
        foreach (var remark in form.Rows(BlockKind.Remarks))
        {
            if (printed is not null && TextAmounts.Behind(remark.Cells[0].Raw, "年末结转") is { } amount)
            {
                var figure = form.Figure(remark, remark.Cells[0]) with { Value = amount.Yuan, Raw = amount.Raw, Unit = ComparisonUnit.Money("万元", 10_000m), Resolution = amount.Resolution };
                return Comparison.OfAmount("X.PERF.CARRY", figure, printed.Value ?? 0m, 100m, FindingSeverity.Medium) with
                {
                    Derivation = $"{CarryRow} {(string.IsNullOrWhiteSpace(printed.Raw) ? "—" : printed.Raw.Trim())}",
                    Basis = [accounts!.Figure(row!, printed)],
                };
            }
        }

        return null;
    }

    /// <summary>开展整体支出绩效自评，资金 X: one of the amounts of the form, whichever the publisher takes.</summary>
    private static Comparison? Stated(FormTable form, IReadOnlyList<DocumentLine> lines)
    {
        var total = form.Rows(BlockKind.Funds).FirstOrDefault(row => row.Key == "total");
        var amounts = total?.Cells.Where(cell => cell is { Measure: BlockMeasure.Money, Value: not null }).ToArray() ?? [];
        foreach (var line in lines)
        {
            var at = line.Table is null ? line.Text.IndexOf("整体支出绩效自评", StringComparison.Ordinal) : -1;
            if (at >= 0 && amounts.Length > 0 && TextAmounts.Behind(line.Text[at..], "资金") is { } stated && line.Text[at..].IndexOf("资金", StringComparison.Ordinal) < 20)
            {
                var figure = TextAmounts.Figure($"{form.TableId}-text", "整体支出绩效自评", "资金", stated, Provenance.From(line.Location));
                var nearest = amounts.MinBy(cell => Math.Abs(cell.Value!.Value - stated.Yuan))!;
                return Comparison.OfAmount("X.PERF.AMOUNT", figure, nearest.Value!.Value, 100m, FindingSeverity.Medium) with
                {
                    Derivation = string.Join("、", amounts.Select(cell => cell.Raw.Trim())),
                    Basis = [.. amounts.Select(cell => form.Figure(total!, cell))],
                };
            }
        }

        return null;
    }
}
