using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Performance;

/// <summary>The header of a funds block: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分.</summary>
/// <param name="Columns">Its columns from left to right.</param>
internal sealed record FundsColumns(ImmutableArray<ListColumn> Columns)
{
    private const int FewestColumns = 2;

    /// <summary>The header that a row is, or null.</summary>
    public static FundsColumns? Of(PerformanceRow row)
    {
        var columns = ImmutableArray.CreateBuilder<ListColumn>();
        foreach (var cell in row.Filled)
        {
            if (PerformanceVocabulary.Standard.FundsColumns.TryGetValue(cell.Label, out var term)
                && columns.All(column => column.Term.Key != term.Key))
            {
                columns.Add(new ListColumn(term, cell.Column, cell.End));
            }
        }

        // A budget alone is 预算金额 beside 预算金额, which is no header of columns.
        return columns.Count >= FewestColumns && columns.Any(column => column.Term.Key is "executed" or "rate" or "budget.initial") ? new FundsColumns(columns.ToImmutable()) : null;
    }

    /// <summary>The cells of a row behind its label, each with its column.</summary>
    public IEnumerable<(BlockTerm Term, PrintedCell Cell)> Read(PerformanceRow row, PrintedCell label)
    {
        // In flattened text the header may have lost the cell above the labels: its first column then stands for the cell behind the label.
        var shift = row.HasColumns ? 0 : label.End - Columns[0].Column;
        foreach (var column in Columns)
        {
            var cell = row.Cells.FirstOrDefault(own => own.Column >= column.Column + shift && own.Column < column.End + shift && own.Column >= label.End);
            if (cell is not null)
            {
                yield return (column.Term, cell);
            }
        }
    }
}
