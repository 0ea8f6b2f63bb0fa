using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance;

/// <summary>A column of a list.</summary>
/// <param name="Term">What it means.</param>
/// <param name="Column">Its left edge.</param>
/// <param name="End">The column behind its right edge.</param>
internal sealed record ListColumn(BlockTerm Term, int Column, int End);

/// <summary>The header row of a list: indicators, tasks, projects, details or purchases.</summary>
/// <param name="Kind">What the list is about.</param>
/// <param name="Columns">Its columns from left to right.</param>
internal sealed record ListHeader(BlockKind Kind, ImmutableArray<ListColumn> Columns)
{
    private const int FewestColumns = 3;

    /// <summary>Recognition cuts labels; what is shorter is the rest of one (一级指, 标).</summary>
    private const int ShortestWord = 3;

    /// <summary>The header that a row is, or null.</summary>
    public static ListHeader? Of(PerformanceRow row)
    {
        var columns = ColumnsOf(row);
        var known = columns.Select(column => column.Term.Key).ToHashSet(StringComparer.Ordinal);

        // A label beside the block (绩效指标) is no column; a word more than that makes it another row.
        var strangers = row.Filled.Count(cell => !IsColumn(cell) && cell.Label.Length >= ShortestWord && !PerformanceVocabulary.Standard.Sides.Contains(cell.Label));
        if (columns.Length < FewestColumns || strangers > 1)
        {
            return null;
        }

        BlockKind? kind = (known.Contains("level1") && (known.Contains("level2") || known.Contains("level3")))
            || (known.Contains("level3") && (known.Contains("target") || known.Contains("nature"))) ? BlockKind.Indicators
            : known.Contains("task") && (known.Contains("content") || known.Contains("done")) ? BlockKind.Tasks
            : known.Contains("item") && known.Contains("quantity") ? BlockKind.Purchases
            : known.Contains("activity") && known.Contains("economicItem") ? BlockKind.Details
            : known.Contains("activity") && known.Contains("indicators") ? BlockKind.Indicators
            : known.Contains("project") && (known.Contains("goal") || known.Contains("amount.total"))
                && known.Any(key => key.StartsWith("amount", StringComparison.Ordinal)) ? BlockKind.Projects
            : null;
        return kind is null ? null : new ListHeader(kind.Value, columns);
    }

    /// <summary>The header with the columns that a second header row names below one of its own (指标值: 前年, 上年, 预计当年实现).</summary>
    public ListHeader? RefinedBy(PerformanceRow row)
    {
        var columns = ColumnsOf(row);
        if (columns.IsEmpty || columns.Length != row.Filled.Length || columns.Any(column => column.Term.Key.StartsWith("level", StringComparison.Ordinal)))
        {
            return null;
        }

        var group = columns[0].Term.Measure == BlockMeasure.Indicator ? "target" : "amount";
        var at = Columns.TakeWhile(column => !IsPlain(column.Term, group)).Count();
        if (columns.Any(column => !IsPlain(column.Term, group)) || (group == "target" && at == Columns.Length))
        {
            return null;
        }

        if (group == "target")
        {
            return this with { Columns = [.. Columns[..at], .. columns, .. Columns[(at + 1)..]] };
        }

        return this with { Columns = [.. Columns.Concat(columns).OrderBy(column => column.Column)] };
    }

    /// <summary>Whether the list has a column of that meaning.</summary>
    public bool Has(string key) => Columns.Any(column => column.Term.Key == key);

    private static bool IsPlain(BlockTerm term, string group) =>
        term.Key == group || (term.Key.StartsWith(group, StringComparison.Ordinal) && term.Key[group.Length] == '.');

    private static bool IsColumn(PrintedCell cell) => PerformanceVocabulary.Standard.ListColumns.ContainsKey(cell.Label);

    private static ImmutableArray<ListColumn> ColumnsOf(PerformanceRow row)
    {
        var columns = ImmutableArray.CreateBuilder<ListColumn>();
        foreach (var cell in row.Filled)
        {
            if (!PerformanceVocabulary.Standard.ListColumns.TryGetValue(cell.Label, out var term))
            {
                continue;
            }

            // The side label 绩效指标 before 一级指标 is no column.
            if (term.Key == "indicators" && columns.Count == 0)
            {
                continue;
            }

            columns.Add(new ListColumn(term, cell.Column, cell.End));
        }

        var hasLevels = columns.Any(column => column.Term.Key == "level1");
        return [.. columns.Where((column, at) => !hasLevels || column.Term.Key != "goal" || at > 0)];
    }
}
