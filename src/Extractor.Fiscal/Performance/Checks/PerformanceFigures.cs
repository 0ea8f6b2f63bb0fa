using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>The figures of a performance form as checks look for them.</summary>
internal static class PerformanceFigures
{
    private static readonly Lazy<Dictionary<string, string>> Labels = new(static () =>
    {
        var words = PerformanceVocabulary.Standard;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in words.FundsColumns.Values.Concat(words.ListColumns.Values).OrderBy(term => term.Key, StringComparer.Ordinal))
        {
            labels.TryAdd(term.Key, term.Labels[0]);
        }

        return labels;
    });

    /// <summary>The rows of a kind in printed order.</summary>
    public static IEnumerable<BlockRow> Rows(this FormTable table, BlockKind kind) => table.Blocks.Where(block => block.Kind == kind).SelectMany(block => block.Rows);

    /// <summary>The cell of a name in a row, or null.</summary>
    public static BlockCell? Find(this BlockRow? row, string name) => row?.Cells.FirstOrDefault(cell => cell.Name == name);

    /// <summary>The value of a cell, yuan or number, or null.</summary>
    public static decimal? Amount(this BlockCell? cell) => cell?.Value ?? cell?.Number;

    /// <summary>The first text of a field of the head, or null.</summary>
    public static string? Field(this FormTable table, string key) => table.Rows(BlockKind.Header).FirstOrDefault(row => row.Key == key)?.Cells[0].Raw;

    /// <summary>A cell as a figure of a comparison.</summary>
    public static ComparedFigure Figure(this FormTable table, BlockRow row, BlockCell cell) => new(
        cell.CellId,
        table.Form,
        table.TableId,
        TitleOf(table),
        row.Label.Length > 0 ? row.Label : RecordNames.Of(cell.Measure),
        Labels.Value.TryGetValue(cell.Name, out var label) ? [label] : [],
        cell.Raw,
        cell.Amount(),
        cell.Measure switch
        {
            BlockMeasure.Money => ComparisonUnit.Money(table.Unit?.Raw ?? "元", table.Unit?.Factor ?? 1m),
            BlockMeasure.Percent => ComparisonUnit.Percent,
            BlockMeasure.Points => ComparisonUnit.Points,
            _ when cell.Unit == "%" => ComparisonUnit.Percent,
            _ => ComparisonUnit.Count("count", cell.Unit ?? string.Empty),
        },
        cell.Resolution ?? 0m,
        cell.Provenance);

    /// <summary>A cell of another form as a figure of a comparison.</summary>
    public static ComparedFigure Figure(this FormTable table, FormRow row, FormCell cell) => new(
        cell.CellId,
        table.Form,
        table.TableId,
        table.Title,
        row.Label.Length > 0 ? row.Label : table.Title,
        table.Columns.FirstOrDefault(column => column.Index == cell.Column)?.Path ?? [],
        cell.Raw,
        cell.Value,
        ComparisonUnit.Money(table.Unit?.Raw ?? "元", table.Unit?.Factor ?? 1m),
        cell.Resolution ?? 0m,
        cell.Provenance);

    /// <summary>The title with the project, because many forms of a report bear one title.</summary>
    private static string TitleOf(FormTable table) => table.Field("projectName") is { } project
        ? $"{table.Title}：{project.Replace("\n", string.Empty, StringComparison.Ordinal).Trim()}" : table.Title;
}
