using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>P.FUNDS, P.MAG and P.UNIT over the funds of a form.</summary>
internal static class FundsChecks
{
    private static readonly string[] PartKeys = ["fiscal", "carryIn", "other", "specialAccount", "unit"];
    private static readonly decimal[] Factors = [10m, 100m, 1_000m, 10_000m];

    /// <summary>The outcomes over one form.</summary>
    public static IEnumerable<Comparison> Evaluate(FormTable table)
    {
        var rows = table.Rows(BlockKind.Funds).ToArray();
        foreach (var row in rows.Where(row => row.Key == "total"))
        {
            var shifted = row.Cells.FirstOrDefault(cell => IsOutOfScale(cell, row, rows));
            if (shifted is not null)
            {
                var other = row.Cells.First(cell => cell != shifted && cell.Measure == BlockMeasure.Money && cell.Value is not null);
                yield return new Comparison("P.MAG", table.Figure(row, shifted), FindingStatus.Fails, FindingSeverity.High)
                {
                    Expected = other.Value,
                    Accepted = PrintedInterval.Of(other.Value!.Value, 0m),
                    Derivation = FormattableString.Invariant($"{shifted.Raw.Trim()} ÷ {other.Raw.Trim()} = {shifted.Value / other.Value:0}"),
                    Basis = [table.Figure(row, other)],
                };
            }

            foreach (var cell in row.Cells.Where(cell => cell != shifted && cell.Measure == BlockMeasure.Money && cell.Value is not null))
            {
                if (Parts(table, row, cell, rows) is { } comparison)
                {
                    yield return comparison;
                }
            }
        }

        if (table.Unit is { Source: UnitSource.Inferred } && rows.FirstOrDefault(row => row.Key == "total") is { } first && first.Find("executed") is { } executed)
        {
            yield return new Comparison("P.UNIT", table.Figure(first, executed), FindingStatus.Fails, FindingSeverity.High)
            {
                Sentence = "stated.fails",
                Detail = new BilingualText("表头的单位是万元，正文和金额大小表明数字以元为单位", "the header says 万元, while the text and the size of the amount show that the figure is in yuan"),
            };
        }
    }

    /// <summary>The parts of the total in one column; blank parts count as nothing where another part has a figure.</summary>
    private static Comparison? Parts(FormTable table, BlockRow total, BlockCell cell, BlockRow[] rows)
    {
        var parts = rows.Where(row => row.Index > total.Index && PartKeys.Contains(row.Key, StringComparer.Ordinal))
            .Select(row => (Row: row, Cell: row.Cells.FirstOrDefault(part => part.Name == cell.Name && (cell.Name != "amount" || ColumnOf(part) == ColumnOf(cell)))))
            .Where(part => part.Cell?.Value is not null)
            .Select(part => (part.Row, Cell: part.Cell!))
            .ToArray();
        if (parts.Length == 0 || parts.Select(part => part.Row.Key).Distinct(StringComparer.Ordinal).Count() < parts.Length)
        {
            return null;
        }

        var sum = parts.Sum(part => part.Cell.Value!.Value);
        var tolerance = parts.Select(part => part.Cell).Append(cell).Sum(part => (part.Resolution ?? 0m) / 2m);
        return Comparison.OfAmount("P.FUNDS", table.Figure(total, cell), sum, Math.Min(tolerance, (parts.Length + 1) * Half(table)), FindingSeverity.Medium) with
        {
            Derivation = FormattableString.Invariant($"{string.Join(" + ", parts.Select(part => part.Cell.Raw.Trim()))} = {sum / (table.Unit?.Factor ?? 1m):0.00##}"),
            Basis = [.. parts.Select(part => table.Figure(part.Row, part.Cell))],
        };
    }

    /// <summary>Trailing zeros are dropped in these forms (35, 28.75), so a place is that of a table: 0.01 万元.</summary>
    private static decimal Half(FormTable table) => (table.Unit?.Factor ?? 1m) / 200m;

    /// <summary>A figure that is ten, a hundred … times both other columns of its row, or its only part.</summary>
    private static bool IsOutOfScale(BlockCell cell, BlockRow row, BlockRow[] rows)
    {
        if (cell.Measure != BlockMeasure.Money || cell.Value is not { } value || value <= 0m)
        {
            return false;
        }

        var others = row.Cells.Where(other => other != cell && other.Measure == BlockMeasure.Money && other.Value is > 0m).Select(other => other.Value!.Value).ToArray();
        return others.Length >= 2 && others.All(other => other == others[0]) && Factors.Any(factor => value == others[0] * factor)
            && rows.Any(part => part.Key == "fiscal" && part.Find(cell.Name)?.Value == others[0]);
    }

    private static string ColumnOf(BlockCell cell) => cell.CellId[(cell.CellId.LastIndexOf('-') + 1)..];
}
