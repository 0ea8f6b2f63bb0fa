using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Reads the rows below the header of a list. Where columns are drawn, a cell belongs to the header above it. In flattened text the cells
/// inherited from above are left out and the rest moves: then the row is anchored on the right (scores are numbers), and the remaining
/// texts from the right are the values, 三级, 二级 and 一级指标.
/// </summary>
/// <param name="header">The header.</param>
internal sealed class IndicatorRows(ListHeader header)
{
    private string level1 = string.Empty;
    private string level2 = string.Empty;

    /// <summary>The rows below the header repeated on a new page: what is left out there is inherited from the page before.</summary>
    public IndicatorRows Continue(ListHeader repeated) => new(repeated) { level1 = level1, level2 = level2 };

    /// <summary>The cells of a row by the key of their column; levels left out are inherited.</summary>
    public Dictionary<string, PrintedCell> Read(PerformanceRow row, out ImmutableArray<string> path)
    {
        var cells = ByColumn(row);
        if (!row.HasColumns && header.Kind == BlockKind.Indicators && !IsConsistent(row, cells))
        {
            cells = FromRight(row);
        }

        Inherit(cells);
        path = header.Has("level1") ? [level1, level2] : [];
        return cells;
    }

    private static bool IsFirstLevel(PrintedCell cell) => PerformanceVocabulary.Standard.FirstLevels.Contains(cell.Label);

    private static bool IsSecondLevel(PrintedCell cell) => PerformanceVocabulary.Standard.SecondLevels.Contains(cell.Label);

    private static bool IsScore(ListColumn column) => column.Term.Measure == BlockMeasure.Points;

    private static bool IsValue(ListColumn column) => column.Term.Measure == BlockMeasure.Indicator;

    private static bool IsTrailing(ListColumn column) => column.Term.Key is "reason" or "standard" or "basis" or "core" or "unit";

    private Dictionary<string, PrintedCell> ByColumn(PerformanceRow row)
    {
        var cells = new Dictionary<string, PrintedCell>(StringComparer.Ordinal);
        foreach (var column in header.Columns)
        {
            var own = row.Cells.FirstOrDefault(cell => cell.Column >= column.Column && cell.Column < column.End && !cell.IsBlank)
                ?? row.Cells.FirstOrDefault(cell => cell.Column < column.End && cell.End > column.Column);
            if (own is not null && !cells.ContainsValue(own))
            {
                cells.TryAdd(column.Term.Key, own);
            }
        }

        return cells;
    }

    /// <summary>Whether the cells by column fit what the columns hold: a name, a value beside it, scores that are numbers, nothing left over.</summary>
    private bool IsConsistent(PerformanceRow row, Dictionary<string, PrintedCell> cells)
    {
        var first = header.Columns.Min(column => column.Column);
        var last = header.Columns.Max(column => column.End);
        var name = cells.GetValueOrDefault("level3");
        return name is { IsBlank: false, IsFigure: false } && !IsSecondLevel(name)
            && header.Columns.Where(IsValue).All(column => cells.TryGetValue(column.Term.Key, out var value) && (!value.IsBlank || column.Term.Key.Contains('.')))
            && header.Columns.Where(IsScore).All(column => !cells.TryGetValue(column.Term.Key, out var score) || score.IsBlank || score.IsPlainNumber || IsColumnLabel(score))
            && !IsValueText(name.Text)
            && !HasScoresElsewhere(row, cells)
            && row.Filled.All(cell => cell.Column < last && (cell.Column >= first || PerformanceVocabulary.Standard.Sides.Contains(cell.Label)))
            && (!cells.TryGetValue("reason", out var reason) || !reason.IsPlainNumber)
            && (!cells.TryGetValue("level1", out var level) || level.IsBlank || IsFirstLevel(level) || !IsSecondLevel(level));
    }

    /// <summary>Numbers at the end of the row and none under 分值 and 得分.</summary>
    private bool HasScoresElsewhere(PerformanceRow row, Dictionary<string, PrintedCell> cells)
    {
        var scores = header.Columns.Where(IsScore).ToArray();
        return scores.Length > 1 && scores.Any(column => !cells.TryGetValue(column.Term.Key, out var score) || score.IsBlank)
            && EndOfScores(row.Filled, scores.Length, header.Columns.Count(IsTrailing)) > 0;
    }

    /// <summary>≥95% where a name belongs shows that the row has moved.</summary>
    private static bool IsValueText(string text) => text.Length > 0 && text[0] is '≥' or '≤' or '≧' or '≦' or '＞' or '＜' or '>' or '<' or '=' or '»' or '》';

    private static bool IsColumnLabel(PrintedCell cell) => PerformanceVocabulary.Standard.ListColumns.ContainsKey(cell.Label);

    private Dictionary<string, PrintedCell> FromRight(PerformanceRow row)
    {
        var cells = new Dictionary<string, PrintedCell>(StringComparer.Ordinal);
        var filled = row.Filled;
        if (filled.Length > 1 && PerformanceVocabulary.Standard.Sides.Contains(filled[0].Label))
        {
            filled = filled[1..];
        }

        var end = filled.Length;
        var scores = header.Columns.Where(IsScore).ToArray();
        var trailing = header.Columns.Where(IsTrailing).ToArray();
        var anchored = scores.Length > 0 && EndOfScores(filled, scores.Length, trailing.Length) is var found && found > 0;
        if (anchored)
        {
            end = EndOfScores(filled, scores.Length, trailing.Length);
            for (var at = 0; at < trailing.Length && end + at < filled.Length; at++)
            {
                cells[trailing[at].Term.Key] = filled[end + at];
            }

            for (var at = 0; at < scores.Length; at++)
            {
                cells[scores[at].Term.Key] = filled[end - scores.Length + at];
            }

            end -= scores.Length;
        }

        TakeValues(cells, filled[..end], trailing, anchored);
        return cells;
    }

    /// <summary>Values from the right, then names. Without scores nothing tells a value from a remark; the columns of a whole row do.</summary>
    private void TakeValues(Dictionary<string, PrintedCell> cells, ImmutableArray<PrintedCell> filled, ListColumn[] trailing, bool anchored)
    {
        var values = header.Columns.Where(IsValue).ToArray();
        var end = filled.Length;
        if (!anchored && trailing.Length > 0 && filled.Length > values.Length + 1 + MissingLevels(filled))
        {
            cells[trailing[0].Term.Key] = filled[--end];
        }

        var taken = Math.Min(values.Length, Math.Max(0, end - 1));
        for (var at = 0; at < taken; at++)
        {
            cells[values[^(at + 1)].Term.Key] = filled[--end];
        }

        if (end > 0)
        {
            cells["level3"] = filled[--end];
        }

        if (end > 0)
        {
            var isFirst = end == 1 && IsFirstLevel(filled[0]) && !(IsSecondLevel(filled[0]) && level1.Length > 0);
            cells[isFirst ? "level1" : "level2"] = filled[--end];
        }

        if (end > 0)
        {
            cells["level1"] = filled[--end];
        }
    }

    /// <summary>How many of the first cells are names of levels.</summary>
    private static int MissingLevels(ImmutableArray<PrintedCell> filled) =>
        filled.Take(2).TakeWhile(cell => IsFirstLevel(cell) || IsSecondLevel(cell)).Count();

    /// <summary>The index behind the scores: the last run of plain numbers of that length with at most the trailing columns behind it; 0 for none.</summary>
    private static int EndOfScores(ImmutableArray<PrintedCell> filled, int scores, int trailing)
    {
        for (var end = filled.Length; end >= Math.Max(scores + 1, filled.Length - trailing); end--)
        {
            if (filled.AsSpan()[(end - scores)..end].ToArray().All(cell => cell.IsPlainNumber))
            {
                return end;
            }
        }

        return 0;
    }

    private void Inherit(Dictionary<string, PrintedCell> cells)
    {
        // The same name printed again on a new page, perhaps with another blank, begins nothing.
        if (cells.TryGetValue("level1", out var first) && !first.IsBlank && BlockLabel.Fold(level1) != first.Label)
        {
            level1 = first.Text;
            level2 = string.Empty;
        }

        if (cells.TryGetValue("level2", out var second) && !second.IsBlank)
        {
            level2 = second.Text;
        }
    }
}
