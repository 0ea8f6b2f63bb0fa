using System.Collections.Immutable;
using Extractor.Fixtures.Classification;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>Rows 类, 款, 项 depth first, each with one amount a column; a row without any money is left out.</summary>
internal static class CodeTree
{
    public static ImmutableArray<(string Code, long[] Amounts)> Rows(IEnumerable<FundedItem> items, params Func<FundedItem, long>[] columns)
    {
        FundedItem[] all = [.. items];
        return
        [
            .. all
                .SelectMany(static item => new[] { item.Code[..3], item.Code[..5], item.Code })
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(code => (code, Amounts(all.Where(item => item.Code.StartsWith(code, StringComparison.Ordinal)), columns)))
                .Where(static row => row.Item2.Any(static amount => amount != 0)),
        ];
    }

    /// <summary>Appends 合计 and the tree below it. Keys are <c>total/n</c> and <c>code/n</c>, n counting amount columns from 1.</summary>
    public static void Append(FormBuilder builder, IEnumerable<FundedItem> items, params Func<FundedItem, long>[] columns)
    {
        FundedItem[] all = [.. items];
        AppendTotalLabel(builder);
        AppendAmounts(builder, "total", Amounts(all, columns));
        foreach ((string code, long[] amounts) in Rows(all, columns))
        {
            builder.Text(0, code, CellRole.Code).Text(1, FunctionalClassification.Name(code), CellRole.Label);
            AppendAmounts(builder, code, amounts);
        }
    }

    /// <summary>The one row of an empty form: 合计 and blank cells.</summary>
    public static void AppendEmpty(FormBuilder builder, int amountColumns)
    {
        AppendTotalLabel(builder);
        for (int column = 1; column <= amountColumns; column++)
        {
            builder.Blank(column + 1, $"total/{column}");
        }

        builder.Row++;
    }

    private static void AppendTotalLabel(FormBuilder builder)
    {
        if (builder.MergedTotalLabel)
        {
            builder.Text(0, "合计", CellRole.Label, columnSpan: 2);
            return;
        }

        builder.Text(0, "", CellRole.Code).Text(1, "合计", CellRole.Label);
    }

    private static void AppendAmounts(FormBuilder builder, string row, long[] amounts)
    {
        for (int index = 0; index < amounts.Length; index++)
        {
            builder.Amount(index + 2, $"{row}/{index + 1}", amounts[index]);
        }

        builder.Row++;
    }

    private static long[] Amounts(IEnumerable<FundedItem> items, Func<FundedItem, long>[] columns)
        => [.. columns.Select(column => items.Sum(column))];
}
