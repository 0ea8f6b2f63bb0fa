using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance;

/// <summary>Turns a row of a list into a row of its block. A list of projects with indicators gives a row of both.</summary>
internal static class ListBlocks
{
    private static readonly string[] ProjectKeys = ["number", "owner", "project", "goal"];

    /// <summary>Adds the row.</summary>
    public static void Add(
        BlockBuilder blocks, BlockCells make, ListHeader list, PerformanceRow row, Dictionary<string, PrintedCell> cells, ImmutableArray<string> path, ref string? title)
    {
        if (list.Kind != BlockKind.Indicators)
        {
            AddItem(blocks, make, list, row, cells);
            return;
        }

        if (cells.TryGetValue("project", out var project) && !project.IsBlank
            && cells.Any(cell => cell.Key.StartsWith("amount", StringComparison.Ordinal) && !cell.Value.IsBlank))
        {
            title = project.Text;
            blocks.Add(BlockKind.Projects, new BlockRow(row.Index, Key: null, project.Text, [], CellsOf(make, list, cells, IsOfProject)));
        }

        if (cells.TryGetValue("activity", out var activity) && !activity.IsBlank)
        {
            title = activity.Text;
        }

        var name = cells.GetValueOrDefault("level3") ?? cells.GetValueOrDefault("indicators");
        var values = CellsOf(make, list, cells, key => !IsOfProject(key) && key is not ("level1" or "level2" or "level3" or "activity" or "indicators"), name);
        if (name is { IsBlank: false } && !values.IsEmpty)
        {
            var (levels, label) = path.IsEmpty ? LevelNames.Split(name.Text) : (path, name.Text);
            blocks.Add(BlockKind.Indicators, new BlockRow(row.Index, Key: null, label, levels, values), title);
        }
    }

    private static void AddItem(BlockBuilder blocks, BlockCells make, ListHeader list, PerformanceRow row, Dictionary<string, PrintedCell> cells)
    {
        var name = new[] { "task", "project", "activity", "item" }.Select(key => cells.GetValueOrDefault(key)).FirstOrDefault(cell => cell is { IsBlank: false });
        var values = CellsOf(make, list, cells, key => key is not ("task" or "project" or "activity" or "item"));
        if (row.Filled.All(cell => cell.Text.AsSpan().IndexOfAnyExcept('-', ' ', ':') < 0))
        {
            // A rule of dashes between rows of a text.
            return;
        }

        // A row broken over a page goes on with the last one: it has no number and no name.
        if (name is null && list.Has("number") && cells.GetValueOrDefault("number") is null or { IsBlank: true } && blocks.Last(list.Kind) is { } last)
        {
            blocks.ReplaceLast(last with { Cells = last.Cells.AddRange(values.Where(value => value.Status != CellStatus.Blank)) });
            return;
        }

        if (name is not null || values.Any(value => value.Status != CellStatus.Blank))
        {
            blocks.Add(list.Kind, new BlockRow(row.Index, Key: null, name?.Text ?? string.Empty, [], values));
        }
    }

    private static bool IsOfProject(string key) => key.StartsWith("amount", StringComparison.Ordinal) || ProjectKeys.Contains(key, StringComparer.Ordinal);

    private static ImmutableArray<BlockCell> CellsOf(
        BlockCells make, ListHeader list, Dictionary<string, PrintedCell> cells, Func<string, bool> isWanted, PrintedCell? name = null)
    {
        var made = ImmutableArray.CreateBuilder<BlockCell>();
        foreach (var term in list.Columns.Select(column => column.Term))
        {
            if (isWanted(term.Key) && term.Key != "project" && cells.TryGetValue(term.Key, out var cell) && cell != name)
            {
                made.Add(term.Key == "target" ? Target(make, cells, cell) : make.Of(term, cell));
            }
        }

        return made.ToImmutable();
    }

    /// <summary>The target with its relation and its unit where those stand in columns of their own.</summary>
    private static BlockCell Target(BlockCells make, Dictionary<string, PrintedCell> cells, PrintedCell target)
    {
        var nature = cells.TryGetValue("nature", out var sign) && !sign.IsBlank && sign.Text.AsSpan().IndexOfAnyInRange('一', '龥') < 0 ? sign.Text : string.Empty;
        var unit = cells.TryGetValue("unit", out var printed) && !printed.IsBlank ? printed.Text : string.Empty;
        return make.Indicator("target", target, nature + target.Text + unit);
    }
}
