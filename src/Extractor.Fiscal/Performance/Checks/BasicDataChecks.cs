using System.Collections.Immutable;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>X.3P.BASE, X.3P.PRIOR and X.OPER.PRIOR: the basic data of a performance evaluation against the 三公 form and the running text.</summary>
internal static class BasicDataChecks
{
    private const decimal TablePlace = 100m;

    /// <summary>The outcomes.</summary>
    public static IEnumerable<Comparison> Evaluate(ImmutableArray<FormTable> performance, ImmutableArray<FormTable> tables, IReadOnlyList<DocumentLine> lines)
    {
        if (performance.FirstOrDefault(table => table.Form == "PF.BASIC_DATA") is not { } data)
        {
            yield break;
        }

        var rows = data.Rows(BlockKind.Expenses).ToArray();
        var publicExpenses = rows.FirstOrDefault(row => MatchingText.Fold(row.Label).Trim('"') is "三公经费" or "\"三公\"经费");
        if (publicExpenses is not null && tables.FirstOrDefault(table => table.Form == "FA.THREE_PUBLIC" && table.Status == FormStatus.Complete) is { } form)
        {
            foreach (var (name, measure) in new[] { ("executed", "final.total"), ("budget", "budget.total") })
            {
                if (Same(data, publicExpenses, name, form, measure) is { } same)
                {
                    yield return same;
                }
            }
        }

        if (publicExpenses is not null && Prior(data, publicExpenses, lines) is { } prior)
        {
            yield return prior;
        }

        if (rows.FirstOrDefault(row => MatchingText.Fold(row.Label) == "公用经费") is { } operating && Operating(data, operating, lines) is { } last)
        {
            yield return last;
        }
    }

    private static Comparison? Same(FormTable data, BlockRow row, string name, FormTable form, string measure)
    {
        var column = form.Columns.FirstOrDefault(column => column.Measure == measure);
        var other = form.Rows.FirstOrDefault();
        return row.Find(name) is { Value: not null } cell && other?.Cells.FirstOrDefault(one => one.Column == column?.Index) is { Value: { } value } printed
            ? Comparison.OfAmount("X.3P.BASE", data.Figure(row, cell), value, TablePlace, FindingSeverity.High) with
            {
                Derivation = printed.Raw.Trim(),
                Basis = [form.Figure(other, printed)],
            }
            : null;
    }

    /// <summary>
    /// Last year's amount is at least that of vehicles, which the text gives as this year's amount and its change. The whole must not be below
    /// one of its parts.
    /// </summary>
    private static Comparison? Prior(FormTable data, BlockRow row, IReadOnlyList<DocumentLine> lines)
    {
        if (row.Find("executed.prior") is not { Value: { } printed } cell)
        {
            return null;
        }

        var implied = 0m;
        var derivations = new List<string>();
        var basis = new List<ComparedFigure>();
        foreach (var (start, name) in new[] { ("公务接待费支出预算", "公务接待费"), ("公务用车购置费及运行维护费支出预算", "公务用车购置费及运行维护费"), ("公务用车购置及运行维护费支出预算", "公务用车购置及运行维护费") })
        {
            if (lines.FirstOrDefault(line => line.Table is null && line.Text.StartsWith(start, StringComparison.Ordinal)) is { } line
                && TextAmounts.Behind(line.Text, "支出决算") is { } amount && Change(line.Text) is var (sign, change))
            {
                implied += amount.Yuan - (sign * change.Yuan);
                derivations.Add($"{amount.Raw} {(sign > 0 ? "-" : "+")} {change.Raw}");
                basis.Add(TextAmounts.Figure($"{data.TableId}-prior-{basis.Count}", name, "支出决算", amount, Provenance.From(line.Location)));
            }
        }

        return basis.Count == 0 || implied <= printed ? null
            : Comparison.OfAmount("X.3P.PRIOR", data.Figure(row, cell), implied, TablePlace * (basis.Count + 1), FindingSeverity.High) with
            {
                Derivation = string.Join(" + ", derivations),
                Basis = [.. basis],
            };
    }

    private static (int Sign, (string Raw, decimal Yuan, decimal Resolution) Amount)? Change(string text)
    {
        var at = text.IndexOf("与上年", StringComparison.Ordinal);
        var rest = at < 0 ? string.Empty : text[at..];
        return TextAmounts.Behind(rest, "增加") is { } more ? (1, more) : TextAmounts.Behind(rest, "减少") is { } less ? (-1, less) : null;
    }

    /// <summary>机关运行经费 is 公用经费 in the basic data; where this year's amounts agree, last year's must, too.</summary>
    private static Comparison? Operating(FormTable data, BlockRow row, IReadOnlyList<DocumentLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Table is null && line.Text.Contains("机关运行经费", StringComparison.Ordinal)
                && TextAmounts.Behind(line.Text, "机关运行经费支出") is { } current && TextAmounts.Behind(line.Text, "上年决算数") is { } prior
                && row.Find("executed")?.Value == current.Yuan && row.Find("executed.prior") is { Value: { } printed } cell)
            {
                var figure = TextAmounts.Figure($"{data.TableId}-operating", "机关运行经费", "上年决算数", prior, Provenance.From(line.Location));
                return Comparison.OfAmount("X.OPER.PRIOR", figure, printed, TablePlace, FindingSeverity.High) with
                {
                    Derivation = cell.Raw.Trim(),
                    Basis = [data.Figure(row, cell)],
                };
            }
        }

        return null;
    }
}
