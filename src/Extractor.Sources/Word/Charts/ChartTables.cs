using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Word.Charts;

/// <summary>
/// The figures of a chart as tables: a column for each series and a row for each category. Series whose categories differ stand in tables
/// of their own.
/// </summary>
internal static class ChartTables
{
    /// <summary>Makes the tables; none for a chart without figures.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="location">Where it stands.</param>
    /// <param name="isTruncated">Whether series were left out because a table would be larger than the budget.</param>
    internal static ImmutableArray<Table> Of(ChartReader chart, SourceLocation location, out bool isTruncated)
    {
        isTruncated = false;
        var tables = ImmutableArray.CreateBuilder<Table>();
        for (var first = 0; first < chart.Series.Count;)
        {
            var end = first + 1;
            while (end < chart.Series.Count && chart.Series[first].SharesCategoriesWith(chart.Series[end]))
            {
                end++;
            }

            var group = chart.Series.Skip(first).Take(end - first).ToList();
            var points = group.SelectMany(static series => series.Categories.Append(series.Values)).SelectMany(static level => level.Keys).Distinct().Order().ToList();
            var most = Math.Max(1, (WordBudget.ChartPoints / (points.Count + 1)) - 1);
            isTruncated |= most < group.Count;
            tables.Add(Of(group.Take(most).ToList(), points, chart.Title, location));
            first = end;
        }

        return tables.ToImmutable();
    }

    private static Table Of(List<ChartSeries> group, List<int> points, string? title, SourceLocation location)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>((points.Count + 1) * (group.Count + 1));
        Add(0, 0, new ChartValue(string.Empty, null));
        for (var column = 0; column < group.Count; column++)
        {
            Add(0, column + 1, new ChartValue(group[column].Name, null));
        }

        var categories = group.Find(static series => series.Categories.Count > 0)?.Categories ?? [];
        var outer = new string[categories.Count];
        for (var row = 0; row < points.Count; row++)
        {
            Add(row + 1, 0, Category(categories, outer, points[row]));
            for (var column = 0; column < group.Count; column++)
            {
                Add(row + 1, column + 1, group[column].Values.GetValueOrDefault(points[row], new ChartValue(string.Empty, null)));
            }
        }

        return new Table(points.Count + 1, group.Count + 1, cells.ToImmutable(), location)
        {
            Origin = GridOrigin.Chart,
            Title = title?.Replace('\n', ' '),
            Caption = title is null ? [] : [.. title.Split('\n').Select(line => new CaptionLine(line, location))],
        };

        void Add(int row, int column, ChartValue value) =>
            cells.Add(new TableCell(row, column, 1, 1, value.Text, location with { Cell = column }) { StoredValue = value.Stored });
    }

    /// <summary>A name of an outer level stands at its first point only and goes on until the next.</summary>
    private static ChartValue Category(List<SortedDictionary<int, ChartValue>> levels, string[] outer, int point)
    {
        if (levels.Count <= 1)
        {
            return levels.Count == 0 ? new ChartValue(string.Empty, null) : levels[0].GetValueOrDefault(point, new ChartValue(string.Empty, null));
        }

        for (var level = 0; level < levels.Count; level++)
        {
            outer[level] = levels[level].TryGetValue(point, out var name) ? name.Text : level == 0 ? string.Empty : outer[level];
        }

        return new ChartValue(string.Join(' ', outer.AsEnumerable().Reverse().Where(static name => !string.IsNullOrEmpty(name))), null);
    }
}
